// SPDX-License-Identifier: MIT
#include "properties/balls/ball_matrix.hpp"
#include "properties/balls/ball_inverse.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>

#include "properties/scalars/random.hpp"
#include "properties/scalars/trouble.hpp"
#include "tests/properties/balls/ball_samples.hpp"

namespace proofread::properties {
namespace {

template <typename Precise>
class ball_matrix_of : public at_precision<Precise> {};
TYPED_TEST_SUITE(ball_matrix_of, midpoints);

template <typename F>
matrix<ball<F>> enclose(const matrix<rational>& a) {
  matrix<ball<F>> result(a.rows(), a.cols());
  for (int k = 0; k < a.size(); ++k) result[k] = from_rational<ball<F>>(a[k]);
  return result;
}

TYPED_TEST(ball_matrix_of, products_contain_the_exact_product) {
  using F = typename TypeParam::midpoint;
  EXPECT_TRUE(rc::check([] {
    const int n = *rc::gen::inRange(0, 7);
    const int spread = *rc::gen::element(0, 0, 40, 250);
    const auto a = random_matrix<F>(*rc::gen::inRange(1, 7), n, spread);
    const auto b = random_matrix<F>(n, *rc::gen::inRange(1, 7), spread);
    RC_ASSERT(
        contains_all(ball_product(a.enclosure, b.enclosure), exact_product(a.exact, b.exact)));
  }));
}

TYPED_TEST(ball_matrix_of, tiny_products_contain_the_exact_product) {
  using F = typename TypeParam::midpoint;
  EXPECT_TRUE(rc::check([] {
    auto a = random_matrix<F>(3, 3, 0);
    const int k = *rc::gen::inRange(500, 560);
    for (int e = 0; e < a.exact.size(); ++e) {
      a.enclosure[e] *= ball<F>(F(std::ldexp(1.0, -k)), 0);
      a.exact[e] *= power_of_two(-k);
    }
    RC_ASSERT(
        contains_all(ball_product(a.enclosure, a.enclosure), exact_product(a.exact, a.exact)));
  }));
}

TYPED_TEST(ball_matrix_of, a_product_half_a_unit_below_the_least_double_is_not_exact) {
  using F = typename TypeParam::midpoint;
  const matrix<ball<F>> a(1, 1, ball<F>(F(3 * 0x1p-537), 0));
  const matrix<ball<F>> b(1, 1, ball<F>(F(0x1p-538), 0));
  EXPECT_TRUE(contains(ball_product(a, b)[0], rational(3) * power_of_two(-1075)));
}

// The exact matrix X is chosen first and B = A·X follows, so X is the exact solution whenever A is
// invertible.
TYPED_TEST(ball_matrix_of, solutions_contain_the_exact_solution) {
  using F = typename TypeParam::midpoint;
  int decided = 0;
  EXPECT_TRUE(rc::check([&decided] {
    const int n = *rc::gen::inRange(1, 7);
    const auto a = random_matrix<F>(n, n, *rc::gen::element(0, 0, 20, 100));
    const auto x = random_matrix<F>(n, *rc::gen::inRange(1, 4), 0).exact;
    const auto b = exact_product(a.exact, x);
    try {
      RC_ASSERT(contains_all(ball_solve(a.enclosure, enclose<F>(b)), x));
      ++decided;
    } catch (const undecidable_value&) {
    }
  }));
  EXPECT_GT(decided, 50);
}

TYPED_TEST(ball_matrix_of, six_by_six_solutions_contain_the_exact_solution) {
  using F = typename TypeParam::midpoint;
  EXPECT_TRUE(rc::check([] {
    matrix<rational> a(6, 6);
    for (int k = 0; k < a.size(); ++k) a[k] = rational(*rc::gen::inRange(-90, 91), 91);
    for (int i = 0; i < 6; ++i) a(i, i) += rational(8);  // diagonally dominant, so always decidable
    const auto x = random_matrix<F>(6, 1, 0).exact;
    RC_ASSERT(contains_all(ball_solve(enclose<F>(a), enclose<F>(exact_product(a, x))), x));
  }));
}

// A^-1 is checked through A^-1·(A·v) = v for exact A and v: some matrix in the enclosure maps A·v
// to v.
TYPED_TEST(ball_matrix_of, inverses_contain_the_exact_inverse) {
  using F = typename TypeParam::midpoint;
  EXPECT_TRUE(rc::check([] {
    const int n = *rc::gen::inRange(1, 7);
    const auto a = random_matrix<F>(n, n, *rc::gen::element(0, 0, 20, 100));
    matrix<ball<F>> inverse_of_a;
    try {
      inverse_of_a = ball_inverse(a.enclosure);
    } catch (const undecidable_value&) {
      RC_SUCCEED("undecidable");
    }
    for (int j = 0; j < n; ++j) {
      matrix<rational> column(n, 1);
      matrix<rational> unit(n, 1);
      unit[j] = rational(1);
      for (int i = 0; i < n; ++i) column[i] = a.exact(i, j);
      RC_ASSERT(contains_all(ball_product(inverse_of_a, enclose<F>(column)), unit));
    }
  }));
}

TYPED_TEST(ball_matrix_of,
           inverse_of_an_integer_matrix_of_determinant_one_holds_its_integer_inverse) {
  using F = typename TypeParam::midpoint;
  EXPECT_TRUE(rc::check([] {
    const int n = *rc::gen::inRange(2, 7);
    matrix<rational> lower(n, n);
    matrix<rational> inverse_of_lower(n, n);
    for (int i = 0; i < n; ++i) lower(i, i) = inverse_of_lower(i, i) = rational(1);
    for (int i = 0; i + 1 < n;
         ++i) {  // L = product of elementary matrices, its inverse by the reversed product
      const rational c(*rc::gen::inRange(-3, 4));
      for (int j = 0; j < n; ++j) lower(i + 1, j) += c * lower(i, j);
      for (int j = 0; j < n; ++j) inverse_of_lower(j, i) -= c * inverse_of_lower(j, i + 1);
    }
    RC_ASSERT(contains_all(ball_inverse(enclose<F>(lower)), inverse_of_lower));
  }));
}

TYPED_TEST(ball_matrix_of, a_shrunk_enclosure_of_the_inverse_is_caught) {
  using F = typename TypeParam::midpoint;
  int caught = 0;
  matrix<rational> a(2, 2);
  for (int n = 1; n <= 100; ++n) {
    a[0] = rational(n, 7), a[1] = rational(1, 3), a[2] = rational(1), a[3] = rational(5, 11);
    const rational det = a[0] * a[3] - a[1] * a[2];
    matrix<ball<F>> r = ball_inverse(enclose<F>(a));
    EXPECT_TRUE(contains(r[0], a[3] / det));
    caught += contains(ball<F>(r[0].midpoint(), r[0].radius() / 256), a[3] / det) ? 0 : 1;
  }
  EXPECT_GT(caught, 50);
}

TYPED_TEST(ball_matrix_of, what_is_exact_stays_exact) {
  using F = typename TypeParam::midpoint;
  matrix<ball<F>> permutation(4, 4);
  matrix<ball<F>> integers(4, 4);
  for (int i = 0; i < 4; ++i) permutation(i, (i + 1) % 4) = ball<F>(i % 2 == 0 ? 1 : -1);
  for (int k = 0; k < 16; ++k) integers[k] = ball<F>(1000 * k - 7);
  for (const auto& m : {ball_product(integers, integers), ball_product(permutation, integers),
                        ball_inverse(permutation), ball_solve(permutation, integers)}) {
    EXPECT_TRUE(std::all_of(m.begin(), m.end(), [](const ball<F>& x) { return x.is_exact(); }));
  }
  const matrix<ball<F>> third(4, 4, from_rational<ball<F>>(rational(1, 3)));
  const matrix<ball<F>> zero(4, 4);
  for (const ball<F>& x : ball_product(third, zero)) EXPECT_TRUE(x.is_exact_zero());
}

TYPED_TEST(ball_matrix_of, singular_matrices_are_undecidable) {
  using F = typename TypeParam::midpoint;
  const matrix<ball<F>> ones(3, 3, ball<F>(1));
  const matrix<ball<F>> thirds(3, 3, from_rational<ball<F>>(rational(1, 3)));
  const matrix<ball<F>> zero(1, 1);
  for (const auto& a : {ones, thirds, zero}) {
    EXPECT_THROW(ball_inverse(a), undecidable_value);
    EXPECT_THROW(ball_solve(a, a), undecidable_value);
  }
  EXPECT_EQ(ball_inverse(matrix<ball<F>>()).size(), 0);
}

TYPED_TEST(ball_matrix_of, push_through_keeps_most_digits) {
  using F = typename TypeParam::midpoint;
  random_bits random({1, 2, 3, 4});
  double fewest = 1000;
  for (int point = 0; point < 20; ++point) {
    matrix<ball<F>> x(6, 8);
    matrix<ball<F>> t(8, 6);
    for (int k = 0; k < 48; ++k) {
      const double entry = static_cast<double>(random.below(0x80000001)) * 0x1p-30 - 1;
      x[k] = t(k % 8, k / 8) = ball<F>(F(entry), 0);
    }
    matrix<ball<F>> gram = ball_product(t, x);
    matrix<ball<F>> outer = ball_product(x, t);
    for (int i = 0; i < 8; ++i) gram(i, i) += ball<F>(1);
    for (int i = 0; i < 6; ++i) outer(i, i) += ball<F>(1);
    const auto left = ball_product(ball_inverse(gram), t);
    const auto right = ball_product(t, ball_inverse(outer));
    for (int k = 0; k < 48; ++k) {
      ASSERT_TRUE(overlaps(left[k], right[k]));
      fewest = std::min(fewest, digits(left[k] - right[k], 1));
    }
  }
  const double held = TypeParam::bits * std::log10(2.0);
  EXPECT_GT(fewest, held - 7);
}

}  // namespace
}  // namespace proofread::properties
