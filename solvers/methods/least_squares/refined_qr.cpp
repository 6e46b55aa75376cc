// SPDX-License-Identifier: MIT
#include "solvers/methods/least_squares/refined_qr.hpp"

#include "solvers/laws/guard.hpp"
#include "solvers/laws/roundoff.hpp"
#include "solvers/methods/least_squares/householder_qr.hpp"

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

template <class S>
using wide = typename residual_scalar<S>::type;

// [r; w] in the residual scalar, and the data there.
template <class S>
struct refinement {
  matrix<wide<S>> X;
  vector<wide<S>> y, r, w;
};

template <class S>
struct correction {
  vector<S> r, w;
};

// Solves [I, X; X', 0]·[dr; dw] = [f; g] with X = Q·R in S.
template <class S>
correction<S> correct(const thin_qr<S>& qr, const vector<S>& f, const vector<S>& g) {
  const vector<S> h = qr.R.transpose().template triangularView<Eigen::Lower>().solve(g);
  const vector<S> projected = qr.Q.transpose() * f;
  return {f + qr.Q * (h - projected),
          qr.R.template triangularView<Eigen::Upper>().solve(projected - h)};
}

template <class S>
correction<S> refine_once(const thin_qr<S>& qr, refinement<S>& state) {
  const vector<wide<S>> f = state.y - state.r - state.X * state.w;
  const vector<wide<S>> g = -(state.X.transpose() * state.r);
  const correction<S> by = correct<S>(qr, f.template cast<S>(), g.template cast<S>());
  state.r += by.r.template cast<wide<S>>();
  state.w += by.w.template cast<wide<S>>();
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
outcome<S> solve(const problem<S>& p) {
  const thin_qr<S> qr = thin_qr_of(p.X);
  if (nearly_singular<S>(qr.R, p.X.rows())) {
    return refusal{reason::rank_deficient, "the columns are dependent to working precision"};
  }
  const vector<S> D = column_norms(p.X);
  const S norm_y = p.y.norm();
  refinement<S> state{p.X.template cast<wide<S>>(), p.y.template cast<wide<S>>(),
                      vector<wide<S>>::Zero(p.X.rows()), vector<wide<S>>::Zero(p.X.cols())};
  S before = std::numeric_limits<S>::max();
  // Where r is wrong by u, the next step moves w by kappa²·u² and the one after it back: one step
  // may fail to halve the correction, not two in a row.
  bool halved = true;
  for (long step = 1;; ++step) {
    const correction<S> by = refine_once<S>(qr, state);
    const S size = by.w.cwiseProduct(D).norm() + by.r.norm();
    const vector<S> w = state.w.template cast<S>();
    if (step > 1 && settled(by.w, w, D, norm_y)) {
      return solution<S>{w, state.r.template cast<S>(), p.X.cols(), step};
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
    return guarded<S>(p, refined_qr_claims, solve<S>);
  }
}

#define INSTANTIATE(S) template outcome<S> refined_qr(const problem<S>&);
PROOFREAD_SOLVER_SCALARS(INSTANTIATE)

}  // namespace proofread::solvers
