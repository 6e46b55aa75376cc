// SPDX-License-Identifier: MIT
#include "solvers/methods/descent/stochastic_descent.hpp"

#include <algorithm>
#include <random>

#include "solvers/laws/guard.hpp"

namespace proofread::solvers {

const claims stochastic_descent_claims{
    .name = "stochastic_descent",
    .equation = "w <- w + eta_k (n x_i (y_i - x_i'w) - lambda w)",
    .minimises = objective::either,
    .fits = shapes::any,
    .needs = rank_need::any,
    .minimal_norm = false,
    .bound = stability::statistical,
    .columnwise = false,
    .scalars = scalar_set::floating,
    .cost = "4 d a step",
    .source = "Robbins and Monro 1951; Needell, Srebro and Ward 2016"};

template <class S>
vector<S> descend_randomly(const problem<S>& p, const schedule<S>& plan) {
  const index n = p.X.rows();
  std::mt19937_64 random(plan.seed);
  vector<S> w = vector<S>::Zero(p.X.cols());
  const S weight = S(n) / S(plan.batch);
  for (long k = 0; k < plan.steps; ++k) {
    vector<S> direction = -p.lambda * w;
    for (index b = 0; b < plan.batch; ++b) {
      const index i = static_cast<index>(random() % static_cast<std::uint64_t>(n));
      const S error = p.y(i) - p.X.row(i).dot(w);
      direction += (weight * error) * p.X.row(i).transpose();
    }
    w += plan.eta / (1 + plan.decay * S(k)) * direction;
  }
  return w;
}

template <class S>
schedule<S> cautious_schedule(const problem<S>& p, index batch) {
  const index n = p.X.rows();
  const S longest = p.X.rowwise().squaredNorm().maxCoeff();
  const S L = S(n) * longest + p.lambda;
  schedule<S> plan{.eta = L == 0 ? S(0) : S(1 / (2 * L))};
  plan.decay = plan.eta * (p.X.squaredNorm() / S(p.X.cols()) + p.lambda) / S(p.X.cols());
  plan.steps = static_cast<long>(2000 * n / batch) + 1;
  plan.batch = batch;
  return plan;
}

namespace {

template <class S>
outcome<S> solve_by_stochastic_descent(const problem<S>& p) {
  const schedule<S> plan = cautious_schedule<S>(p, 1);
  return solution<S>{.w = descend_randomly(p, plan), .residual = {}, .steps = plan.steps};
}

}  // namespace

template <class S>
outcome<S> stochastic_descent(const problem<S>& p) {
  if constexpr (is_exact<S>) {
    return guarded<S>(p, stochastic_descent_claims, nullptr);
  } else {
    return guarded<S>(p, stochastic_descent_claims, solve_by_stochastic_descent<S>);
  }
}

#define INSTANTIATE(S) template outcome<S> stochastic_descent(const problem<S>&);
PROOFREAD_SOLVER_SCALARS(INSTANTIATE)
#undef INSTANTIATE

#define INSTANTIATE_DESCENT(S)                                                \
  template vector<S> descend_randomly(const problem<S>&, const schedule<S>&); \
  template schedule<S> cautious_schedule(const problem<S>&, index);
PROOFREAD_SOLVER_SCALARS(INSTANTIATE_DESCENT)
#undef INSTANTIATE_DESCENT

}  // namespace proofread::solvers
