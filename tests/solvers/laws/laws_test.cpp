// SPDX-License-Identifier: MIT
#include "solvers/laws/laws.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <sstream>

#include "solvers/methods/all_solvers.hpp"
#include "tests/solvers/problems/specimens.hpp"

namespace proofread::solvers {
namespace {

template <class S>
void obey_all_laws(const specimen& r) {
  const stored<S> on = store(problem_in<S>(r));
  for (const entry<S>& solver : all_solvers<S>()) {
    if (solver.what.bound == stability::statistical) continue;
    const auto broken = broken_laws(solver, on);
    for (const std::string& law : broken) RC_LOG() << law << "\n";
    RC_ASSERT(broken.empty());
  }
}

// X'y = 0: the solution is 0, and nothing relative to it is small.
template <class S>
void obey_all_laws_for_solution_zero() {
  problem<S> p{matrix<S>(3, 2), vector<S>(3)};
  p.X << S(1), S(2), S(3), S(5), S(-2), S(7);
  p.y << S(31), S(-11), S(-1);
  const stored<S> on = store(p);
  ASSERT_TRUE(on.truth.w.isZero(0));
  for (const entry<S>& solver : all_solvers<S>()) {
    if (solver.what.bound == stability::statistical) continue;
    for (const std::string& law : broken_laws(solver, on)) ADD_FAILURE() << law;
  }
}

// The same at a precision of the list.
void obey_all_laws_at(std::string_view name, const specimen& r) {
  at_precision(precision_named(name), [&]<class S>() { obey_all_laws<S>(r); });
}
void obey_all_laws_for_solution_zero_at(std::string_view name) {
  at_precision(precision_named(name), []<class S>() { obey_all_laws_for_solution_zero<S>(); });
}

// One step gives w exactly and r wrong by u; the second moves w, the third moves it back.
TEST(least_squares_solvers, obey_all_laws_where_a_refinement_step_halves_nothing) {
  obey_all_laws_at("mp100", {kind::near_dependent, 3, 3, 13121581365111300405U, 0});
}

#define LAWS(name)                                                         \
  RC_GTEST_PROP(least_squares_solvers, obey_all_laws_in_##name, ()) {      \
    obey_all_laws_at(#name, *specimens(penalty::none));                    \
  }                                                                        \
  RC_GTEST_PROP(ridge_solvers, obey_all_laws_in_##name, ()) {              \
    obey_all_laws_at(#name, *specimens(penalty::positive));                \
  }                                                                        \
  TEST(least_squares_solvers, obey_all_laws_for_solution_zero_in_##name) { \
    obey_all_laws_for_solution_zero_at(#name);                             \
  }
LAWS(double)
LAWS(quad)
LAWS(mp50)
LAWS(mp100)

RC_GTEST_PROP(least_squares_solvers, obey_all_laws_in_rational, ()) {
  obey_all_laws<rational>(*specimens(penalty::none));
}
RC_GTEST_PROP(ridge_solvers, obey_all_laws_in_rational, ()) {
  obey_all_laws<rational>(*specimens(penalty::positive));
}
TEST(least_squares_solvers, obey_all_laws_for_solution_zero_in_rational) {
  obey_all_laws_for_solution_zero<rational>();
}

}  // namespace
}  // namespace proofread::solvers
