// SPDX-License-Identifier: MIT
#include "solvers/methods/descent/cgls.hpp"

#include <algorithm>
#include <cmath>

#include "solvers/laws/guard.hpp"
#include "solvers/methods/descent/gradient_descent.hpp"

namespace proofread::solvers {

const claims cgls_claims{.name = "cgls",
                         .equation = "(X'X + lambda I) w = X'y by conjugate gradients",
                         .minimises = objective::either,
                         .fits = shapes::any,
                         .needs = rank_need::any,
                         .minimal_norm = false,
                         .bound = stability::stopped,
                         .columnwise = false,
                         .scalars = scalar_set::floating,
                         .cost = "4 n d a step",
                         .source = "Hestenes and Stiefel 1952; Bjorck, Elfving and Strakos 1998"};

namespace {

// Up to d steps of conjugate gradients from w with the gradient s; adds up ‖p‖²/‖A·p‖² over the
// directions p, which for d of them is ‖A⁺‖_F² (they are A'A-conjugate).
template <class S>
S cycle(const problem<S>& p, const stopping_rule<S>& rule, vector<S>& w, vector<S> s) {
  using std::sqrt;
  S inverse(0);
  vector<S> r = p.y - p.X * w;
  vector<S> direction = s;
  S energy = s.squaredNorm();
  for (index k = 0; k < p.X.cols() && sqrt(energy) > rule.limit(w); ++k) {
    const vector<S> q = p.X * direction;
    const S curvature = q.squaredNorm() + p.lambda * direction.squaredNorm();
    if (!(curvature > 0)) break;
    inverse += direction.squaredNorm() / curvature;
    const S alpha = energy / curvature;
    w += alpha * direction;
    r -= alpha * q;
    s = p.X.transpose() * r - p.lambda * w;
    const S next = s.squaredNorm();
    direction = (s + (next / energy) * direction).eval();
    energy = next;
  }
  return inverse;
}

template <class S>
outcome<S> solve_by_cgls(const problem<S>& p) {
  const stopping_rule<S> rule(p);
  vector<S> w = vector<S>::Zero(p.X.cols());
  vector<S> gradient = downhill(p, w);
  long steps = 0;
  S inverse(0);
  while (gradient.norm() > rule.limit(w)) {
    const S before = gradient.norm();
    inverse = std::max<S>(inverse, cycle(p, rule, w, gradient));
    steps += p.X.cols();
    gradient = downhill(p, w);
    if (!(2 * gradient.norm() <= before) && gradient.norm() > rule.limit(w)) {
      return refusal{reason::no_convergence, "too ill-conditioned for conjugate gradients"};
    }
  }
  if (!(rule.size * rule.size * inverse * rule.error < 1)) {
    return refusal{reason::no_convergence, "kappa^2 reaches 1/u: a small gradient proves nothing"};
  }
  return solution<S>{.w = w, .residual = {}, .steps = steps};
}

}  // namespace

template <class S>
outcome<S> cgls(const problem<S>& p) {
  if constexpr (is_exact<S>) {
    return guarded<S>(p, cgls_claims, nullptr);
  } else {
    return guarded<S>(p, cgls_claims, solve_by_cgls<S>);
  }
}

#define INSTANTIATE(S) template outcome<S> cgls(const problem<S>&);
PROOFREAD_SOLVER_SCALARS(INSTANTIATE)
#undef INSTANTIATE

}  // namespace proofread::solvers
