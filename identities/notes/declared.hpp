// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <vector>

#include "identities/syntax/parse.hpp"

namespace proofread::identities {

/// Declarations in force, and why they cannot be used if they are wrong.
struct declared {
  std::vector<declaration_item> items;
  std::optional<diagnostic> broken;
  void add(const expected<std::vector<declaration_item>>& read);
};

}  // namespace proofread::identities
