// SPDX-License-Identifier: MIT
// Triangular factors of symmetric positive definite matrices, and Gram matrices.
#pragma once

#include <vector>

#include "solvers/scalars/matrix.hpp"

namespace proofread::solvers {

// A = R'·R, R upper triangular with a positive diagonal, in the place of the upper triangle of A,
// the only part that is read; false where a pivot is not positive. A : d × d.
// Source: Golub and Van Loan, Algorithm 4.2.1; Higham 2002, Theorem 10.3.
template <class S>
bool cholesky(matrix<S>& A);

// P·A·P' = L·D·L', L unit lower triangular, D diagonal; the next pivot is the diagonal entry of
// greatest magnitude. No square root: also over Q. A : d × d; its lower triangle alone is read.
// Stops at a pivot that is not positive, which then is the last that is not zero in D.
// Source: Golub and Van Loan, §4.2.8; Higham 2002, §10.1 and §10.3.
template <class S>
struct diagonal_pivoting {
  matrix<S> L;  // below its diagonal; the rest of what it holds is not L
  vector<S> D;
  std::vector<index> order;  // row k of P·A is row order[k] of A
  bool positive = false;     // every pivot is
};
template <class S>
diagonal_pivoting<S> ldlt(matrix<S> A);

// X'·X, its two triangles equal.
template <class S>
matrix<S> gram_of(const matrix<S>& X);

// Eigen's.
template <>
bool cholesky(matrix<double>& A);
template <>
diagonal_pivoting<double> ldlt(matrix<double> A);
template <>
matrix<double> gram_of(const matrix<double>& X);

}  // namespace proofread::solvers
