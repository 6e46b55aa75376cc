// SPDX-License-Identifier: MIT
// How far the data would have to move for a computed solution to be the exact one.
#pragma once

#include <optional>

#include "solvers/kernels/definite.hpp"
#include "solvers/measurement/yardstick.hpp"

namespace proofread::solvers {

// Factors of A'A + φ²·I for the φ² of the exact solution, at 100 digits: where ŵ is near it they
// serve for its own φ², too. Empty where φ² = 0.
struct backward_factors {
  std::optional<diagonal_pivoting<real>> factors;
  rational phi_squared;
};
backward_factors backward_factors_of(const yardstick& y);

// The Karlson-Waldén estimate (laws/ratios.hpp) over ‖A‖_F, solved at 100 digits; NaN where
// A'A + φ²·I is singular to 100 digits. With `near` the factors of a φ₀² with |φ² − φ₀²| ≤ √u·φ₀²
// are taken, u that of double: g'(A'A + φ²·I)⁻¹g changes by no more than that share.
double relative_backward_error(const yardstick& y, const vector<rational>& w,
                               const backward_factors& near = {});

}  // namespace proofread::solvers
