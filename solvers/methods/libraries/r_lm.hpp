// SPDX-License-Identifier: MIT
#pragma once

#include "solvers/laws/claims.hpp"
#include "solvers/problems/problem.hpp"

namespace proofread::solvers {

// R's lm: Householder QR in the order of the columns, but a column of which less than
// limited_tolerance of its length is left beside those before it goes to the end. The solution is
// basic: 0 for what stands at the end, where lm prints NA. Any X : n × d; double.
// Source: R's appl/dqrdc2.f, after LINPACK's dqrdc (Dongarra, Bunch, Moler and Stewart, LINPACK
// Users' Guide, 1979, ch. 9); bound: limited_pivoting.
extern const claims r_lm_claims;
template <class S>
outcome<S> r_lm(const problem<S>& p);

}  // namespace proofread::solvers
