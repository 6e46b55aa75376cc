// SPDX-License-Identifier: MIT
#include "solvers/methods/ridge/ridge_rows.hpp"

#include <cmath>

#include "solvers/laws/guard.hpp"
#include "solvers/methods/least_squares/householder_qr.hpp"

namespace proofread::solvers {

const claims ridge_rows_claims{.name = "ridge_rows",
                               .equation = "[X; sqrt(lambda) I] w ~ [y; 0]",
                               .minimises = objective::ridge,
                               .fits = shapes::any,
                               .needs = rank_need::any,
                               .minimal_norm = true,
                               .bound = stability::householder,
                               .columnwise = true,
                               .scalars = scalar_set::floating,
                               .cost = "2 (n + d) d^2 - 2 d^3/3",
                               .source = "Golub 1965; Bjorck 1996, section 2.7"};

namespace {

template <class S>
outcome<S> solve_by_ridge_rows(const problem<S>& p) {
  using std::sqrt;
  const index n = p.X.rows();
  const index d = p.X.cols();
  problem<S> rows{matrix<S>::Zero(n + d, d), vector<S>::Zero(n + d)};
  rows.X.topRows(n) = p.X;
  rows.X.bottomRows(d).diagonal().setConstant(sqrt(p.lambda));
  rows.y.head(n) = p.y;
  return householder_qr(rows);
}

}  // namespace

template <class S>
outcome<S> ridge_rows(const problem<S>& p) {
  if constexpr (is_exact<S>) {
    return guarded<S>(p, ridge_rows_claims, nullptr);
  } else {
    return guarded<S>(p, ridge_rows_claims, solve_by_ridge_rows<S>);
  }
}

#define INSTANTIATE(S) template outcome<S> ridge_rows(const problem<S>&);
PROOFREAD_SOLVER_SCALARS(INSTANTIATE)
#undef INSTANTIATE

}  // namespace proofread::solvers
