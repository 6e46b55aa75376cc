// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <vector>

#include "identities/notes/note.hpp"
#include "identities/syntax/parse.hpp"

namespace proofread::identities {

/// Declarations in force, and why they cannot be used if they are wrong.
struct declared {
  std::vector<declaration_item> items;
  std::optional<diagnostic> broken;
  /// Adds to the items. A name that is declared above with the same shape gets the further words:
  /// `X : n x d full column rank` below `X : n x d` strengthens it.
  void add(const std::vector<declaration_item>& more);
  void add(const expected<std::vector<declaration_item>>& read);
};

/// Of what is in force in a block: a name that is declared again, with the line of its first
/// declaration; or, as a vector or matrix, below an order that makes it a number.
std::optional<diagnostic> declared_twice(const declared& scope, const note& of, span block);

/// Why these declarations cannot be used together, if so.
std::optional<diagnostic> clash_of(const declared& all);

}  // namespace proofread::identities
