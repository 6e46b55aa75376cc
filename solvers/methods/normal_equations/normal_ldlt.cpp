// SPDX-License-Identifier: MIT
#include "solvers/methods/normal_equations/normal_ldlt.hpp"

#include "solvers/kernels/definite.hpp"
#include "solvers/laws/guard.hpp"
#include "solvers/laws/roundoff.hpp"
#include "solvers/methods/definite_solve.hpp"

namespace proofread::solvers {

const claims normal_ldlt_claims{.name = "normal_ldlt",
                                .equation = "X'X w = X'y, X'X = L D L'",
                                .minimises = objective::least_squares,
                                .fits = shapes::tall,
                                .needs = rank_need::full,
                                .minimal_norm = true,
                                .bound = stability::gram,
                                .columnwise = true,
                                .scalars = scalar_set::all,
                                .cost = "n d^2 + d^3/3",
                                .source = "Higham 2002, sections 20.4 and 10.1"};

namespace {

template <class S>
outcome<S> solve_by_normal_ldlt(const problem<S>& p) {
  return ldlt_solve<S>(gram_of(p.X), p.X.transpose() * p.y,
                       gram_error<S>(p.X.rows(), p.X.cols(), unit_roundoff<S>()));
}

}  // namespace

template <class S>
outcome<S> normal_ldlt(const problem<S>& p) {
  return guarded<S>(p, normal_ldlt_claims, solve_by_normal_ldlt<S>);
}

#define INSTANTIATE(S) template outcome<S> normal_ldlt(const problem<S>&);
PROOFREAD_SOLVER_SCALARS(INSTANTIATE)
#undef INSTANTIATE

}  // namespace proofread::solvers
