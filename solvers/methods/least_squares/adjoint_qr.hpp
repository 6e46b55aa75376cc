// SPDX-License-Identifier: MIT
#pragma once

#include "solvers/laws/claims.hpp"
#include "solvers/problems/problem.hpp"

namespace proofread::solvers {

// X' = Q·R, w = Q·R'⁻¹·y: the solution of X·w = y of minimal norm.
// X : n × d with n ≤ d and full row rank; refuses as householder_qr does, by the rows.
// Source: Lawson and Hanson 1974, Theorem 16.18; Higham 2002, §21.1, the Q method.
extern const claims adjoint_qr_claims;
template <class S>
outcome<S> adjoint_qr(const problem<S>& p);

}  // namespace proofread::solvers
