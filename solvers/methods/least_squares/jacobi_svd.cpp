// SPDX-License-Identifier: MIT
#include "solvers/methods/least_squares/jacobi_svd.hpp"

#include "solvers/laws/guard.hpp"
#include "solvers/laws/roundoff.hpp"

namespace proofread::solvers {

const claims jacobi_svd_claims{
    .name = "jacobi_svd",
    .equation = "w = V diag(1/sigma) U'y",
    .minimises = objective::least_squares,
    .fits = shapes::any,
    .needs = rank_need::any,
    .minimal_norm = true,
    .bound = stability::lapack_ratio,
    .columnwise = false,
    .scalars = scalar_set::floating,
    .cost = "about 12 n d^2 a sweep",
    .source = "Golub and Van Loan, sections 8.6.3 and 5.5.3; LAPACK test ratio"};

template <class S>
outcome<S> solve_by_svd(const problem<S>& p, const thin_svd<S>& svd) {
  const S least = lapack_error<S>(p.X.rows(), p.X.cols(), unit_roundoff<S>()) * svd.sigma(0);
  index rank = 0;
  while (rank < svd.sigma.size() && svd.sigma(rank) > least) ++rank;
  vector<S> w = vector<S>::Zero(p.X.cols());
  for (index k = 0; k < rank; ++k) w += (svd.U.col(k).dot(p.y) / svd.sigma(k)) * svd.V.col(k);
  return solution<S>{.w = w, .residual = {}, .rank = rank};
}

namespace {

template <class S>
outcome<S> solve_by_jacobi_svd(const problem<S>& p) {
  return solve_by_svd(p, thin_svd_of(p.X));
}

}  // namespace

template <class S>
outcome<S> jacobi_svd(const problem<S>& p) {
  if constexpr (is_exact<S>) {
    return guarded<S>(p, jacobi_svd_claims, nullptr);
  } else {
    return guarded<S>(p, jacobi_svd_claims, solve_by_jacobi_svd<S>);
  }
}

#define INSTANTIATE(S) template outcome<S> jacobi_svd(const problem<S>&);
PROOFREAD_SOLVER_SCALARS(INSTANTIATE)
#undef INSTANTIATE

#define INSTANTIATE_SUM(S) template outcome<S> solve_by_svd(const problem<S>&, const thin_svd<S>&);
PROOFREAD_FLOATING_SCALARS(INSTANTIATE_SUM)
#undef INSTANTIATE_SUM

}  // namespace proofread::solvers
