// SPDX-License-Identifier: MIT
#include "solvers/methods/descent/gradient_descent.hpp"

#include <cmath>

#include "solvers/laws/guard.hpp"
#include "solvers/laws/roundoff.hpp"

namespace proofread::solvers {

const claims gradient_descent_claims{.name = "gradient_descent",
                                     .equation = "w <- w + eta (X'(y - X w) - lambda w)",
                                     .minimises = objective::either,
                                     .fits = shapes::any,
                                     .needs = rank_need::any,
                                     .minimal_norm = false,
                                     .bound = stability::stopped,
                                     .columnwise = false,
                                     .scalars = scalar_set::floating,
                                     .cost = "4 n d a step, kappa^2 ln(1/u) steps",
                                     .source = "Nesterov 2004, section 2.1.5"};

template <class S>
vector<S> downhill(const problem<S>& p, const vector<S>& w) {
  const vector<S> residual = p.y - p.X * w;
  return p.X.transpose() * residual - p.lambda * w;
}

template <class S>
stopping_rule<S>::stopping_rule(const problem<S>& p) {
  using std::sqrt;
  size = sqrt(p.X.squaredNorm() + S(p.X.cols()) * p.lambda);
  right = p.y.norm();
  error = lapack_error<S>(p.X.rows(), p.X.cols(), unit_roundoff<S>());
}

template <class S>
S stopping_rule<S>::limit(const vector<S>& w) const {
  return error * size * (size * w.norm() + right);
}

template <class S>
vector<S> descend(const problem<S>& p, vector<S> w, const S& eta, long steps) {
  for (long k = 0; k < steps; ++k) w += (eta * downhill(p, w)).eval();
  return w;
}

namespace {

constexpr long stride = 100;

// ‖gradient‖ is log-convex in the number of steps: it never falls faster than it did of late.
template <class S>
bool too_slow(const S& before, const S& now, const S& goal, long steps_left) {
  using std::log;
  if (!(now < before)) return true;
  return log(goal / now) / log(now / before) * S(stride) > S(steps_left);
}

}  // namespace

template <class S>
outcome<S> gradient_descent_with(const problem<S>& p, const S& eta) {
  using std::log;
  const long limit = static_cast<long>(static_cast<double>(-400 * log(unit_roundoff<S>())));
  const stopping_rule<S> rule(p);
  vector<S> w = vector<S>::Zero(p.X.cols());
  vector<S> gradient = downhill(p, w);
  const S start = gradient.norm();
  S before = start;
  for (long k = 0; k < limit; ++k) {
    const S now = gradient.norm();
    if (now <= rule.limit(w)) return solution<S>{.w = w, .residual = {}, .steps = k};
    if (!(now <= 2 * start)) {
      return refusal{reason::no_convergence, "the step is too long: the gradient grows"};
    }
    if (k % stride == 0 && k > 0) {
      if (too_slow(before, now, rule.limit(w), limit - k)) break;
      before = now;
    }
    w += eta * gradient;
    gradient = downhill(p, w);
  }
  return refusal{reason::no_convergence, "too ill-conditioned for gradient descent"};
}

namespace {

template <class S>
outcome<S> solve_by_gradient_descent(const problem<S>& p) {
  const S size = p.X.squaredNorm() + p.lambda;
  return gradient_descent_with<S>(p, size == 0 ? S(0) : S(1 / size));
}

}  // namespace

template <class S>
outcome<S> gradient_descent(const problem<S>& p) {
  if constexpr (is_exact<S>) {
    return guarded<S>(p, gradient_descent_claims, nullptr);
  } else {
    return guarded<S>(p, gradient_descent_claims, solve_by_gradient_descent<S>);
  }
}

#define INSTANTIATE(S) template outcome<S> gradient_descent(const problem<S>&);
PROOFREAD_SOLVER_SCALARS(INSTANTIATE)
#undef INSTANTIATE

#define INSTANTIATE_STOPPING(S)                                           \
  template outcome<S> gradient_descent_with(const problem<S>&, const S&); \
  template struct stopping_rule<S>;
PROOFREAD_FLOATING_SCALARS(INSTANTIATE_STOPPING)
#undef INSTANTIATE_STOPPING

#define INSTANTIATE_STEPS(S)                                                \
  template vector<S> descend(const problem<S>&, vector<S>, const S&, long); \
  template vector<S> downhill(const problem<S>&, const vector<S>&);
PROOFREAD_SOLVER_SCALARS(INSTANTIATE_STEPS)
#undef INSTANTIATE_STEPS

}  // namespace proofread::solvers
