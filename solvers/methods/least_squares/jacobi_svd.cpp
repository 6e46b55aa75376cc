// SPDX-License-Identifier: MIT
#define PROOFREAD_OWN_DOUBLE_PRODUCTS
#include "solvers/methods/least_squares/jacobi_svd.hpp"

#include <Eigen/SVD>

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
thin_svd<S> thin_svd_of(const matrix<S>& X) {
  const Eigen::JacobiSVD<matrix<S>> svd(X, Eigen::ComputeThinU | Eigen::ComputeThinV);
  return {svd.matrixU(), svd.matrixV(), svd.singularValues()};
}

namespace {

template <class S>
outcome<S> solve(const problem<S>& p) {
  const thin_svd<S> svd = thin_svd_of(p.X);
  const S least = lapack_error<S>(p.X.rows(), p.X.cols(), unit_roundoff<S>()) * svd.sigma(0);
  index rank = 0;
  while (rank < svd.sigma.size() && svd.sigma(rank) > least) ++rank;
  const vector<S> parts =
      (svd.U.leftCols(rank).transpose() * p.y).cwiseQuotient(svd.sigma.head(rank));
  return solution<S>{.w = svd.V.leftCols(rank) * parts, .residual = {}, .rank = rank};
}

}  // namespace

template <class S>
outcome<S> jacobi_svd(const problem<S>& p) {
  if constexpr (is_exact<S>) {
    return guarded<S>(p, jacobi_svd_claims, nullptr);
  } else {
    return guarded<S>(p, jacobi_svd_claims, solve<S>);
  }
}

#define INSTANTIATE(S) template outcome<S> jacobi_svd(const problem<S>&);
PROOFREAD_SOLVER_SCALARS(INSTANTIATE)

#define INSTANTIATE_SVD(S) template thin_svd<S> thin_svd_of(const matrix<S>&);
PROOFREAD_FLOATING_SCALARS(INSTANTIATE_SVD)

}  // namespace proofread::solvers
