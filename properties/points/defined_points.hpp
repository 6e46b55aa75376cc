// SPDX-License-Identifier: MIT
#pragma once

#include "identities/expression/proposition.hpp"
#include "properties/evaluation/assignment.hpp"
#include "properties/scalars/rational.hpp"

namespace proofread::properties {

/// Ways to build a point for functions that few random points have a value for: log, sqrt and inv
/// of entries, determinants and sums.
inline constexpr int defined_point_kinds = 12;

/// The point with every drawn matrix that its words leave free replaced by one of these, in turn:
///   positive entries, symmetric and diagonally dominant (positive definite)
///   the inverse of such a matrix
///   the same with entries that add up to less than 1
///   positive entries, dominant, not symmetric
/// Scalars and vectors become positive, above and below 1. Words that a replacement would not have
/// keep the drawn value; hypotheses are for the caller to check.
assignment<rational> where_much_is_defined(const identities::proposition& problem,
                                           assignment<rational> point, int kind);

}  // namespace proofread::properties
