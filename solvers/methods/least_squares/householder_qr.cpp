// SPDX-License-Identifier: MIT
#include "solvers/methods/least_squares/householder_qr.hpp"

#include <Eigen/QR>

#include "solvers/kernels/triangular.hpp"
#include "solvers/laws/guard.hpp"
#include "solvers/laws/roundoff.hpp"

namespace proofread::solvers {

const claims householder_qr_claims{.name = "householder_qr",
                                   .equation = "X = Q R, R w = Q'y",
                                   .minimises = objective::least_squares,
                                   .fits = shapes::tall,
                                   .needs = rank_need::full,
                                   .minimal_norm = true,
                                   .bound = stability::householder,
                                   .columnwise = true,
                                   .scalars = scalar_set::floating,
                                   .cost = "2 n d^2 - 2 d^3/3",
                                   .source = "Golub 1965; Lawson and Hanson 1974, Theorem 16.1"};

template <class S>
bool nearly_singular(const matrix<S>& R, index m) {
  const S kappa = scaled_condition(R, R.cols());
  return !(kappa < 1 / householder_error<S>(m, R.cols(), unit_roundoff<S>()));
}

template <class S>
thin_qr<S> thin_qr_of(const matrix<S>& X) {
  const Eigen::HouseholderQR<matrix<S>> qr(X);
  thin_qr<S> out{matrix<S>::Identity(X.rows(), X.cols()),
                 qr.matrixQR().topRows(X.cols()).template triangularView<Eigen::Upper>()};
  out.Q.applyOnTheLeft(qr.householderQ());
  return out;
}

namespace {

template <class S>
outcome<S> solve(const problem<S>& p) {
  const Eigen::HouseholderQR<matrix<S>> qr(p.X);
  if (nearly_singular<S>(qr.matrixQR(), p.X.rows())) {
    return refusal{reason::rank_deficient, "the columns are dependent to working precision"};
  }
  return solution<S>{.w = qr.solve(p.y), .residual = {}, .rank = p.X.cols()};
}

}  // namespace

template <class S>
outcome<S> householder_qr(const problem<S>& p) {
  if constexpr (is_exact<S>) {
    return guarded<S>(p, householder_qr_claims, nullptr);
  } else {
    return guarded<S>(p, householder_qr_claims, solve<S>);
  }
}

#define INSTANTIATE(S) template outcome<S> householder_qr(const problem<S>&);
PROOFREAD_SOLVER_SCALARS(INSTANTIATE)

#define INSTANTIATE_FACTORS(S)                      \
  template thin_qr<S> thin_qr_of(const matrix<S>&); \
  template bool nearly_singular(const matrix<S>&, index);
PROOFREAD_FLOATING_SCALARS(INSTANTIATE_FACTORS)

}  // namespace proofread::solvers
