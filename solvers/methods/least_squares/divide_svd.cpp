// SPDX-License-Identifier: MIT
#include "solvers/methods/least_squares/divide_svd.hpp"

#include "solvers/kernels/double.hpp"
#include "solvers/laws/guard.hpp"
#include "solvers/methods/least_squares/jacobi_svd.hpp"

namespace proofread::solvers {

const claims divide_svd_claims{.name = "divide_svd",
                               .equation = "w = V diag(1/sigma) U'y",
                               .minimises = objective::least_squares,
                               .fits = shapes::any,
                               .needs = rank_need::any,
                               .minimal_norm = true,
                               .bound = stability::lapack_ratio,
                               .columnwise = false,
                               .scalars = scalar_set::double_only,
                               .cost = "about 4 n d^2 + 8 d^3",
                               .source = "Gu and Eisenstat 1995; LAPACK test ratio"};

namespace {

outcome<double> solve_by_divide_svd(const problem<double>& p) {
  const auto svd = divided_svd_of(p.X);
  if (!svd) return refusal{reason::no_convergence, "the singular values did not converge"};
  return solve_by_svd(p, *svd);
}

}  // namespace

template <class S>
outcome<S> divide_svd(const problem<S>& p) {
  return guarded_only<double>(p, divide_svd_claims, solve_by_divide_svd);
}

#define INSTANTIATE(S) template outcome<S> divide_svd(const problem<S>&);
PROOFREAD_SOLVER_SCALARS(INSTANTIATE)
#undef INSTANTIATE

}  // namespace proofread::solvers
