// SPDX-License-Identifier: MIT
#include "solvers/methods/ridge/ridge_dual.hpp"

#include <utility>

#include "solvers/kernels/definite.hpp"
#include "solvers/laws/guard.hpp"
#include "solvers/laws/roundoff.hpp"
#include "solvers/methods/definite_solve.hpp"

namespace proofread::solvers {

const claims ridge_dual_claims{.name = "ridge_dual",
                               .equation = "w = X' alpha, (X X' + lambda I) alpha = y",
                               .minimises = objective::ridge,
                               .fits = shapes::any,
                               .needs = rank_need::any,
                               .minimal_norm = true,
                               .bound = stability::kernel,
                               .columnwise = false,
                               .scalars = scalar_set::all,
                               .cost = "n^2 d + n^3/3",
                               .source = "Saunders, Gammerman and Vovk 1998"};

namespace {

template <class S>
outcome<S> solve_by_ridge_dual(const problem<S>& p) {
  matrix<S> kernel = gram_of<S>(p.X.transpose());
  kernel.diagonal().array() += p.lambda;
  outcome<S> alpha = ldlt_solve<S>(std::move(kernel), p.y,
                                   gram_error<S>(p.X.cols(), p.X.rows(), unit_roundoff<S>()));
  if (auto* found = std::get_if<solution<S>>(&alpha)) {
    found->w = (p.X.transpose() * found->w).eval();
    found->rank = -1;
  }
  return alpha;
}

}  // namespace

template <class S>
outcome<S> ridge_dual(const problem<S>& p) {
  return guarded<S>(p, ridge_dual_claims, solve_by_ridge_dual<S>);
}

#define INSTANTIATE(S) template outcome<S> ridge_dual(const problem<S>&);
PROOFREAD_SOLVER_SCALARS(INSTANTIATE)
#undef INSTANTIATE

}  // namespace proofread::solvers
