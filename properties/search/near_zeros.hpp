// SPDX-License-Identifier: MIT
#pragma once

#include <functional>
#include <optional>
#include <vector>

#include "properties/balls/ball.hpp"
#include "properties/scalars/rational.hpp"

namespace proofread::properties {

/// A real function of one variable, enclosed; nullopt where it has no value.
using enclosed_function = std::function<std::optional<ball<real>>(const rational&)>;

/// Between these lies what is looked for.
struct root_interval {
  rational low, high;
};

struct near_zero {
  root_interval within;  ///< two points of the grid searched
  root_interval narrow;  ///< 2^-64 of it, or the one point if that is a simple rational
};

/// Where a function that is no polynomial comes so near to 0 that it may vanish: between two points
/// of a grid with values of opposite sign, by bisection; around a least |f|, by narrowing; and at
/// the edge of where it has a value. Poles and jumps are left out: |f| has to fall at least as the
/// root of the width does. About `evaluations` values are taken, near 0 first. Places to look at,
/// no proof of a zero.
std::vector<near_zero> near_zeros(const enclosed_function& f, int& evaluations);

}  // namespace proofread::properties
