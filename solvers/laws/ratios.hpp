// SPDX-License-Identifier: MIT
// How a computed solution compares with the exact one, each measure as a ratio to its bound.
#pragma once

#include "solvers/laws/bounds.hpp"
#include "solvers/problems/reference.hpp"

namespace proofread::solvers {

// measured / bound; a law holds when it is at most 1. 0 when the bound is infinite (the problem is
// within its own backward error of a singular one) or when nothing was measured; infinite when the
// bound is zero (exact scalars) and the measure is not.
struct ratios {
  double forward = 0;     // ‖D(ŵ − w)‖ / forward_bound; only where w is unique or claimed
  double gradient = 0;    // ‖D⁻¹(X'(y − X·ŵ) − lambda·ŵ)‖ / gradient_bound
  double backward = 0;    // Karlson-Waldén estimate / backward_bound
  double null_space = 0;  // ‖ŵ − A⁺A·ŵ‖/‖ŵ‖ / null_space_bound, for minimal norm
  double relative_error = 0;  // ‖ŵ − w‖/‖w‖, not a ratio to a bound
  double backward_error = 0;  // Karlson-Waldén estimate / ‖A‖_F, not a ratio to a bound
  bool bounded = false;       // the forward bound is finite
};

ratios ratios_of(const reference& r, const claims& claimed, const vector<rational>& w,
                 const real& u);

// √((θ²/(1 + θ²‖ŵ‖²))·g'(A'A + φ²I)⁻¹g), g = A'r, φ² = θ²‖r‖²/(1 + θ²‖ŵ‖²), θ = ‖A‖_F/‖b‖ (no
// perturbation of b when b = 0): the Karlson-Waldén estimate of min ‖[E, θf]‖_F such that ŵ solves
// min ‖(A + E)w − (b + f)‖. Computed exactly up to the last square root.
// Source: Karlson and Waldén, BIT 37 (1997); Grcar, Saunders and Su (2007).
real karlson_walden(const reference& r, const vector<rational>& w);

}  // namespace proofread::solvers
