// SPDX-License-Identifier: MIT
// The sizes of a problem and of its exact solution, from which every bound is computed.
#pragma once

#include "solvers/scalars/matrix.hpp"

namespace proofread::solvers {

// Measures and bounds are compared at 50 digits, in a range that cannot be left: whatever computes
// one rounds to as many bits.
inline constexpr int comparison_bits = properties::bits_of_digits(50);

// Norms of a problem, taken from its exact solution. A = [X; √lambda·I]·D⁻¹ and B = [X, √lambda·I],
// b = [y; 0]; D = I or, columnwise, powers of two near the column norms of A.
struct geometry {
  index n = 0, d = 0, rank = 0;
  real norm_X, norm_y, norm_w, lambda;
  real norm_A;          // ‖A‖_F
  real pinv_A;          // ‖A⁺‖_F
  real least_column;    // of A, its length
  real norm_Dw;         // ‖D·w‖
  real norm_residual;   // ‖b − A·D·w‖
  real norm_B, pinv_B;  // pinv_B infinite where B has dependent rows
  real norm_alpha;      // w = X'·alpha, B·B'·alpha = y
  real norm_z;          // ‖B⁺·y‖
  real largest;         // the power of two above max |Xᵢⱼ|
};

}  // namespace proofread::solvers
