// SPDX-License-Identifier: MIT
#pragma once

#include "solvers/laws/claims.hpp"
#include "solvers/problems/problem.hpp"

namespace proofread::solvers {

// w = X'·alpha, (X·X' + lambda·I)·alpha = y, lambda > 0: the push-through identity. Any X : n × d;
// the one to use when d is far above n. Exact over Q.
// Source: Saunders, Gammerman, Vovk, ICML 1998; bound: kernel.
extern const claims ridge_dual_claims;
template <class S>
outcome<S> ridge_dual(const problem<S>& p);

}  // namespace proofread::solvers
