// SPDX-License-Identifier: MIT
#pragma once

#include "properties/balls/ball.hpp"
#include "properties/scalars/matrix.hpp"

namespace proofread::properties {

/// Inverses and solutions enclosed from a floating inverse. Instantiated for double and real.

/// A^-1 for square A: with R ≈ A^-1 (elimination in F), E = I - R·A enclosed by ⟨·⟩ and G >= |E|,
/// ‖G‖∞ < 1 proves that every matrix in A is invertible, and A^-1 = (I - E)^-1·R gives
///   |A^-1 - R|_ij <= (G·|R|)_ij + g_i·max_k (G·|R|)_kj / (1 - ‖G‖∞),   g_i the i-th row sum of G.
/// undecidable_value if ‖G‖∞ < 1 fails, also after scaling rows and columns by powers of two.
/// Source: S. M. Rump, Acta Numerica 19 (2010), section 10.
template <typename F>
matrix<ball<F>> ball_inverse(const matrix<ball<F>>& a);

/// The X with A·X = B, A n x n, B n x p: with R, E, G as above, X̂ = fl(R·B), D = B - A·X̂ and Z =
/// R·D enclosed,
///   |X - X̂ - Z|_ij <= g_i·max_k |Z|_kj / (1 - ‖G‖∞).
/// undecidable_value as above.
template <typename F>
matrix<ball<F>> ball_solve(const matrix<ball<F>>& a, const matrix<ball<F>>& b);

}  // namespace proofread::properties
