// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "identities/context/prose.hpp"

namespace proofread::identities {

/// What a sentence does with a formula in it.
enum class stance : std::uint8_t {
  said,      ///< it tells, asks or denies, or it does not show what it does
  stated,    ///< an equation is what ends it, and no word says whether it is claimed or supposed
  claimed,   ///< "show that", "hence", "note that", "it follows that"
  defined,   ///< "let", "where", "denote"
  supposed,  ///< "if", "since", "such that"
};

/// A formula of a paragraph as its sentence takes it.
struct spoken_formula {
  stance how = stance::said;
  std::size_t last = 0;  ///< the formula that words join it to, or itself
  std::string link;      ///< what these words are: =, implies, iff
  std::string word;      ///< what it is said to be, as a predicate: "posdef"
  /// It is claimed of all that the sentences name: "let ... . Then", "if ..., then", "for all x".
  bool universal = false;
};

/// One for each piece of a paragraph but the last, which has no formula. The nearest word in front
/// of a formula that claims or supposes decides; "$A$ is equal to $B$", "$P$ implies $Q$", "$P$ if
/// and only if $Q$" are one formula. "$X^T X$ is invertible" says something of a value that is no
/// lone name; it is claimed unless it is supposed. So it is of a name, which may be defined. Of a
/// display, whose piece has no formula, `universal` alone is told.
std::vector<spoken_formula> spoken_formulas(const std::vector<prose_piece>& paragraph);

}  // namespace proofread::identities
