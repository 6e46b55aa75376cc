// SPDX-License-Identifier: MIT
// Gaussian elimination with complete pivoting.
#pragma once

#include <optional>

#include "solvers/scalars/matrix.hpp"

namespace proofread::solvers {

// x with A·x = b by P·A·Q = L·U, each pivot the entry of greatest magnitude that is left; nullopt
// where one is at most `threshold` times the greatest. A : d × d. Exact over Q.
// Source: Golub and Van Loan, §3.4.8; Higham 2002, §9.4.
template <class S>
std::optional<vector<S>> solve_by_complete_lu(matrix<S> A, vector<S> b, const S& threshold);

// Eigen's.
template <>
std::optional<vector<double>> solve_by_complete_lu(matrix<double> A, vector<double> b,
                                                   const double& threshold);

}  // namespace proofread::solvers
