// SPDX-License-Identifier: MIT
#include "solvers/methods/least_squares/rank_factors.hpp"

#include "solvers/laws/guard.hpp"
#include "solvers/problems/reference.hpp"

namespace proofread::solvers {

const claims rank_factors_claims{.name = "rank_factors",
                                 .equation = "X = C R, w = R' (R R')^-1 (C'C)^-1 C'y",
                                 .minimises = objective::either,
                                 .fits = shapes::any,
                                 .needs = rank_need::any,
                                 .minimal_norm = true,
                                 .bound = stability::attainable,
                                 .columnwise = false,
                                 .scalars = scalar_set::exact_only,
                                 .cost = "n d^2",
                                 .source = "Ben-Israel and Greville, section 1.6; Bareiss 1968"};

namespace {

outcome<rational> solve_by_rank_factors(const problem<rational>& p) {
  const reference r = solve_exactly(p);
  return solution<rational>{.w = r.w, .residual = r.residual, .rank = r.rank};
}

}  // namespace

template <class S>
outcome<S> rank_factors(const problem<S>& p) {
  return guarded_only<rational>(p, rank_factors_claims, solve_by_rank_factors);
}

#define INSTANTIATE(S) template outcome<S> rank_factors(const problem<S>&);
PROOFREAD_SOLVER_SCALARS(INSTANTIATE)
#undef INSTANTIATE

}  // namespace proofread::solvers
