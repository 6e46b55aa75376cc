// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include "solvers/laws/claims.hpp"
#include "solvers/problems/problem.hpp"

namespace proofread::solvers {

// One random row i a step: w ← w + eta_k·(n·xᵢ·(yᵢ − xᵢ'w) − lambda·w), eta_k = eta/(1 + decay·k).
// As a solver: 2000 passes, eta = 1/(2·n·max ‖xᵢ‖² + lambda), decay = eta·(mean squared row
// norm)/d: a rough estimate, as stochastic descent is. X : n × d, n ≥ d or lambda > 0.
// Noise floor for constant eta (mu = σ_d² + lambda, L = n·max ‖xᵢ‖² + lambda, eta·L < 1):
//   E‖w_k − w‖² ≤ (1 − 2·eta·mu·(1 − eta·L))^k·‖w₀ − w‖² + eta·s²/(mu·(1 − eta·L)),
//   s² the mean squared norm of the single gradients at w.
// Source: Robbins and Monro 1951; Needell, Srebro, Ward, Math. Program. 155 (2016), Theorem 2.1.
extern const claims stochastic_descent_claims;
template <class S>
outcome<S> stochastic_descent(const problem<S>& p);

template <class S>
struct schedule {
  S eta;        // first step
  S decay = 0;  // 0: constant
  long steps = 0;
  index batch = 1;         // rows a step, drawn with replacement
  std::uint64_t seed = 1;  // of std::mt19937_64
};

// The iterate after all steps, from 0. Over Q too: the iteration is exact there.
template <class S>
vector<S> descend_randomly(const problem<S>& p, const schedule<S>& plan);

// The schedule of the solver for this batch size.
template <class S>
schedule<S> cautious_schedule(const problem<S>& p, index batch);

}  // namespace proofread::solvers
