// SPDX-License-Identifier: MIT
#include "solvers/methods/least_squares/adjoint_qr.hpp"

#include "solvers/kernels/householder.hpp"
#include "solvers/kernels/triangular.hpp"
#include "solvers/laws/guard.hpp"
#include "solvers/methods/least_squares/householder_qr.hpp"

namespace proofread::solvers {

const claims adjoint_qr_claims{.name = "adjoint_qr",
                               .equation = "X' = Q R, w = Q R'^-1 y",
                               .minimises = objective::least_squares,
                               .fits = shapes::wide,
                               .needs = rank_need::full,
                               .minimal_norm = true,
                               .bound = stability::adjoint,
                               .columnwise = false,
                               .scalars = scalar_set::floating,
                               .cost = "2 d n^2 - 2 n^3/3",
                               .source =
                                   "Lawson and Hanson 1974, Theorem 16.18; Higham 2002, "
                                   "section 21.1"};

namespace {

template <class S>
outcome<S> solve_by_adjoint_qr(const problem<S>& p) {
  const index n = p.X.rows();
  const reflections<S> qr = householder<S>(p.X.transpose());
  if (nearly_singular<S>(qr.packed, p.X.cols())) {
    return refusal{reason::rank_deficient, "the rows are dependent to working precision"};
  }
  vector<S> w = vector<S>::Zero(p.X.cols());
  w.head(n) = solve_upper_adjoint<S>(qr.packed, p.y);
  reflect(qr, n, w);
  return solution<S>{.w = w, .residual = {}, .rank = n};
}

}  // namespace

template <class S>
outcome<S> adjoint_qr(const problem<S>& p) {
  if constexpr (is_exact<S>) {
    return guarded<S>(p, adjoint_qr_claims, nullptr);
  } else {
    return guarded<S>(p, adjoint_qr_claims, solve_by_adjoint_qr<S>);
  }
}

#define INSTANTIATE(S) template outcome<S> adjoint_qr(const problem<S>&);
PROOFREAD_SOLVER_SCALARS(INSTANTIATE)
#undef INSTANTIATE

}  // namespace proofread::solvers
