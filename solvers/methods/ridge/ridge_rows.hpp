// SPDX-License-Identifier: MIT
#pragma once

#include "solvers/laws/claims.hpp"
#include "solvers/problems/problem.hpp"

namespace proofread::solvers {

// Ridge by fake data: least squares for [X; √lambda·I] and [y; 0], solved by householder_qr.
// Any X : n × d, lambda > 0.
// Source: Golub 1965; Björck 1996, §2.7; bound: householder on n + d rows and u for √lambda.
extern const claims ridge_rows_claims;
template <class S>
outcome<S> ridge_rows(const problem<S>& p);

}  // namespace proofread::solvers
