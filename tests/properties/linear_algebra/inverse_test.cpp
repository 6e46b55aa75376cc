// SPDX-License-Identifier: MIT
#include "properties/linear_algebra/inverse.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "properties/infinitesimals/infinitesimal_terms.hpp"
#include "tests/properties/scalars/agreement.hpp"

namespace proofread::properties {
namespace {

const infinitesimal tau{1, false, 6, nullptr};
const infinitesimal epsilon{2, true, 2, nullptr};

template <typename T>
matrix<T> plus(matrix<T> a, const matrix<T>& b, const T& factor = T(1)) {
  for (int k = 0; k < a.size(); ++k) a[k] += factor * b[k];
  return a;
}

/// Known well enough up to the constant term.
template <typename T>
bool is_unit_matrix(const matrix<T>& a) {
  return agree(a, identity_matrix<T>(a.rows()));
}

template <typename S>
class inverse_over : public at_50_digits {};
TYPED_TEST_SUITE(inverse_over, every_scalar);

TYPED_TEST(inverse_over, times_the_matrix_is_the_identity) {
  EXPECT_TRUE(rc::check([] {
    const int n = *rc::gen::inRange(0, 7);
    const auto a = drawn_matrix<TypeParam>(n, n);
    RC_PRE(is_zero(determinant(a)) == tribool::no);
    const auto b = drawn_matrix<TypeParam>(n, 2);
    RC_ASSERT(is_unit_matrix(times(a, inverse(a, nullptr))));
    RC_ASSERT(is_unit_matrix(times(inverse(a, nullptr), a)));
    RC_ASSERT(agree(times(a, solve(a, b, nullptr)), b));
  }));
}

TYPED_TEST(inverse_over, of_a_jet_is_minus_inverse_direction_inverse) {
  using E = extended<TypeParam>;
  EXPECT_TRUE(rc::check([] {
    const int n = *rc::gen::inRange(1, 5);
    const auto a = lift(drawn_matrix<TypeParam>(n, n));
    RC_PRE(zero_state_of(determinant(a)) == zero_state::no);
    const auto direction = lift(drawn_matrix<TypeParam>(n, n));
    const auto x = plus(a, direction, variable<TypeParam>(epsilon));
    auto derivative = inverse(x, nullptr);
    for (E& entry : derivative) entry = coefficient(entry, epsilon, 1);
    const auto b = inverse(a, nullptr);
    RC_ASSERT(agree(derivative, plus(matrix<E>(n, n), times(times(b, direction), b), E(-1))));
  }));
}

TYPED_TEST(inverse_over, of_identity_minus_small_is_the_neumann_series) {
  using E = extended<TypeParam>;
  EXPECT_TRUE(rc::check([] {
    const int n = *rc::gen::inRange(1, 5);
    const auto a = lift(drawn_matrix<TypeParam>(n, n, 3));
    const auto x = plus(identity_matrix<E>(n), a, -variable<TypeParam>(tau));
    const auto inverted = inverse(x, nullptr);
    auto power = identity_matrix<E>(n);
    for (int k = 0; k < 6; ++k) {
      for (int i = 0; i < n * n; ++i) RC_ASSERT(agree(coefficient(inverted[i], tau, k), power[i]));
      power = times(power, a);
    }
  }));
}

TYPED_TEST(inverse_over, with_singular_constant_term) {
  using E = extended<TypeParam>;
  const E t = variable<TypeParam>(tau);
  matrix<E> a(2, 2, E(1));
  a(0, 0) = t;
  a(1, 1) = E(0);
  EXPECT_TRUE(is_unit_matrix(times(a, inverse(a, nullptr))));  // [[t, 1], [1, 0]]
  a(0, 1) = t * t;
  a(1, 0) = E(0);
  a(1, 1) = E(3) * t * t;
  EXPECT_TRUE(is_unit_matrix(times(a, inverse(a, nullptr))));  // [[t, t²], [0, 3t²]]
  a = matrix<E>(2, 2, E(1));
  a(0, 0) = E(1) + t;
  const auto inverted = inverse(a, nullptr);  // [[1+t, 1], [1, 1]]
  EXPECT_TRUE(is_unit_matrix(times(a, inverted)));
  EXPECT_TRUE(agree(coefficient(inverted(0, 0), tau, -1), E(1)));
}

template <typename M>
bool is_singular(const M& a) {
  return is_zero(determinant(a)) == tribool::yes;
}

template <typename S>
class inverse_exactly : public testing::Test {};
TYPED_TEST_SUITE(inverse_exactly, exact_scalars);

TYPED_TEST(inverse_exactly, regularised_gram_matrices_of_every_rank) {
  using E = extended<TypeParam>;
  EXPECT_TRUE(rc::check([] {
    const int n = *rc::gen::inRange(1, 5), d = *rc::gen::inRange(1, 5);
    const auto x = lift(drawn_of_rank<TypeParam>(n, d, *rc::gen::inRange(0, std::min(n, d) + 1)));
    const E t = variable<TypeParam>(tau);
    const auto a = plus(times(transposed(x), x), identity_matrix<E>(d), t);
    const auto inverted = inverse(a, nullptr);
    RC_ASSERT(is_unit_matrix(times(a, inverted)));
    RC_ASSERT(is_unit_matrix(times(inverted, a)));
    // ridge -> pinv: the limit of inv(X'X + tI) X' has no pole
    for (const E& entry : times(inverted, transposed(x))) {
      RC_ASSERT(is_zero(coefficient(entry, tau, -1)) == tribool::yes);
    }
  }));
}

TYPED_TEST(inverse_exactly, singular_matrices_have_none) {
  using E = extended<TypeParam>;
  EXPECT_TRUE(rc::check([] {
    const int n = *rc::gen::inRange(1, 5);
    const auto a = drawn_of_rank<TypeParam>(n, n, *rc::gen::inRange(0, n));
    RC_ASSERT_THROWS_AS(inverse(a, nullptr), undefined_value);
    const auto jet = plus(lift(a), identity_matrix<E>(n), variable<TypeParam>(epsilon));
    RC_ASSERT_THROWS_AS(inverse(jet, nullptr), undefined_value);
    auto series = lift(a);
    for (E& entry : series) entry *= E(2) + variable<TypeParam>(tau);
    RC_ASSERT_THROWS_AS(inverse(series, nullptr), undefined_value);
  }));
}

TYPED_TEST(inverse_exactly, of_series_within_jets_and_jets_within_series) {
  using E = extended<TypeParam>;
  const infinitesimal outer{1, false, 12, nullptr};
  const infinitesimal inner{3, false, 12, nullptr};
  EXPECT_TRUE(rc::check([&] {
    const int n = *rc::gen::inRange(1, 4);
    const auto a = lift(drawn_of_rank<TypeParam>(n, n, *rc::gen::inRange(0, n + 1)));
    const auto da = lift(drawn_matrix<TypeParam>(n, n));
    for (const infinitesimal& limit : {outer, inner}) {
      const auto b = plus(a, identity_matrix<E>(n), variable<TypeParam>(limit));
      const auto x = plus(b, da, variable<TypeParam>(epsilon));
      const auto has_no_value = [&] { return limit.id == inner.id && is_singular(a); };
      try {
        RC_ASSERT(is_unit_matrix(times(x, inverse(x, nullptr))));
      } catch (const undefined_value&) {  // the order of the pole changes with ε
        RC_ASSERT(has_no_value());
      } catch (const series_too_short&) {  // it does, and no number of terms can tell
        RC_ASSERT(has_no_value());
      }
    }
  }));
}

TEST(inverse_decisions, balls_follow_the_exact_elimination) {
  EXPECT_TRUE(rc::check([] {
    const int n = *rc::gen::inRange(1, 5), d = *rc::gen::inRange(1, 5);
    const auto exact = drawn_of_rank<rational>(n, d, *rc::gen::inRange(0, std::min(n, d) + 1));
    decision_log log;
    const auto ridge = [&]<typename S>(const matrix<S>& x, const S& seventh) {
      const infinitesimal tag{1, false, 6, &log};
      auto scaled = lift(x);  // entries / 7 * 7: balls no longer know the zeros
      for (auto& entry : scaled) entry = entry * extended<S>(seventh) * extended<S>(7);
      const auto gram = times(transposed(scaled), scaled);
      const auto a = plus(gram, identity_matrix<extended<S>>(d), variable<S>(tag));
      return times(inverse(a, &log), transposed(scaled));
    };
    log.recording = true;
    const auto expected = ridge(exact, rational(1, 7));
    log.recording = false;
    const working_precision scope(mp50_bits);
    matrix<ball<real>> enclosed(n, d);
    for (int k = 0; k < n * d; ++k) enclosed[k] = from_rational<ball<real>>(exact[k]);
    const auto got = ridge(enclosed, from_rational<ball<real>>(rational(1, 7)));
    RC_ASSERT(log.next == log.taken.size());
    for (int k = 0; k < n * d; ++k) {
      const rational limit = coefficient(expected[k], tau, 0).plain();
      const auto enclosure_of_limit = coefficient(got[k], tau, 0).plain();
      RC_ASSERT(contains(enclosure_of_limit, limit));
      RC_ASSERT(2 * digits(enclosure_of_limit) >= 50 || is_zero(limit) == tribool::yes);
    }
  }));
}

TEST(rational_product, is_the_sum_of_products_past_words_too) {
  EXPECT_TRUE(rc::check([] {
    const int m = *rc::gen::inRange(1, 5), n = *rc::gen::inRange(2, 5), k = *rc::gen::inRange(1, 5);
    const auto drawn = [](int rows, int cols) {
      matrix<rational> a(rows, cols);
      for (rational& entry : a) {
        const rational size = power(rational(3), *rc::gen::inRange(0, 90));
        entry = rational(*rc::gen::inRange(-9, 10), *rc::gen::inRange(1, 9)) * size;
        if (*rc::gen::inRange(0, 2) == 1) entry /= size * size;
      }
      return a;
    };
    const matrix<rational> a = drawn(m, n), b = drawn(n, k);
    const matrix<rational> product = rational_product(a, b);
    for (int i = 0; i < m; ++i) {
      for (int j = 0; j < k; ++j) {
        rational sum(0);
        for (int l = 0; l < n; ++l) sum += a(i, l) * b(l, j);
        RC_ASSERT(product(i, j) == sum);
      }
    }
  }));
}

}  // namespace
}  // namespace proofread::properties
