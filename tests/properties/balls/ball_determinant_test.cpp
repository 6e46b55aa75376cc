// SPDX-License-Identifier: MIT
#include "properties/balls/ball_determinant.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <cmath>

#include "properties/balls/ball_matrix.hpp"
#include "properties/linear_algebra/determinant.hpp"
#include "tests/properties/balls/ball_samples.hpp"

namespace proofread::properties {
namespace {

template <typename Precise>
class ball_determinant_of : public at_precision<Precise> {};
TYPED_TEST_SUITE(ball_determinant_of, midpoints);

TYPED_TEST(ball_determinant_of, it_contains_the_exact_determinant) {
  using F = typename TypeParam::midpoint;
  EXPECT_TRUE(rc::check([] {
    const int n = *rc::gen::inRange(0, 12);
    const auto a = random_matrix<F>(n, n, *rc::gen::element(0, 0, 40));
    RC_ASSERT(contains(ball_determinant(a.enclosure), determinant(a.exact)));
  }));
}

TYPED_TEST(ball_determinant_of, it_contains_zero_for_a_matrix_of_any_deficient_rank) {
  using F = typename TypeParam::midpoint;
  EXPECT_TRUE(rc::check([] {
    const int n = *rc::gen::inRange(1, 10);
    const int rank = *rc::gen::inRange(0, n);
    const auto left = random_matrix<F>(n, rank, 0);
    const auto right = random_matrix<F>(rank, n, 0);
    const auto a = ball_product(left.enclosure, right.enclosure);
    RC_ASSERT(contains(ball_determinant(a), rational(0)));
  }));
}

// A value to compare with: what is not told from 0 would contain everything it is asked for.
TYPED_TEST(ball_determinant_of, it_fixes_most_digits_of_large_matrices) {
  using F = typename TypeParam::midpoint;
  const int n = 60;
  matrix<ball<F>> a(n, n);
  matrix<rational> exact(n, n);
  for (int i = 0; i < n; ++i) {
    for (int j = 0; j < n; ++j) {
      const int entry = (7 * i + 5 * j * j + i * j) % 11 - 5;
      a(i, j) = ball<F>(entry);
      exact(i, j) = rational(entry);
    }
    a(i, i) += ball<F>(20 * (i % 2 == 0 ? 1 : -1));
    exact(i, i) += rational(20 * (i % 2 == 0 ? 1 : -1));
  }
  const ball<F> found = ball_determinant(a);
  EXPECT_TRUE(contains(found, determinant(exact)));
  EXPECT_NE(sign(found), ternary_sign::unknown);
  EXPECT_GT(2 * digits(found), -std::log10(real_arithmetic<F>::unit_roundoff()));
}

TYPED_TEST(ball_determinant_of, an_exchange_of_rows_changes_the_sign) {
  using F = typename TypeParam::midpoint;
  matrix<ball<F>> a(3, 3);
  a(0, 1) = a(1, 0) = a(2, 2) = ball<F>(1);
  EXPECT_TRUE(contains(ball_determinant(a), rational(-1)));
}

TYPED_TEST(ball_determinant_of, nothing_has_determinant_one) {
  using F = typename TypeParam::midpoint;
  EXPECT_TRUE(contains(ball_determinant(matrix<ball<F>>()), rational(1)));
}

}  // namespace
}  // namespace proofread::properties
