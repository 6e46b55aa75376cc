// SPDX-License-Identifier: MIT
#pragma once

#include "solvers/laws/claims.hpp"
#include "solvers/problems/problem.hpp"

namespace proofread::solvers {

// w = X⁺·y by the bidiagonal divide-and-conquer SVD, rank decided as in jacobi_svd. Any X : n × d,
// any rank; minimal norm; double only.
// Source: Gu and Eisenstat, SIAM J. Matrix Anal. Appl. 16 (1995); bound: lapack_ratio.
extern const claims divide_svd_claims;
template <class S>
outcome<S> divide_svd(const problem<S>& p);

}  // namespace proofread::solvers
