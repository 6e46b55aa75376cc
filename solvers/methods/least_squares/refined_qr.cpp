// SPDX-License-Identifier: MIT
#include "solvers/methods/least_squares/refined_qr.hpp"

#include <utility>

#include "solvers/kernels/householder.hpp"
#include "solvers/kernels/triangular.hpp"
#include "solvers/laws/guard.hpp"
#include "solvers/laws/roundoff.hpp"
#include "solvers/methods/least_squares/householder_qr.hpp"
#include "solvers/problems/exact.hpp"

namespace proofread::solvers {

const claims refined_qr_claims{.name = "refined_qr",
                               .equation = "[I X; X' 0] [r; w] = [y; 0], refined",
                               .minimises = objective::least_squares,
                               .fits = shapes::tall,
                               .needs = rank_need::full,
                               .minimal_norm = true,
                               .bound = stability::attainable,
                               .columnwise = true,
                               .scalars = scalar_set::floating,
                               .cost = "2 n d^2 - 2 d^3/3 + 8 n d a step",
                               .source = "Bjorck 1967 and 1968; Demmel, Hida, Riedy and Li 2009"};

namespace {

// [r; w] in the residual precision.
struct refinement {
  vector<real> r, w;
};

template <class S>
struct correction {
  vector<S> r, w;
};

template <class S>
vector<S> narrowed(const vector<real>& v) {
  return v.unaryExpr([](const real& x) { return rounded<S>(x); });
}

// Exactly: `real` keeps what it is given.
template <class S, class Entries>
auto widened(const Entries& A) {
  return A.unaryExpr([](const S& x) { return real(x); });
}

// Solves [I, X; X', 0]·[dr; dw] = [f; g] with X = Q·R in S: h = R'⁻¹g, Q'f = [c; e],
// dr = Q·[h; e], dw = R⁻¹(c − h).
template <class S>
correction<S> correct(const reflections<S>& qr, vector<S> f, const vector<S>& g) {
  const index d = g.size();
  const vector<S> h = solve_upper_adjoint<S>(qr.packed, g);
  reflect_adjoint(qr, d, f);
  correction<S> by{f, solve_upper<S>(qr.packed, f.head(d) - h)};
  by.r.head(d) = h;
  reflect(qr, d, by.r);
  return by;
}

// y − r − X·w and −X'·r in the residual precision, X as it is stored.
template <class S>
std::pair<vector<real>, vector<real>> residuals(const problem<S>& p, const refinement& state) {
  const working_precision scope(residual_bits<S>());
  vector<real> f = widened<S>(p.y) - state.r;
  vector<real> g = vector<real>::Zero(p.X.cols());
  for (index j = 0; j < p.X.cols(); ++j) {
    for (index i = 0; i < p.X.rows(); ++i) {
      const real x(p.X(i, j));
      f(i) -= x * state.w(j);
      g(j) -= x * state.r(i);
    }
  }
  return {std::move(f), std::move(g)};
}

template <class S>
correction<S> refine_once(const problem<S>& p, const reflections<S>& qr, refinement& state) {
  const auto [f, g] = residuals(p, state);
  correction<S> by = correct<S>(qr, narrowed<S>(f), narrowed<S>(g));
  const working_precision scope(residual_bits<S>());
  state.r += widened<S>(by.r);
  state.w += widened<S>(by.w);
  return by;
}

template <class S>
vector<S> column_norms(const matrix<S>& X) {
  return X.colwise().norm();
}

// Within u of every coefficient, or below u^1.5 of the data.
template <class S>
bool settled(const vector<S>& step, const vector<S>& w, const vector<S>& D, const S& norm_y) {
  using std::abs;
  using std::sqrt;
  const S u = unit_roundoff<S>();
  const S floor = u * sqrt(u) * (w.cwiseProduct(D).norm() + norm_y);
  for (index j = 0; j < w.size(); ++j) {
    if (abs(step(j)) > u * abs(w(j)) && D(j) * abs(step(j)) > floor) return false;
  }
  return true;
}

template <class S>
outcome<S> solve_by_refined_qr(const problem<S>& p) {
  const reflections<S> qr = householder<S>(p.X);
  if (nearly_singular<S>(qr.packed, p.X.rows())) {
    return refusal{reason::rank_deficient, "the columns are dependent to working precision"};
  }
  const vector<S> D = column_norms(p.X);
  const S norm_y = p.y.norm();
  refinement state{vector<real>::Zero(p.X.rows()), vector<real>::Zero(p.X.cols())};
  S before = std::numeric_limits<S>::max();
  // Where r is wrong by u, the next step moves w by kappa²·u² and the one after it back: one step
  // may fail to halve the correction, not two in a row.
  bool halved = true;
  for (long step = 1;; ++step) {
    const correction<S> by = refine_once<S>(p, qr, state);
    const S size = by.w.cwiseProduct(D).norm() + by.r.norm();
    const vector<S> w = narrowed<S>(state.w);
    if (step > 1 && settled(by.w, w, D, norm_y)) {
      return solution<S>{w, narrowed<S>(state.r), p.X.cols(), step};
    }
    const bool halves = 2 * size <= before;
    if (!halves && !halved) {
      return refusal{reason::no_convergence, "too ill-conditioned to refine"};
    }
    halved = halves;
    before = size;
  }
}

}  // namespace

template <class S>
outcome<S> refined_qr(const problem<S>& p) {
  if constexpr (is_exact<S>) {
    return guarded<S>(p, refined_qr_claims, nullptr);
  } else {
    return guarded<S>(p, refined_qr_claims, solve_by_refined_qr<S>);
  }
}

#define INSTANTIATE(S) template outcome<S> refined_qr(const problem<S>&);
PROOFREAD_SOLVER_SCALARS(INSTANTIATE)
#undef INSTANTIATE

}  // namespace proofread::solvers
