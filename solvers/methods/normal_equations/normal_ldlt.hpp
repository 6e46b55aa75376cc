// SPDX-License-Identifier: MIT
#pragma once

#include "solvers/laws/claims.hpp"
#include "solvers/problems/problem.hpp"

namespace proofread::solvers {

// w = (X'X)⁻¹·X'y by X'X = P'·L·D·L'·P: no square root, so it is exact over Q.
// X : n × d with n ≥ d and full column rank; refuses as normal_cholesky does.
// Source: Higham, Accuracy and Stability, 2nd ed., §20.4 and §10.1; bound: gram.
extern const claims normal_ldlt_claims;
template <class S>
outcome<S> normal_ldlt(const problem<S>& p);

}  // namespace proofread::solvers
