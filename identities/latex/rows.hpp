// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "identities/latex/atoms.hpp"

namespace proofread::identities {

/// Sides with relations between them, as they are printed: a = b \\ = c is one chain of three
/// sides.
struct chain {
  std::vector<std::vector<atom>> sides;
  std::vector<std::string> relations;  ///< one between each two sides
  std::vector<span> places;            ///< of the relations
  std::string arrow;  ///< what stands before it: implies, implied, iff, and; "" at the beginning
  bool continues =
      false;            ///< it begins with a relation: its first side is that of the chain before
  bool label = false;   ///< of a brace
  bool beside = false;  ///< it stands in the row of the chain before: ", where p = ..."
  std::vector<std::string> words;  ///< prose in it
  /// ", where p = ..." between two rows is no part of the chain that goes on below it.
  bool is_aside() const;
  /// "s.t." or "subject to" stands in front of it.
  bool is_constraint() const;
  span where;
};

/// The chains of a display, from top to bottom. Rows that begin with a relation continue the chain
/// above; wide spaces between, commas in front of a new relation, and arrows end a chain.
std::vector<chain> chains_of(const std::vector<atom>& display);

/// What a label below or above a brace says of what stands in it: B = \underbrace{A}_B. Sizes,
/// words and the number of what \cdots stands for say nothing of its value.
std::vector<chain> labels_of(const std::vector<atom>& display);

/// A display that begins with a relation goes on with the last side of the one above it, which
/// takes no place in it.
std::vector<atom> going_on(const std::vector<atom>& last_side, const std::vector<atom>& display);
/// The side behind the last relation; empty where there is none.
std::vector<atom> last_side_of(const std::vector<atom>& display);

}  // namespace proofread::identities
