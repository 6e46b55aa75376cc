// SPDX-License-Identifier: MIT
#pragma once

#include "solvers/laws/claims.hpp"
#include "solvers/problems/problem.hpp"

namespace proofread::solvers {

// w = (X'X)⁻¹·X'y by X'X = L·L'. X : n × d with n ≥ d and full column rank.
// Fast and accurate while kappa(X)² is far from 1/u; refuses X when kappa(X·D)²·g ≥ 1, D making the
// columns unit vectors and g = gram_error, for then X'X is singular to working precision.
// Source: Higham, Accuracy and Stability, 2nd ed., §20.4; bound: gram.
extern const claims normal_cholesky_claims;
template <class S>
outcome<S> normal_cholesky(const problem<S>& p);

}  // namespace proofread::solvers
