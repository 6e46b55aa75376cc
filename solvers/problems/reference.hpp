// SPDX-License-Identifier: MIT
// The exact solution of the stored problem, and the norms from which its bounds are computed.
#pragma once

#include "solvers/problems/geometry.hpp"
#include "solvers/problems/problem.hpp"

namespace proofread::solvers {

// w = X⁺·y for lambda = 0 (minimal norm, any rank), (X'X + lambda·I)⁻¹·X'·y for lambda > 0. With
// B = [X, √lambda·I] of full row rank also alpha with B·B'·alpha = y, w = X'·alpha.
struct reference {
  problem<rational> given;
  vector<rational> w;
  vector<rational> residual;          // y − X·w
  vector<rational> alpha;             // empty where X·X' + lambda·I is singular
  vector<rational> inverse_diagonal;  // of (X'X + lambda·I)⁻¹; empty where it is singular or n < d
  matrix<rational> null_projector;  // I − A⁺A; empty when w is the only solution
  rational pinv_A_squared;          // ‖A⁺‖_F²
  rational pinv_B_squared;          // ‖B⁺‖_F², 0 where alpha is empty
  index rank = 0;
};

reference solve_exactly(const problem<rational>& p);

// Norms for D = I, or for D = powers of two near the column norms of A (full column rank only).
geometry norms(const reference& r, bool columnwise);
vector<rational> column_scales(const reference& r, bool columnwise);

// √x and ‖v‖, to comparison_bits.
real root(const rational& x);
real norm(const vector<rational>& v);

}  // namespace proofread::solvers
