// SPDX-License-Identifier: MIT
#pragma once

#include "properties/balls/ball.hpp"
#include "properties/scalars/matrix.hpp"

namespace proofread::properties {

/// Matrices of balls, with the midpoints computed in F and the radii in double, so that the
/// enclosure costs little more than F itself. Instantiated for double and real.

/// A·B, A m x n, B n x p. With A = ⟨M, R⟩, B = ⟨N, S⟩ the midpoint is fl(M·N) and the radius
///   |M|·S + R·(|N| + S) + n·u·|M|·|N|
/// rounded up, u the unit roundoff; the last term is left out of entries whose midpoint F gives
/// exactly. Source: C.-P. Jeannerod, S. M. Rump, SIAM J. Matrix Anal. Appl. 34 (2013) (inner
/// products err by at most n·u·|x|'|y| in any order); S. M. Rump, Acta Numerica 19 (2010),
/// section 9.
template <typename F>
matrix<ball<F>> ball_product(const matrix<ball<F>>& a, const matrix<ball<F>>& b);

}  // namespace proofread::properties
