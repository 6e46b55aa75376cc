// SPDX-License-Identifier: MIT
#pragma once

#include "solvers/laws/claims.hpp"
#include "solvers/problems/problem.hpp"

namespace proofread::solvers {

// w = X'·(X·X')⁻¹·y: the solution of X·w = y of minimal norm. X : n × d with n ≤ d and full row
// rank. Exact over Q; refuses when X·X' is singular to working precision. Source: Golub and Van
// Loan, Matrix Computations, §5.6; bound: kernel.
extern const claims right_inverse_claims;
template <class S>
outcome<S> right_inverse(const problem<S>& p);

}  // namespace proofread::solvers
