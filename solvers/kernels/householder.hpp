// SPDX-License-Identifier: MIT
// Householder QR, with and without exchanges of columns.
#pragma once

#include <vector>

#include "solvers/scalars/matrix.hpp"

namespace proofread::solvers {

// A·P = H₀·H₁···H_{k−1}·[R; 0] for A : m × n, k = min(m, n), Hⱼ = I − tauⱼ·vⱼ·vⱼ' orthogonal,
// vⱼ = 1 at j, below that what `packed` holds below the diagonal of column j, above it 0. R is the
// upper triangle of `packed`; column j of A·P is column order[j] of A.
template <class S>
struct reflections {
  matrix<S> packed;          // m × n
  vector<S> tau;             // k; 0 where a column was zero below its diagonal already
  std::vector<index> order;  // n; empty without exchanges
};

// P = I. Backward stable column by column: householder_error of roundoff.hpp.
// Source: Golub and Van Loan, Matrix Computations, Algorithms 5.1.1 and 5.2.1; Higham 2002, §19.3.
template <class S>
reflections<S> householder(matrix<S> A);

// The column of greatest norm below row j comes to place j, so that |R₀₀| ≥ |R₁₁| ≥ ... up to
// rounding. Norms are downdated, and taken anew where too little is left of them.
// Source: Businger and Golub, Numer. Math. 7 (1965); Drmač and Bujanović, ACM TOMS 35 (2008).
template <class S>
reflections<S> pivoted_householder(matrix<S> A);

// y ← H_{count−1}···H₀·y (the adjoint of the product) and y ← H₀···H_{count−1}·y; y : m.
template <class S>
void reflect_adjoint(const reflections<S>& by, index count, vector<S>& y);
template <class S>
void reflect(const reflections<S>& by, index count, vector<S>& y);

// Eigen's.
template <>
reflections<double> householder(matrix<double> A);
template <>
reflections<double> pivoted_householder(matrix<double> A);
template <>
void reflect_adjoint(const reflections<double>& by, index count, vector<double>& y);
template <>
void reflect(const reflections<double>& by, index count, vector<double>& y);

}  // namespace proofread::solvers
