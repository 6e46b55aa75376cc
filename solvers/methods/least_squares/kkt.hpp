// SPDX-License-Identifier: MIT
#pragma once

#include "solvers/laws/claims.hpp"
#include "solvers/problems/problem.hpp"

namespace proofread::solvers {

// The stationary point of the Lagrangian, by LU with complete pivoting of the whole optimality
// system:
//   n ≥ d:  [I, X; X', 0]·[r; w] = [y; 0]       (minimise ‖r‖² subject to r + X·w = y)
//   n < d:  [I, X'; X, 0]·[w; mu] = [0; y]      (minimise ‖w‖² subject to X·w = y)
// X : n × d of full rank, brought to entries below 1. Exact over Q.
// Source: Björck 1996, §1.5 and §2.5 (augmented system); Higham 2002, §9.4; bound: complete_lu.
extern const claims kkt_claims;
template <class S>
outcome<S> kkt(const problem<S>& p);

}  // namespace proofread::solvers
