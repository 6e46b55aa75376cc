// SPDX-License-Identifier: MIT
#include "solvers/methods/ridge/ridge_columns.hpp"

#include <cmath>

#include "solvers/laws/guard.hpp"
#include "solvers/methods/least_squares/adjoint_qr.hpp"

namespace proofread::solvers {

const claims ridge_columns_claims{.name = "ridge_columns",
                                  .equation = "min |[w; s]|, [X, sqrt(lambda) I] [w; s] = y",
                                  .minimises = objective::ridge,
                                  .fits = shapes::any,
                                  .needs = rank_need::any,
                                  .minimal_norm = true,
                                  .bound = stability::adjoint,
                                  .columnwise = false,
                                  .scalars = scalar_set::floating,
                                  .cost = "2 (n + d) n^2 - 2 n^3/3",
                                  .source = "Bjorck 1996, section 2.7"};

namespace {

template <class S>
outcome<S> solve_by_ridge_columns(const problem<S>& p) {
  using std::sqrt;
  const index n = p.X.rows();
  const index d = p.X.cols();
  problem<S> columns{matrix<S>::Zero(n, d + n), p.y};
  columns.X.leftCols(d) = p.X;
  columns.X.rightCols(n).diagonal().setConstant(sqrt(p.lambda));
  outcome<S> found = adjoint_qr(columns);
  if (auto* both = std::get_if<solution<S>>(&found)) {
    both->w = both->w.head(d).eval();
    both->rank = -1;
  }
  return found;
}

}  // namespace

template <class S>
outcome<S> ridge_columns(const problem<S>& p) {
  if constexpr (is_exact<S>) {
    return guarded<S>(p, ridge_columns_claims, nullptr);
  } else {
    return guarded<S>(p, ridge_columns_claims, solve_by_ridge_columns<S>);
  }
}

#define INSTANTIATE(S) template outcome<S> ridge_columns(const problem<S>&);
PROOFREAD_SOLVER_SCALARS(INSTANTIATE)
#undef INSTANTIATE

}  // namespace proofread::solvers
