// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <vector>

#include "properties/draws/special_candidates.hpp"

namespace proofread::properties {

/// One candidate of every list, by its place.
using selection = std::vector<std::size_t>;

/// At least as many combinations as wanted, where there are so many, the simplest first: by cost
/// where all can be listed, else by the sum of the places in the lists. None if a list is empty.
std::vector<selection> first_combinations(const std::vector<std::vector<candidate>>& lists,
                                          std::size_t wanted);

}  // namespace proofread::properties
