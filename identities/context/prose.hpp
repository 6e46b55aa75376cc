// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "identities/context/told.hpp"
#include "identities/latex/atoms.hpp"

namespace proofread::identities {

/// A formula of a paragraph and the prose in front of it, from the formula before or the beginning.
struct prose_piece {
  std::string before;
  std::vector<atom> formula;  ///< empty at the end of the paragraph
};

/// What the words of a paragraph say of the names beside them: "a symmetric matrix $A$", "$X$ has
/// full column rank", "$X$ is an $n \times d$ matrix", "a $d$-dimensional vector $x$", "a scalar
/// $c$". A word belongs to the name behind it where only such words stand between, or to the name
/// in front of it behind is, are, be, has or have; both within a sentence. What is negated says
/// nothing.
told told_in_prose(const std::vector<prose_piece>& paragraph);

/// Is this what stands between an objective and its constraint: "subject to", "such that"?
bool joins_constraint(const std::string& prose);

/// Does the last sentence in front of a formula ask for it or suppose it: "when", "suppose", "such
/// that", "we want", "set to zero"?
bool makes_condition(const std::string& prose);

}  // namespace proofread::identities
