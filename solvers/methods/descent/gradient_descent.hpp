// SPDX-License-Identifier: MIT
#pragma once

#include "solvers/laws/claims.hpp"
#include "solvers/problems/problem.hpp"

namespace proofread::solvers {

// w ← w + eta·(X'(y − X·w) − lambda·w) from 0 with eta = 1/(‖X‖_F² + lambda) ≤ 1/(σ₁² + lambda),
// until the gradient is below the stopping rule; refuses `no_convergence` when that takes more
// steps than a problem with ‖A‖_F·‖A⁺‖ = 20 would (20²·ln(1/u)), which the falling rate tells
// early. Any X : n × d; of several minimisers the one of minimal norm, up to the rounding of all
// steps. Linear rate: ‖w_k − w‖ ≤ rho^k·‖w₀ − w‖, rho = max |1 − eta·(σᵢ² + lambda)|; diverges when
// eta > 2/(σ₁² + lambda).
// Source: Nesterov, Introductory Lectures (2004), §2.1.5; bound: stopped.
extern const claims gradient_descent_claims;
template <class S>
outcome<S> gradient_descent(const problem<S>& p);

// k steps of size eta from w; nothing is checked. Also over Q.
template <class S>
vector<S> descend(const problem<S>& p, vector<S> w, const S& eta, long steps);

// As gradient_descent with another step; refuses `no_convergence` as soon as the gradient is twice
// as long as at the start, which a convergent iteration never is.
template <class S>
outcome<S> gradient_descent_with(const problem<S>& p, const S& eta);

// X'(y − X·w) − lambda·w.
template <class S>
vector<S> downhill(const problem<S>& p, const vector<S>& w);

// Where an iteration may stop: ‖gradient‖ ≤ limit(w) = lapack_error·‖A‖_F·(‖A‖_F·‖w‖ + ‖y‖),
// A = [X; √lambda·I].
template <class S>
struct stopping_rule {
  S size, right, error;  // ‖A‖_F, ‖y‖, lapack_error
  explicit stopping_rule(const problem<S>& p);
  S limit(const vector<S>& w) const;
};

}  // namespace proofread::solvers
