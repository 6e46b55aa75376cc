// SPDX-License-Identifier: MIT
#include "solvers/methods/ridge/ridge_svd.hpp"

#include "solvers/kernels/jacobi.hpp"
#include "solvers/laws/guard.hpp"
#include "solvers/laws/roundoff.hpp"

namespace proofread::solvers {

const claims ridge_svd_claims{.name = "ridge_svd",
                              .equation = "w = V diag(sigma/(sigma^2 + lambda)) U'y",
                              .minimises = objective::ridge,
                              .fits = shapes::any,
                              .needs = rank_need::any,
                              .minimal_norm = true,
                              .bound = stability::lapack_ratio,
                              .columnwise = false,
                              .scalars = scalar_set::floating,
                              .cost = "about 12 n d^2 a sweep",
                              .source = "Hansen 1998, section 4.2; LAPACK test ratio"};

namespace {

template <class S>
outcome<S> solve_by_ridge_svd(const problem<S>& p) {
  const thin_svd<S> svd = thin_svd_of(p.X);
  vector<S> parts = svd.U.transpose() * p.y;
  for (index i = 0; i < parts.size(); ++i) {
    const S sigma = svd.sigma(i);
    parts(i) *= sigma / (sigma * sigma + p.lambda);
  }
  return solution<S>{.w = svd.V * parts, .residual = {}};
}

}  // namespace

template <class S>
outcome<S> ridge_svd(const problem<S>& p) {
  if constexpr (is_exact<S>) {
    return guarded<S>(p, ridge_svd_claims, nullptr);
  } else {
    return guarded<S>(p, ridge_svd_claims, solve_by_ridge_svd<S>);
  }
}

#define INSTANTIATE(S) template outcome<S> ridge_svd(const problem<S>&);
PROOFREAD_SOLVER_SCALARS(INSTANTIATE)
#undef INSTANTIATE

}  // namespace proofread::solvers
