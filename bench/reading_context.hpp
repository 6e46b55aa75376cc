// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "identities/latex/atoms.hpp"
#include "identities/syntax/parse.hpp"

namespace bench {

/// What a row of the table says beside its formula, lists separated by " ;; " and "; ".
struct row_texts {
  std::string declared, defined, statements;
};

/// What stands in a note above a display, and the display.
struct row_context {
  std::vector<proofread::identities::declaration_item> given;
  std::vector<proofread::identities::atom> display;
};

/// The context of a row in the names of its formula: what is declared and defined, what its first
/// statement differentiates or minimises, y = g of a derivative at y := g, and, where the display
/// begins with a relation or has none, the left side of the statement as the display above.
row_context context_of(const row_texts& row,
                       const std::vector<proofread::identities::atom>& display);

/// A display that only defines is a claim where its note has defined the name before: as the left
/// side of the first statement. False where it has no lone name, or the statement no such side.
bool define_left_side(const row_texts& row, row_context& context);

}  // namespace bench
