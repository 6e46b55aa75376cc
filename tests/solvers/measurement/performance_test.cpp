// SPDX-License-Identifier: MIT
#include "solvers/measurement/performance.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <cmath>

#include "solvers/laws/ratios.hpp"
#include "solvers/methods/all_solvers.hpp"
#include "solvers/problems/exact.hpp"
#include "tests/solvers/problems/specimens.hpp"

namespace proofread::solvers {
namespace {

RC_GTEST_PROP(moments, are_the_products_in_integers, ()) {
  const specimen r = *specimens(penalty::none);
  const problem<double> p = problem_in<double>(r);
  const problem<rational> q = exact(p);
  for (const integer_columns& columns : {integer_columns_of(p), integer_columns_of(q)}) {
    const moments m = moments_of(columns);
    RC_ASSERT((m.gram == q.X.transpose() * q.X));
    RC_ASSERT((m.right == q.X.transpose() * q.y));
    RC_ASSERT(m.squared_y == q.y.dot(q.y));
    RC_ASSERT(m.largest == rational(q.X.cwiseAbs().maxCoeff()));
  }
}

TEST(moments, of_decimal_text_are_exact) {
  const moments m = moments_of(integer_columns_of({"0.1", "-2e1", "1.25E+2", ".5"}, 2));
  EXPECT_EQ(m.gram(0, 0), rational(1562501, 100));
  EXPECT_EQ(m.right(0), rational(121, 2));
  EXPECT_EQ(m.squared_y, rational(1601, 4));
}

TEST(moments, of_what_is_not_finite_throw) {
  problem<double> p{matrix<double>::Ones(2, 1), vector<double>::Ones(2)};
  p.X(1, 0) = std::numeric_limits<double>::infinity();
  EXPECT_THROW(integer_columns_of(p), std::domain_error);
}

// From the moments alone: the same solution, norms and bounds as from the whole problem.
RC_GTEST_PROP(yardstick, agrees_with_the_reference, ()) {
  const specimen r = *specimens(*rc::gen::element(penalty::none, penalty::positive), 6);
  const problem<rational> p = problem_of(r, format_of<double>());
  const reference truth = solve_exactly(p);
  const yardstick y = yardstick_of(p);
  RC_ASSERT((y.w == truth.w));
  RC_ASSERT(y.unique == (truth.null_projector.size() == 0));
  const geometry g = norms(truth, false);
  const real u = roundoff<double>();
  const working_precision scope(comparison_bits);
  RC_ASSERT(y.sizes.rank == g.rank);
  for (const stability kind :
       {stability::householder, stability::lapack_ratio, stability::gram, stability::kernel,
        stability::adjoint, stability::complete_lu, stability::attainable, stability::stopped}) {
    const real expected = forward_bound(kind, g, u);
    const real found = forward_bound(kind, y.sizes, u);
    const bool both_infinite = expected == found;
    RC_ASSERT(both_infinite || abs(found / expected - 1) < u * u);
  }
}

RC_GTEST_PROP(relative_backward_error, is_the_estimate_of_the_laws, ()) {
  const problem<double> p = problem_in<double>(*specimens(penalty::none, 5));
  const problem<rational> q = exact(p);
  const yardstick y = yardstick_of(q);
  const reference truth = solve_exactly(q);
  vector<rational> w = truth.w;
  w(0) += rational(1, 1 << 20);
  const double found = relative_backward_error(y, w);
  const double near = relative_backward_error(y, w, backward_factors_of(y));
  if (found > 0) RC_ASSERT(std::abs(near / found - 1) < std::ldexp(1, -25));
  const geometry g = norms(truth, false);
  RC_PRE(g.norm_A > 0 && !(found != found));
  const working_precision scope(comparison_bits);
  const real expected = karlson_walden(truth, w) / g.norm_A;
  RC_ASSERT(abs(real(found) - expected) <= expected / (1 << 30));
}

TEST(condition_number, is_that_of_a_diagonal) {
  matrix<rational> X = matrix<rational>::Zero(4, 3);
  X(0, 0) = 7;
  X(1, 1) = rational(7, 1000000000);
  X(2, 2) = 1;
  EXPECT_EQ(std::lround(condition_number(X)), 1000000000);
  EXPECT_EQ(std::lround(condition_number(X.transpose())), 1000000000);
  X(1, 1) = 0;
  EXPECT_TRUE(std::isinf(condition_number(X)));
}

TEST(digits, are_relative_and_capped) {
  EXPECT_EQ(std::lround(digits_of(rational(1001, 1000), 1, 16)), 3);
  EXPECT_EQ(std::lround(digits_of(rational(1, 100000), 0, 16)), 5);
  EXPECT_EQ(digits_of(rational(1, 3), rational(1, 3), 16), 16);
  EXPECT_EQ(digits_of(5, 1, 16), 0);
}

entry<double> solver_named(std::string_view name) {
  for (const auto& one : all_solvers<double>()) {
    if (one.what.name == name) return one;
  }
  throw std::out_of_range(std::string(name));
}

outcome<double> one_off(const problem<double>& p) {
  outcome<double> found = solver_named("householder_qr").solve(p);
  std::get<solution<double>>(found).w(0) *= 1.5;
  return found;
}

TEST(performance, tells_a_wrong_solver_from_a_right_one) {
  const problem<rational> meant = problem_of({kind::integers, 7, 3, 11, 0}, format_of<double>());
  const auto on = store_problem<double>(meant, yardstick_of(meant));
  const entry<double> good = solver_named("householder_qr");
  const performance right = try_solver(good, on);
  EXPECT_LE(right.forward_error, right.bound);
  EXPECT_GT(right.digits, 12);
  const performance wrong = try_solver(entry<double>{good.what, one_off}, on);
  EXPECT_GT(wrong.forward_error, wrong.bound);
  EXPECT_LT(wrong.digits, 1);
  EXPECT_GT(wrong.backward_error, right.backward_error);
  EXPECT_GT(wrong.residual, right.residual);
}

TEST(performance, of_decimals_is_judged_by_the_decimals) {
  problem<rational> meant{matrix<rational>(2, 1), vector<rational>(2)};
  meant.X << rational(1, 10), rational(3, 10);
  meant.y << rational(1, 7), rational(3, 7);
  const auto on = store_problem<double>(meant, yardstick_of(meant));
  EXPECT_LT(on.attainable(), 16.5);
  const performance best = try_solver(solver_named("refined_qr"), on);
  EXPECT_EQ(best.digits, on.attainable());
  EXPECT_EQ(best.coefficient_digits.size(), 1U);
}

TEST(performance, keeps_refusals) {
  problem<rational> meant{matrix<rational>::Ones(3, 2), vector<rational>::Ones(3)};
  const auto on = store_problem<double>(meant, yardstick_of(meant));
  EXPECT_NE(try_solver(solver_named("householder_qr"), on).refused, "");
  const performance basic = try_solver(solver_named("pivoted_qr"), on);
  EXPECT_EQ(basic.refused, "");
  EXPECT_TRUE(std::isnan(basic.digits));
  EXPECT_GT(try_solver(solver_named("complete_orthogonal"), on).digits, 12);
}

}  // namespace
}  // namespace proofread::solvers
