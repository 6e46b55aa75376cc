// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "identities/expression/proposition.hpp"
#include "identities/text/source.hpp"

namespace proofread::identities {

/// What a typed line means: one proposition, or in LaTeX every reading that fits, the usual one
/// first; none, and what is wrong.
struct typed_statement {
  std::vector<proposition> readings;
  std::optional<diagnostic> problem;
};

/// A line of the claim language; where it does not parse as one and holds a command of LaTeX, `^{`
/// or `_{`, a formula of LaTeX, with declarations of the claim language before |- if there are any.
typed_statement read_typed_statement(const std::string& text);

}  // namespace proofread::identities
