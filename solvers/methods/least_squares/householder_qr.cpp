// SPDX-License-Identifier: MIT
#include "solvers/methods/least_squares/householder_qr.hpp"

#include "solvers/kernels/householder.hpp"
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

namespace {

template <class S>
outcome<S> solve_by_householder_qr(const problem<S>& p) {
  const index d = p.X.cols();
  const reflections<S> qr = householder<S>(p.X);
  if (nearly_singular<S>(qr.packed, p.X.rows())) {
    return refusal{reason::rank_deficient, "the columns are dependent to working precision"};
  }
  vector<S> right = p.y;
  reflect_adjoint(qr, d, right);
  return solution<S>{
      .w = solve_upper<S>(qr.packed, right.head(d)), .residual = {}, .rank = p.X.cols()};
}

}  // namespace

template <class S>
outcome<S> householder_qr(const problem<S>& p) {
  if constexpr (is_exact<S>) {
    return guarded<S>(p, householder_qr_claims, nullptr);
  } else {
    return guarded<S>(p, householder_qr_claims, solve_by_householder_qr<S>);
  }
}

#define INSTANTIATE(S) template outcome<S> householder_qr(const problem<S>&);
PROOFREAD_SOLVER_SCALARS(INSTANTIATE)
#undef INSTANTIATE

#define INSTANTIATE_CHECK(S) template bool nearly_singular(const matrix<S>&, index);
PROOFREAD_FLOATING_SCALARS(INSTANTIATE_CHECK)
#undef INSTANTIATE_CHECK

}  // namespace proofread::solvers
