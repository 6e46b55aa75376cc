// SPDX-License-Identifier: MIT
// Kernels that exist at double only. (Those of the other headers are Eigen's there.)
#pragma once

#include <optional>

#include "solvers/kernels/jacobi.hpp"

namespace proofread::solvers {

// As thin_svd_of, by divide and conquer from a bidiagonal matrix; nullopt where it does not
// converge. Source: Gu and Eisenstat, SIAM J. Matrix Anal. Appl. 16 (1995); Eigen's BDCSVD.
std::optional<thin_svd<double>> divided_svd_of(const matrix<double>& X);

// The largest eigenvalue of a symmetric matrix, to about 12 digits of itself.
// Source: Golub and Van Loan, §8.3; Eigen's SelfAdjointEigenSolver.
double largest_eigenvalue_of(const matrix<double>& A);

}  // namespace proofread::solvers
