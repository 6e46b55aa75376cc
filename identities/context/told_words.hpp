// SPDX-License-Identifier: MIT
#pragma once

#include <set>
#include <string>

#include "identities/context/told.hpp"
#include "identities/expression/proposition.hpp"

namespace proofread::identities {

/// Adds the word to a name of which the note says no shape, where it fits the shape that was
/// inferred: symmetric makes the sizes of a matrix one unless both are among `said`.
void add_told_word(proposition& p, const told_word& told, const std::set<std::string>& said);

}  // namespace proofread::identities
