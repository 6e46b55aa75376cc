// SPDX-License-Identifier: MIT
#pragma once

#include "solvers/laws/claims.hpp"
#include "solvers/problems/problem.hpp"

namespace proofread::solvers {

// w = (X'X + lambda·I)⁻¹·X'y, lambda > 0; any X : n × d. Exact over Q.
// Refuses when X'X + lambda·I is singular to working precision all the same.
// Source: Hoerl and Kennard, Technometrics 12 (1970); bound: gram.
extern const claims ridge_primal_claims;
template <class S>
outcome<S> ridge_primal(const problem<S>& p);

}  // namespace proofread::solvers
