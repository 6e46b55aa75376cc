// SPDX-License-Identifier: MIT
#pragma once

#include "properties/balls/ball.hpp"
#include "properties/scalars/matrix.hpp"

namespace proofread::properties {

/// det A for square A in O(n³) operations. With P·A ≈ L·U by elimination with partial pivoting in F
/// and Y ≈ L^-1 unit lower triangular, so that det Y = 1 whatever was rounded, B = Y·P·A is
/// enclosed and nearly upper triangular, and det A = det(P)·det(B). B is eliminated in balls; from
/// the first pivot on that may be 0, with M what is left to eliminate, Hadamard's |det M| <= Π
/// ‖M·e_j‖₂ bounds it. Instantiated for double and real. Source: S. M. Rump, Acta Numerica 19
/// (2010), section 10.
template <typename F>
ball<F> ball_determinant(const matrix<ball<F>>& a);

}  // namespace proofread::properties
