// SPDX-License-Identifier: MIT
// Triangular systems, and how near an upper triangular matrix is to singular, in O(d²).
#pragma once

#include "solvers/scalars/matrix.hpp"

namespace proofread::solvers {

// R is the upper triangle of the leading d × d block of `factors`, d the length of the right side;
// the rest is not read. Errors: Higham 2002, Theorem 8.5: (R + ΔR)x = b, |ΔR| ≤ gamma_d·|R|.
template <class S>
vector<S> solve_upper(const matrix<S>& factors, vector<S> b);  // R·x = b
template <class S>
vector<S> solve_upper_adjoint(const matrix<S>& factors, vector<S> b);  // R'·x = b

// The same for L, the unit lower triangle whose entries stand below the diagonal of `factors`.
template <class S>
vector<S> solve_unit_lower(const matrix<S>& factors, vector<S> b);  // L·x = b
template <class S>
vector<S> solve_unit_lower_adjoint(const matrix<S>& factors, vector<S> b);  // L'·x = b

// Eigen's.
template <>
vector<double> solve_upper(const matrix<double>& factors, vector<double> b);
template <>
vector<double> solve_upper_adjoint(const matrix<double>& factors, vector<double> b);
template <>
vector<double> solve_unit_lower(const matrix<double>& factors, vector<double> b);
template <>
vector<double> solve_unit_lower_adjoint(const matrix<double>& factors, vector<double> b);

// An estimate (a lower bound, in practice within a factor of ten) of the condition number
// ‖R·D⁻¹‖_F·‖D·R⁻¹‖₂, D the column norms of R; infinity (or the largest number) when a diagonal
// entry or a column is zero. R is the upper triangle of `factors`, d × d; the rest is not read.
// Source: Cline, Moler, Stewart, Wilkinson, SIAM J. Numer. Anal. 16 (1979), 368-375 (LINPACK).
template <class S>
S scaled_condition(const matrix<S>& factors, index d);

}  // namespace proofread::solvers
