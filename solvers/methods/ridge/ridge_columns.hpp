// SPDX-License-Identifier: MIT
#pragma once

#include "solvers/laws/claims.hpp"
#include "solvers/problems/problem.hpp"

namespace proofread::solvers {

// Ridge by fake features: the solution [w; s] of [X, √lambda·I]·[w; s] = y of minimal norm, solved
// by adjoint_qr; its first d entries are the ridge solution. Any X : n × d, lambda > 0.
// Source: push-through identity; Björck 1996, §2.7; bound: adjoint.
extern const claims ridge_columns_claims;
template <class S>
outcome<S> ridge_columns(const problem<S>& p);

}  // namespace proofread::solvers
