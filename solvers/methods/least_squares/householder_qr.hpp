// SPDX-License-Identifier: MIT
#pragma once

#include "solvers/laws/claims.hpp"
#include "solvers/problems/problem.hpp"

namespace proofread::solvers {

// X = Q·R by Householder reflections, R·w = Q'y. X : n × d with n ≥ d and full column rank.
// Backward stable, each column by itself. Refuses X when kappa(X·D)·householder_error ≥ 1, D making
// the columns unit vectors: a rank-deficient matrix is then within the backward error.
// Source: Golub 1965; Lawson and Hanson 1974, Theorem 16.1; Higham 2002, Theorem 20.3.
extern const claims householder_qr_claims;
template <class S>
outcome<S> householder_qr(const problem<S>& p);

// R is too near to singular for the backward error of m × d Householder QR.
template <class S>
bool nearly_singular(const matrix<S>& R, index m);

}  // namespace proofread::solvers
