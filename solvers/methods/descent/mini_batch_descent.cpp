// SPDX-License-Identifier: MIT
#include "solvers/methods/descent/mini_batch_descent.hpp"

#include <algorithm>

#include "solvers/laws/guard.hpp"
#include "solvers/methods/descent/stochastic_descent.hpp"

namespace proofread::solvers {

const claims mini_batch_descent_claims{
    .name = "mini_batch_descent",
    .equation = "w <- w + eta_k ((n/b) sum_B x_i (y_i - x_i'w) - lambda w)",
    .minimises = objective::either,
    .fits = shapes::any,
    .needs = rank_need::any,
    .minimal_norm = false,
    .bound = stability::statistical,
    .columnwise = false,
    .scalars = scalar_set::floating,
    .cost = "4 b d a step",
    .source = "Needell and Ward 2016"};

namespace {

template <class S>
outcome<S> solve_by_mini_batch_descent(const problem<S>& p) {
  const schedule<S> plan = cautious_schedule<S>(p, std::min<index>(8, p.X.rows()));
  return solution<S>{.w = descend_randomly(p, plan), .residual = {}, .steps = plan.steps};
}

}  // namespace

template <class S>
outcome<S> mini_batch_descent(const problem<S>& p) {
  if constexpr (is_exact<S>) {
    return guarded<S>(p, mini_batch_descent_claims, nullptr);
  } else {
    return guarded<S>(p, mini_batch_descent_claims, solve_by_mini_batch_descent<S>);
  }
}

#define INSTANTIATE(S) template outcome<S> mini_batch_descent(const problem<S>&);
PROOFREAD_SOLVER_SCALARS(INSTANTIATE)
#undef INSTANTIATE

}  // namespace proofread::solvers
