// SPDX-License-Identifier: MIT
#pragma once

#include "solvers/laws/claims.hpp"
#include "solvers/problems/problem.hpp"

namespace proofread::solvers {

// Conjugate gradients on X'X + lambda·I without forming it, from 0, restarted every d steps from
// the gradient of the current w, until that is small enough (as in gradient_descent); refuses
// `no_convergence` when a restart no longer halves the gradient, or when the directions show that
// ‖A‖_F²·‖A⁺‖_F²·lapack_error ≥ 1.
// Any X : n × d; where there are several minimisers, nearly the one of minimal norm.
// Source: Hestenes and Stiefel 1952; Björck, Elfving, Strakoš, SIAM J. Matrix Anal. Appl. 19
// (1998); bound: stopped.
extern const claims cgls_claims;
template <class S>
outcome<S> cgls(const problem<S>& p);

}  // namespace proofread::solvers
