// SPDX-License-Identifier: MIT
#include "solvers/methods/ridge/ridge_primal.hpp"

#include <utility>

#include "solvers/kernels/definite.hpp"
#include "solvers/laws/guard.hpp"
#include "solvers/laws/roundoff.hpp"
#include "solvers/methods/definite_solve.hpp"

namespace proofread::solvers {

const claims ridge_primal_claims{.name = "ridge_primal",
                                 .equation = "(X'X + lambda I) w = X'y",
                                 .minimises = objective::ridge,
                                 .fits = shapes::any,
                                 .needs = rank_need::any,
                                 .minimal_norm = true,
                                 .bound = stability::gram,
                                 .columnwise = true,
                                 .scalars = scalar_set::all,
                                 .cost = "n d^2 + d^3/3",
                                 .source = "Hoerl and Kennard 1970; Higham 2002, section 20.4"};

namespace {

template <class S>
outcome<S> solve_by_ridge_primal(const problem<S>& p) {
  matrix<S> gram = gram_of(p.X);
  gram.diagonal().array() += p.lambda;
  return ldlt_solve<S>(std::move(gram), p.X.transpose() * p.y,
                       gram_error<S>(p.X.rows(), p.X.cols(), unit_roundoff<S>()));
}

}  // namespace

template <class S>
outcome<S> ridge_primal(const problem<S>& p) {
  return guarded<S>(p, ridge_primal_claims, solve_by_ridge_primal<S>);
}

#define INSTANTIATE(S) template outcome<S> ridge_primal(const problem<S>&);
PROOFREAD_SOLVER_SCALARS(INSTANTIATE)
#undef INSTANTIATE

}  // namespace proofread::solvers
