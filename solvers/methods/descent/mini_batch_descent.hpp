// SPDX-License-Identifier: MIT
#pragma once

#include "solvers/laws/claims.hpp"
#include "solvers/problems/problem.hpp"

namespace proofread::solvers {

// As stochastic_descent with the mean gradient of up to 8 random rows a step, drawn with
// replacement. Source: Needell and Ward, Batched Stochastic Gradient Descent with Weighted Sampling
// (2016).
extern const claims mini_batch_descent_claims;
template <class S>
outcome<S> mini_batch_descent(const problem<S>& p);

}  // namespace proofread::solvers
