// SPDX-License-Identifier: MIT
#pragma once

#include <functional>
#include <vector>

#include "properties/points/point_state.hpp"
#include "properties/search/real_solution.hpp"

namespace proofread::properties {

/// The special points of a stratum (point_source.hpp), until `visit` returns false.
void special_points(point_state& known, const stratum& where, int budget,
                    const std::function<bool(const assignment<rational>&)>& visit);

/// Real points where something vanishes that vanishes at no rational point found.
std::vector<real_solution> crossings(point_state& known, const stratum& where,
                                     const std::function<bool(const assignment<rational>&)>& admits,
                                     const std::function<bool()>& over);

}  // namespace proofread::properties
