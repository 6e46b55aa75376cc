// SPDX-License-Identifier: MIT
#include "solvers/methods/least_squares/right_inverse.hpp"

#include "solvers/kernels/definite.hpp"
#include "solvers/laws/guard.hpp"
#include "solvers/laws/roundoff.hpp"
#include "solvers/methods/definite_solve.hpp"

namespace proofread::solvers {

const claims right_inverse_claims{.name = "right_inverse",
                                  .equation = "w = X' (X X')^-1 y",
                                  .minimises = objective::least_squares,
                                  .fits = shapes::wide,
                                  .needs = rank_need::full,
                                  .minimal_norm = true,
                                  .bound = stability::kernel,
                                  .columnwise = false,
                                  .scalars = scalar_set::all,
                                  .cost = "n^2 d + n^3/3",
                                  .source = "Golub and Van Loan, section 5.6"};

namespace {

template <class S>
outcome<S> solve_by_right_inverse(const problem<S>& p) {
  outcome<S> alpha = ldlt_solve<S>(gram_of<S>(p.X.transpose()), p.y,
                                   gram_error<S>(p.X.cols(), p.X.rows(), unit_roundoff<S>()));
  if (auto* found = std::get_if<solution<S>>(&alpha)) {
    found->w = (p.X.transpose() * found->w).eval();
  }
  return alpha;
}

}  // namespace

template <class S>
outcome<S> right_inverse(const problem<S>& p) {
  return guarded<S>(p, right_inverse_claims, solve_by_right_inverse<S>);
}

#define INSTANTIATE(S) template outcome<S> right_inverse(const problem<S>&);
PROOFREAD_SOLVER_SCALARS(INSTANTIATE)
#undef INSTANTIATE

}  // namespace proofread::solvers
