// SPDX-License-Identifier: MIT
#pragma once

#include "solvers/laws/claims.hpp"
#include "solvers/problems/problem.hpp"

namespace proofread::solvers {

// w = Σ (σᵢ²/(σᵢ² + lambda))·(uᵢ'y/σᵢ)·vᵢ = Σ σᵢ/(σᵢ² + lambda)·(uᵢ'y)·vᵢ: ridge by filter factors.
// Any X : n × d, lambda > 0.
// Source: Hansen, Rank-Deficient and Discrete Ill-Posed Problems (1998), §4.2; bound: lapack_ratio.
extern const claims ridge_svd_claims;
template <class S>
outcome<S> ridge_svd(const problem<S>& p);

}  // namespace proofread::solvers
