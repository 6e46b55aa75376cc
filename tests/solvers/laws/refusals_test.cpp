// SPDX-License-Identifier: MIT
#include <gtest/gtest.h>

#include "solvers/laws/ratios.hpp"
#include "solvers/methods/all_solvers.hpp"
#include "solvers/problems/exact.hpp"
#include "tests/solvers/taken.hpp"

namespace proofread::solvers {
namespace {

template <class Taken>
class refusals : public testing::Test {
  const working_precision scope_{Taken::bits};
};
using scalars =
    testing::Types<taken<double>, taken<real, 1>, taken<real, 2>, taken<real, 3>, taken<rational>>;
TYPED_TEST_SUITE(refusals, scalars);

template <class S>
problem<S> sample(index n, index d) {
  problem<S> p{matrix<S>(n, d), vector<S>(n)};
  for (index i = 0; i < n; ++i) {
    p.y(i) = S(static_cast<int>(2 * i + 1));
    for (index j = 0; j < d; ++j) p.X(i, j) = S(static_cast<int>((i + 1) * (j + 2) % 7 + (i == j)));
  }
  return p;
}

template <class S>
problem<S> fitting(const claims& what) {
  problem<S> p = what.fits == shapes::wide ? sample<S>(3, 4) : sample<S>(4, 3);
  p.lambda = what.minimises == objective::ridge ? S(1) : S(0);
  return p;
}

template <class S>
void expect_refusal(const entry<S>& solver, const problem<S>& p, reason why) {
  const outcome<S> found = solver.solve(p);
  const auto* no = std::get_if<refusal>(&found);
  ASSERT_NE(no, nullptr) << solver.what.name << " answers instead of " << name(why);
  EXPECT_EQ(no->why, why) << solver.what.name << ": " << no->text;
  EXPECT_FALSE(no->text.empty());
}

TYPED_TEST(refusals, empty_problems) {
  using S = typename TypeParam::scalar;
  for (const auto& solver : all_solvers<S>()) {
    expect_refusal(solver, problem<S>{}, reason::empty);
    problem<S> no_columns = fitting<S>(solver.what);
    no_columns.X.resize(4, 0);
    expect_refusal(solver, no_columns, reason::empty);
  }
}

TYPED_TEST(refusals, shapes_that_do_not_fit) {
  using S = typename TypeParam::scalar;
  for (const auto& solver : all_solvers<S>()) {
    problem<S> short_target = fitting<S>(solver.what);
    short_target.y.conservativeResize(1);
    expect_refusal(solver, short_target, reason::wrong_shape);
    problem<S> turned = fitting<S>(solver.what);
    turned.X.transposeInPlace();
    turned.y = vector<S>::Constant(turned.X.rows(), S(1));
    if (solver.what.fits != shapes::any) expect_refusal(solver, turned, reason::wrong_shape);
  }
}

TYPED_TEST(refusals, lambda_that_does_not_fit) {
  using S = typename TypeParam::scalar;
  for (const auto& solver : all_solvers<S>()) {
    problem<S> p = fitting<S>(solver.what);
    p.lambda = S(-1);
    expect_refusal(solver, p, reason::wrong_lambda);
    p.lambda = S(0);
    if (solver.what.minimises == objective::ridge) {
      expect_refusal(solver, p, reason::wrong_lambda);
    }
    p.lambda = S(1);
    if (solver.what.minimises == objective::least_squares) {
      expect_refusal(solver, p, reason::wrong_lambda);
    }
  }
}

TYPED_TEST(refusals, what_is_not_finite) {
  using S = typename TypeParam::scalar;
  if constexpr (!is_exact<S>) {
    const S nan = std::numeric_limits<S>::quiet_NaN();
    const S infinity = std::numeric_limits<S>::infinity();
    for (const auto& solver : all_solvers<S>()) {
      for (const S& bad : {nan, infinity, S(-infinity)}) {
        problem<S> p = fitting<S>(solver.what);
        p.X(1, 2) = bad;
        expect_refusal(solver, p, reason::not_finite);
        p = fitting<S>(solver.what);
        p.y(2) = bad;
        expect_refusal(solver, p, reason::not_finite);
        p = fitting<S>(solver.what);
        p.lambda = bad;
        expect_refusal(solver, p, reason::not_finite);
      }
    }
  }
}

TYPED_TEST(refusals, dependent_columns_where_full_rank_is_needed) {
  using S = typename TypeParam::scalar;
  for (const auto& solver : all_solvers<S>()) {
    // The stopped iterations find the solution of minimal norm, or give up, without knowing the
    // rank.
    if (solver.what.needs != rank_need::full || solver.what.bound == stability::stopped) continue;
    for (const bool zero : {false, true}) {
      problem<S> p = fitting<S>(solver.what);
      if (zero) p.X.setZero();
      if (!zero && p.X.rows() >= p.X.cols()) p.X.col(2) = p.X.col(0) + p.X.col(1);
      if (!zero && p.X.rows() < p.X.cols()) p.X.row(2) = p.X.row(0) + p.X.row(1);
      const outcome<S> found = solver.solve(p);
      const auto* no = std::get_if<refusal>(&found);
      ASSERT_NE(no, nullptr) << solver.what.name;
      EXPECT_EQ(no->why, reason::rank_deficient) << solver.what.name;
    }
  }
}

// Its square is not a double: the answer is the same to the last bit, or it is refused.
TEST(range, of_double_is_used_to_its_ends) {
  for (const auto& solver : all_solvers<double>()) {
    if (solver.what.minimises == objective::ridge) continue;
    if (solver.what.bound == stability::statistical) continue;
    const problem<double> plain = fitting<double>(solver.what);
    const outcome<double> expected = solver.solve(plain);
    ASSERT_TRUE(std::holds_alternative<solution<double>>(expected)) << solver.what.name;
    for (const double size : {0x1p1020, 0x1p600, 0x1p-600, 0x1p-1015}) {
      problem<double> p = plain;
      p.X *= size;
      p.y *= size;
      const outcome<double> found = solver.solve(p);
      ASSERT_TRUE(std::holds_alternative<solution<double>>(found)) << solver.what.name;
      EXPECT_EQ(std::get<solution<double>>(found).w, std::get<solution<double>>(expected).w)
          << solver.what.name << " at " << size;
    }
  }
}

TEST(range, overflow_of_the_coefficients_is_refused) {
  for (const auto& solver : all_solvers<double>()) {
    if (solver.what.minimises == objective::ridge) continue;
    problem<double> p = fitting<double>(solver.what);
    p.X *= 0x1p-996;
    p.y *= 1e300;
    expect_refusal(solver, p, reason::out_of_range);
  }
}

TEST(range, one_graded_column_is_no_reason_to_be_wrong) {
  for (const auto& solver : all_solvers<double>()) {
    if (!solver.what.columnwise || solver.what.minimises == objective::ridge) continue;
    problem<double> p = fitting<double>(solver.what);
    p.X.col(1) *= 0x1p-600;
    const outcome<double> graded = solver.solve(p);
    ASSERT_TRUE(std::holds_alternative<solution<double>>(graded)) << solver.what.name;
    const vector<rational> w = exact<double>(std::get<solution<double>>(graded).w);
    const reference truth = solve_exactly(exact(p));
    EXPECT_LE(ratios_of(truth, solver.what, w, roundoff<double>()).forward, 1) << solver.what.name;
  }
}

}  // namespace
}  // namespace proofread::solvers
