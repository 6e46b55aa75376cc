// SPDX-License-Identifier: MIT
#pragma once

#include <functional>

#include "properties/points/point_state.hpp"
#include "properties/search/real_solution.hpp"

namespace proofread::properties {

/// Points that are not rational and satisfy all equations of the hypotheses, with `premises` of
/// these and a premise (point_source.hpp), until `visit` returns false.
void real_solutions(point_state& known, const stratum& where, bool premises,
                    const std::function<bool(const real_solution&)>& visit);

}  // namespace proofread::properties
