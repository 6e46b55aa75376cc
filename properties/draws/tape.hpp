// SPDX-License-Identifier: MIT
#pragma once

#include <rapidcheck.h>

#include <cstdint>
#include <vector>

#include "properties/draws/recipe.hpp"

namespace proofread::properties {

/// Parameters of a random recipe from one seed: 0..k-1 where a variant(k) is read, otherwise
/// integers of a magnitude drawn for the whole recipe, at most the family's reach. `uses` as
/// tape_draw takes down.
std::vector<std::int64_t> random_parameters(std::uint64_t seed, const std::vector<int>& uses,
                                            family kind, int size);

/// The recipe with RapidCheck's shrinks: everything 0, then chunks 0, then single parameters nearer
/// to 0.
rc::Shrinkable<recipe> shrinkable_recipe(recipe from);

}  // namespace proofread::properties
