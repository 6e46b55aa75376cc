// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "identities/context/sentences.hpp"
#include "identities/context/told.hpp"
#include "identities/latex/display.hpp"

namespace proofread::identities {

/// What stands around a formula of a note.
struct surroundings {
  told inside;  ///< what the formula says itself
  told ahead;   ///< what its paragraph and those in front of it say, from the formula before
  std::size_t paragraph = 0;  ///< the first formula in its paragraph
  /// The first formula of the paragraphs that one sentence joins, or of its own paragraph.
  std::size_t passage = 0;
  spoken_formula spoken;  ///< of a formula in the line; `last` counts all formulas of the note
};

/// Of each formula, and of the end of the note.
std::vector<surroundings> heard_around(const std::string& text,
                                       const std::vector<display>& formulas,
                                       const std::vector<std::vector<atom>>& atoms);

/// The k-th formula with what words join to it or say of it, as if that were printed in it.
std::vector<atom> spoken_atoms(std::size_t k, const spoken_formula& spoken,
                               const std::vector<display>& formulas,
                               const std::vector<std::vector<atom>>& atoms);

}  // namespace proofread::identities
