// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <vector>

#include "properties/draws/family.hpp"
#include "properties/strata/stratum.hpp"

namespace rc {
template <typename T>
class Shrinkable;
}

namespace proofread::properties {

/// What a rational point is made from: every vector of integers gives a point of the stratum that
/// satisfies all declaration words by construction, so shrinking the integers keeps the hypotheses.
/// 0 is the simplest choice.
struct choice_sequence {
  stratum where;
  family kind = family::small;
  std::vector<std::int64_t> choices;
};

/// The choices of a random sequence from one seed: 0..k-1 where a variant(k) is read, otherwise
/// integers of a magnitude drawn for the whole sequence, at most the family's reach. `uses` as
/// choice_draw takes down.
std::vector<std::int64_t> random_choices(std::uint64_t seed, const std::vector<int>& uses,
                                         family kind, int size);

/// The sequence with RapidCheck's shrinks: everything 0, then chunks 0, then single choices
/// nearer to 0.
rc::Shrinkable<choice_sequence> shrinkable_sequence(choice_sequence from);

}  // namespace proofread::properties
