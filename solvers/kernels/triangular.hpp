// SPDX-License-Identifier: MIT
// How near an upper triangular R is to singular, in O(d²).
#pragma once

#include "solvers/problems/problem.hpp"

namespace proofread::solvers {

// An estimate (a lower bound, in practice within a factor of ten) of the condition number
// ‖R·D⁻¹‖_F·‖D·R⁻¹‖₂, D the column norms of R; infinity (or the largest number) when a diagonal
// entry or a column is zero. R is the upper triangle of `factors`, d × d; the rest is not read.
// Source: Cline, Moler, Stewart, Wilkinson, SIAM J. Numer. Anal. 16 (1979), 368-375 (LINPACK).
template <class S>
S scaled_condition(const matrix<S>& factors, index d);

}  // namespace proofread::solvers
