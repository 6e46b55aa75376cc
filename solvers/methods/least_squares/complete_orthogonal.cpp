// SPDX-License-Identifier: MIT
#include "solvers/methods/least_squares/complete_orthogonal.hpp"

#include <Eigen/Core>

#include "solvers/laws/guard.hpp"
#include "solvers/methods/least_squares/householder_qr.hpp"
#include "solvers/methods/least_squares/pivoted_qr.hpp"

namespace proofread::solvers {

const claims complete_orthogonal_claims{
    .name = "complete_orthogonal",
    .equation = "X = Q [T' 0; 0 0] Z' P', w = pinv(X) y",
    .minimises = objective::least_squares,
    .fits = shapes::any,
    .needs = rank_need::any,
    .minimal_norm = true,
    .bound = stability::householder,
    .columnwise = false,
    .scalars = scalar_set::floating,
    .cost = "2 n d^2 - 2 d^3/3 + 2 r^2 (d - r)",
    .source = "Golub and Van Loan, section 5.5.2; Lawson and Hanson 1974, Theorem 16.36"};

namespace {

template <class S>
outcome<S> solve(const problem<S>& p) {
  const trapezoid<S> t = trapezoid_of(p);
  if (t.R.rows() == 0) {
    return solution<S>{.w = vector<S>::Zero(p.X.cols()), .residual = {}, .rank = 0};
  }
  const thin_qr<S> right = thin_qr_of<S>(t.R.transpose());
  const vector<S> z = right.R.transpose().template triangularView<Eigen::Lower>().solve(t.c);
  return solution<S>{.w = unpermuted<S>(t, right.Q * z), .residual = {}, .rank = t.R.rows()};
}

}  // namespace

template <class S>
outcome<S> complete_orthogonal(const problem<S>& p) {
  if constexpr (is_exact<S>) {
    return guarded<S>(p, complete_orthogonal_claims, nullptr);
  } else {
    return guarded<S>(p, complete_orthogonal_claims, solve<S>);
  }
}

#define INSTANTIATE(S) template outcome<S> complete_orthogonal(const problem<S>&);
PROOFREAD_SOLVER_SCALARS(INSTANTIATE)

}  // namespace proofread::solvers
