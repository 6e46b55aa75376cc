// SPDX-License-Identifier: MIT
#include "solvers/methods/least_squares/complete_orthogonal.hpp"

#include "solvers/kernels/householder.hpp"
#include "solvers/kernels/triangular.hpp"
#include "solvers/laws/guard.hpp"
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
outcome<S> solve_by_complete_orthogonal(const problem<S>& p) {
  const trapezoid<S> t = trapezoid_of(p);
  if (t.R.rows() == 0) {
    return solution<S>{.w = vector<S>::Zero(p.X.cols()), .residual = {}, .rank = 0};
  }
  const index rank = t.R.rows();
  const reflections<S> right = householder<S>(t.R.transpose());
  vector<S> v = vector<S>::Zero(p.X.cols());
  v.head(rank) = solve_upper_adjoint<S>(right.packed, t.c);
  reflect(right, rank, v);
  return solution<S>{.w = unpermuted<S>(t, v), .residual = {}, .rank = rank};
}

}  // namespace

template <class S>
outcome<S> complete_orthogonal(const problem<S>& p) {
  if constexpr (is_exact<S>) {
    return guarded<S>(p, complete_orthogonal_claims, nullptr);
  } else {
    return guarded<S>(p, complete_orthogonal_claims, solve_by_complete_orthogonal<S>);
  }
}

#define INSTANTIATE(S) template outcome<S> complete_orthogonal(const problem<S>&);
PROOFREAD_SOLVER_SCALARS(INSTANTIATE)
#undef INSTANTIATE

}  // namespace proofread::solvers
