// SPDX-License-Identifier: MIT
#include "solvers/methods/least_squares/pivoted_qr.hpp"

#include <Eigen/QR>

#include "solvers/laws/guard.hpp"
#include "solvers/laws/roundoff.hpp"

namespace proofread::solvers {

const claims pivoted_qr_claims{
    .name = "pivoted_qr",
    .equation = "X P = Q R, R11 v = (Q'y)_1, w = P [v; 0]",
    .minimises = objective::least_squares,
    .fits = shapes::any,
    .needs = rank_need::any,
    .minimal_norm = false,
    .bound = stability::householder,
    .columnwise = false,
    .scalars = scalar_set::floating,
    .cost = "2 n d^2 - 2 d^3/3",
    .source = "Businger and Golub 1965; Lawson and Hanson 1974, Theorem 16.36"};

template <class S>
trapezoid<S> trapezoid_of(const problem<S>& p) {
  const index n = p.X.rows();
  const index d = p.X.cols();
  Eigen::ColPivHouseholderQR<matrix<S>> qr(p.X);
  qr.setThreshold(householder_error<S>(std::max(n, d), std::min(n, d), unit_roundoff<S>()));
  const index rank = qr.rank();
  vector<S> right = p.y;
  right.applyOnTheLeft(qr.householderQ().setLength(rank).adjoint());
  trapezoid<S> out{matrix<S>::Zero(rank, d), right.head(rank), {}};
  for (index k = 0; k < d; ++k) {
    const index height = std::min(rank, k + 1);
    out.R.col(k).head(height) = qr.matrixQR().col(k).head(height);
    out.order.push_back(qr.colsPermutation().indices()(k));
  }
  return out;
}

template <class S>
vector<S> unpermuted(const trapezoid<S>& t, const vector<S>& v) {
  vector<S> w(v.size());
  for (index k = 0; k < v.size(); ++k) w(t.order[static_cast<size_t>(k)]) = v(k);
  return w;
}

namespace {

template <class S>
outcome<S> solve(const problem<S>& p) {
  const trapezoid<S> t = trapezoid_of(p);
  const index rank = t.R.rows();
  vector<S> basic = vector<S>::Zero(p.X.cols());
  basic.head(rank) = t.R.leftCols(rank).template triangularView<Eigen::Upper>().solve(t.c);
  return solution<S>{.w = unpermuted(t, basic), .residual = {}, .rank = rank};
}

}  // namespace

template <class S>
outcome<S> pivoted_qr(const problem<S>& p) {
  if constexpr (is_exact<S>) {
    return guarded<S>(p, pivoted_qr_claims, nullptr);
  } else {
    return guarded<S>(p, pivoted_qr_claims, solve<S>);
  }
}

#define INSTANTIATE(S) template outcome<S> pivoted_qr(const problem<S>&);
PROOFREAD_SOLVER_SCALARS(INSTANTIATE)

#define INSTANTIATE_FACTORS(S)                           \
  template trapezoid<S> trapezoid_of(const problem<S>&); \
  template vector<S> unpermuted(const trapezoid<S>&, const vector<S>&);
PROOFREAD_FLOATING_SCALARS(INSTANTIATE_FACTORS)

}  // namespace proofread::solvers
