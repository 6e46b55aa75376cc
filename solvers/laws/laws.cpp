// SPDX-License-Identifier: MIT
#include "solvers/laws/laws.hpp"

#include <cmath>
#include <sstream>

#include "solvers/problems/exact.hpp"

namespace proofread::solvers {

namespace {

std::string says(const char* law, const claims& what, double ratio) {
  std::ostringstream out;
  out << what.name << " breaks " << law << ": " << ratio << " times the bound";
  return out.str();
}

// ‖D·difference‖ over a bound.
struct scaled_ratio {
  vector<rational> D;
  double of(const vector<rational>& difference, const real& bound) const {
    const working_precision scope(comparison_bits);
    const real size = norm(difference.cwiseProduct(D));
    if (size == 0 || !(bound < std::numeric_limits<real>::infinity())) return 0;
    return bound == 0 ? std::numeric_limits<double>::infinity() : static_cast<double>(size / bound);
  }
};

// Solves a changed problem; empty when that is refused or not finite (the first law looks after
// it).
template <class S>
vector<rational> solve(const entry<S>& solver, const problem<S>& p) {
  const outcome<S> found = solver.solve(p);
  const auto* done = std::get_if<solution<S>>(&found);
  return done == nullptr || !all_finite(done->w) ? vector<rational>() : exact<S>(done->w);
}

template <class S>
problem<S> permuted(const problem<S>& p) {
  problem<S> q = p;
  q.X = p.X.colwise().reverse().eval();
  q.y = p.y.reverse().eval();
  return q;
}

// H = I − 2·v·v'/v'v with v = (1, 2, 3, …), applied exactly and rounded to S.
template <class S>
problem<S> reflected(const problem<rational>& p) {
  const index n = p.X.rows();
  vector<rational> v(n);
  for (index i = 0; i < n; ++i) v(i) = i + 1;
  const rational weight = rational(2) / v.dot(v);
  problem<rational> q = p;
  q.X -= weight * v * (v.transpose() * p.X);
  q.y -= weight * v.dot(p.y) * v;
  return rounded<S>(q);
}

template <class S>
problem<S> column_scaled(const problem<S>& p) {
  problem<S> q = p;
  S factor(1);
  for (index j = 0; j < p.X.cols(); ++j, factor *= 4) q.X.col(j) *= factor;
  return q;
}

// The exact solution, or lambda beside X, leaves the range of S.
template <class S>
bool leaves_range(const reference& truth) {
  if constexpr (is_exact<S>) {
    return false;
  } else {
    const geometry g = norms(truth, false);
    const real high = real(std::numeric_limits<S>::max());
    const real low = real(std::numeric_limits<S>::min());
    const working_precision scope(comparison_bits);
    const bool lost = g.lambda > 0 && g.lambda < 256 * low * g.norm_X * g.norm_X;
    return lost || 256 * g.norm_w > high || (g.norm_w != 0 && g.norm_w < 256 * low);
  }
}

// Of the difference that a reflection rounded to u makes.
real reflected_bound(const geometry& g, const real& forward, const real& u) {
  const working_precision scope(comparison_bits);
  return 3 * forward + perturbation_bound(g, u * g.norm_A, u * g.norm_y);
}

template <class S>
void check_ratios(const claims& what, const reference& truth, const vector<rational>& w,
                  std::vector<std::string>& broken) {
  const ratios r = ratios_of(truth, what, w, roundoff<S>());
  const auto ask = [&](const char* law, double ratio) {
    if (!(ratio <= 1)) broken.push_back(says(law, what, ratio));
  };
  ask("solution_is_near_the_exact_one", r.forward);
  ask("residual_is_orthogonal_to_columns", r.gradient);
  ask("backward_error_is_small", r.backward);
  ask("nothing_in_the_null_space", r.null_space);
}

template <class S>
void check_equivariance(const entry<S>& solver, const stored<S>& on, const vector<rational>& w,
                        std::vector<std::string>& broken) {
  const claims& what = solver.what;
  const reference& truth = on.truth;
  if (truth.null_projector.size() != 0 && !what.minimal_norm) return;
  const geometry g = norms(truth, what.columnwise);
  const real u = roundoff<S>();
  const real forward = forward_bound(what.bound, g, u);
  const scaled_ratio by{column_scales(truth, what.columnwise)};
  const auto ask = [&](const char* law, double ratio) {
    if (!(ratio <= 1)) broken.push_back(says(law, what, ratio));
  };
  if (const auto v = solve(solver, permuted(on.given)); v.size() != 0) {
    ask("rows_can_be_permuted", by.of(v - w, ldexp(forward, 1)));
  }
  if (const auto v = solve(solver, reflected<S>(truth.given)); v.size() != 0) {
    ask("reflection_changes_nothing", by.of(v - w, reflected_bound(g, forward, u)));
  }
  problem<S> doubled = on.given;
  doubled.y *= S(2);
  if (const auto v = solve(solver, doubled); v.size() != 0) {
    ask("target_can_be_scaled", by.of(v / rational(2) - w, ldexp(forward, 1)));
  }
  if (!what.columnwise || what.minimises != objective::least_squares) return;
  if (auto v = solve(solver, column_scaled(on.given)); v.size() != 0) {
    rational factor = 1;
    for (index j = 0; j < v.size(); ++j, factor *= 4) v(j) *= factor;
    ask("columns_can_be_scaled", by.of(v - w, ldexp(forward, 1)));
  }
}

}  // namespace

template <class S>
stored<S> store(const problem<S>& p) {
  return {p, solve_exactly(exact(p))};
}

template <class S>
std::vector<std::string> broken_laws(const entry<S>& solver, const stored<S>& on) {
  std::vector<std::string> broken;
  const reference& truth = on.truth;
  const claims& what = solver.what;
  const index n = on.given.X.rows();
  const index d = on.given.X.cols();
  const bool claimed = accepts(what, n, d, truth.rank, on.given.lambda > 0);
  const outcome<S> found = solver.solve(on.given);
  if (const auto* no = std::get_if<refusal>(&found)) {
    const bool hopeless = !claimed || leaves_range<S>(truth) ||
                          may_refuse(what.bound, norms(truth, what.columnwise), roundoff<S>());
    if (!hopeless) broken.push_back(std::string(what.name) + " refuses without cause: " + no->text);
    return broken;
  }
  const auto& done = std::get<solution<S>>(found);
  if (!claimed) return {std::string(what.name) + " answers where it must refuse"};
  if (!all_finite(done.w)) return {std::string(what.name) + " is not finite"};
  const vector<rational> w = exact<S>(done.w);
  check_ratios<S>(what, truth, w, broken);
  check_equivariance(solver, on, w, broken);
  return broken;
}

#define INSTANTIATE(S)                         \
  template stored<S> store(const problem<S>&); \
  template std::vector<std::string> broken_laws(const entry<S>&, const stored<S>&);
PROOFREAD_SOLVER_SCALARS(INSTANTIATE)
#undef INSTANTIATE

}  // namespace proofread::solvers
