// SPDX-License-Identifier: MIT
#include "properties/infinitesimals/series.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "properties/elementary/extended_functions.hpp"
#include "properties/infinitesimals/decide_sign.hpp"
#include "properties/infinitesimals/infinitesimal_terms.hpp"
#include "tests/properties/scalars/agreement.hpp"

namespace proofread::properties {
namespace {

const infinitesimal tau{1, false, 8, nullptr};
const infinitesimal epsilon{2, true, 2, nullptr};

template <typename S>
extended<S> t() {
  return variable<S>(tau);
}

template <typename S>
extended<S> integer(int low = -9, int high = 10) {
  return extended<S>(S(static_cast<long>(*rc::gen::inRange(low, high))));
}

/// A finite sum starting with a nonzero term at an exponent in -3 .. 3.
template <typename S>
extended<S> polynomial() {
  extended<S> x(static_cast<long>(*rc::gen::inRange(1, 10)));
  for (int k = *rc::gen::inRange(0, 4); k > 0; --k) x = x * t<S>() + integer<S>(1, 10);
  for (int k = *rc::gen::inRange(0, 4); k > 0; --k) x = x / t<S>();
  return x;
}

template <typename S>
class series_of_scalar : public at_50_digits {};
TYPED_TEST_SUITE(series_of_scalar, every_scalar);

TYPED_TEST(series_of_scalar, form_a_field) {
  using E = extended<TypeParam>;
  EXPECT_TRUE(rc::check([] {
    const E a = polynomial<TypeParam>(), b = polynomial<TypeParam>(), c = polynomial<TypeParam>();
    RC_ASSERT(agree(a * b, b * a));
    RC_ASSERT(agree((a / b) * b, a));
    RC_ASSERT(agree(a * (b + c), a * b + a * c));
    RC_ASSERT(agree(inverse(inverse(a)), a));
    RC_ASSERT(agree(inverse(a * b), inverse(a) * inverse(b)));
    RC_ASSERT(agree(a / c + b / c, (a + b) / c));
  }));
}

TYPED_TEST(series_of_scalar, geometric_series) {
  using E = extended<TypeParam>;
  const E x = E(1) / (E(1) - t<TypeParam>());
  ASSERT_EQ(x.node().precision, 8);
  for (int k = 0; k < 8; ++k) EXPECT_TRUE(agree(coefficient(x, tau, k), E(1)));
  EXPECT_THROW(coefficient(x, tau, 8), series_too_short);
  EXPECT_TRUE(agree(coefficient(x, tau, -1), E(0)));
}

TYPED_TEST(series_of_scalar, finite_sums_stay_exact) {
  using E = extended<TypeParam>;
  const E x = t<TypeParam>();
  const E product = (E(1) + x) * (E(1) - x);
  EXPECT_EQ(product.node().precision, exact_precision);
  EXPECT_TRUE(agree(coefficient(product, tau, 2), E(-1)));
  EXPECT_TRUE(agree(coefficient(product, tau, 100), E(0)));
  EXPECT_EQ((E(1) / (x * x)).node().precision, exact_precision);
  EXPECT_THROW(inverse(x - x), undefined_value);
}

TYPED_TEST(series_of_scalar, zero_times_a_truncated_series_is_exactly_zero) {
  using E = extended<TypeParam>;
  const E x = t<TypeParam>();
  const E truncated = E(1) / (E(1) - x);
  EXPECT_EQ(is_zero(truncated * E(0)), tribool::yes);
  EXPECT_EQ(is_zero(truncated * (x - x)), tribool::yes);
  EXPECT_THROW(inverse(truncated * (x - x)), undefined_value);
}

TYPED_TEST(series_of_scalar, long_sums_are_cut) {
  using E = extended<TypeParam>;
  E power = t<TypeParam>();
  for (int k = 0; k < 10; ++k) power *= power;
  EXPECT_EQ(valuation(power, tau), 1024);
  const E sum = E(1) + power;
  EXPECT_EQ(sum.node().precision, 8);
  EXPECT_THROW(coefficient(sum, tau, 1024), series_too_short);
  for (int k = 0; k < 30; ++k) power *= power;
  EXPECT_THROW(power * power, undecidable_value);
}

TYPED_TEST(series_of_scalar, cancelled_series_are_too_short) {
  using E = extended<TypeParam>;
  const E x = E(1) / (E(1) - t<TypeParam>());
  if constexpr (!enclosure<TypeParam>) {
    EXPECT_THROW(inverse(x - x), series_too_short);
    EXPECT_EQ(is_zero(x - x), tribool::unknown);
  }
  EXPECT_EQ(is_zero(x), tribool::no);
}

TYPED_TEST(series_of_scalar, derivatives_of_series_and_series_of_derivatives) {
  using E = extended<TypeParam>;
  const E x = t<TypeParam>() + variable<TypeParam>(epsilon);
  EXPECT_TRUE(agree(coefficient(E(1) / x, epsilon, 1), -E(1) / (t<TypeParam>() * t<TypeParam>())));
  const infinitesimal inner{3, false, 8, nullptr};
  const E a = make_nilpotent(E(3), E(1), epsilon);
  const E h = variable<TypeParam>(inner);
  const E quotient = ((a + h) * (a + h) * (a + h) - a * a * a) / h;  // -> 3 a^2, derivative 6 a
  EXPECT_TRUE(agree(coefficient(coefficient(quotient, inner, 0), epsilon, 1), E(18)));
}

TEST(series_order, infinitesimals_are_positive_and_small) {
  using E = extended<rational>;
  const E x = t<rational>();
  EXPECT_EQ(sign(x), ternary_sign::positive);
  EXPECT_EQ(sign(x - E(1)), ternary_sign::negative);
  EXPECT_EQ(sign(x * x - x), ternary_sign::negative);
  EXPECT_EQ(sign(E(1) / x - E(1000000)), ternary_sign::positive);
  EXPECT_EQ(sign(x - x), ternary_sign::zero);
  const E y = variable<rational>(infinitesimal{2, false, 8, nullptr});
  EXPECT_EQ(sign(x - E(1000) * y), ternary_sign::positive);
}

template <typename S>
class series_functions : public at_50_digits {};
using analytic_scalars = testing::Types<ball<double>, ball<real>>;
TYPED_TEST_SUITE(series_functions, analytic_scalars);

TYPED_TEST(series_functions, satisfy_their_functional_equations) {
  using E = extended<TypeParam>;
  EXPECT_TRUE(rc::check([] {
    const E u = (integer<TypeParam>() + integer<TypeParam>() * t<TypeParam>() +
                 integer<TypeParam>() * t<TypeParam>() * t<TypeParam>()) /
                E(16);
    const E v = E(1) + u * u;
    RC_ASSERT(agree(exp(u + v), exp(u) * exp(v)));
    RC_ASSERT(agree(log(exp(u)), u));
    RC_ASSERT(agree(exp(log(v)), v));
    RC_ASSERT(agree(sqrt(v) * sqrt(v), v));
    RC_ASSERT(agree(sin(u) * sin(u) + cos(u) * cos(u), E(1)));
    RC_ASSERT(agree(tan(u) * cos(u), sin(u)));
    RC_ASSERT(agree(tanh(u) * (exp(u) + exp(-u)), exp(u) - exp(-u)));
    RC_ASSERT(agree(sin(u + v), sin(u) * cos(v) + cos(u) * sin(v)));
  }));
}

TEST(series_functions_of_rational, have_the_known_coefficients) {
  using E = extended<rational>;
  const E x = t<rational>();
  const auto at = [](const E& f, int k) { return coefficient(f, tau, k).plain(); };
  EXPECT_EQ(at(exp(x), 7), rational(1, 5040));
  EXPECT_EQ(at(log(E(1) + x), 6), rational(-1, 6));
  EXPECT_EQ(at(sin(x), 7), rational(-1, 5040));
  EXPECT_EQ(at(cos(x), 6), rational(-1, 720));
  EXPECT_EQ(at(tan(x), 7), rational(17, 315));
  EXPECT_EQ(at(tanh(x), 7), rational(-17, 315));
  EXPECT_EQ(at(sqrt(E(1) + x), 4), rational(-5, 128));
  EXPECT_EQ(at(log(E(1) - x) / x, 0), rational(-1));
  EXPECT_EQ(at((exp(x) - E(1) - x) / (x * x), 0), rational(1, 2));
  EXPECT_TRUE(agree(sqrt(E(4) * x * x), E(2) * x));
}

TEST(series_functions_of_rational, know_what_is_not_a_laurent_series) {
  using E = extended<rational>;
  const E x = t<rational>();
  EXPECT_THROW(exp(E(1) / x), undecidable_value);
  EXPECT_THROW(log(x), undecidable_value);
  EXPECT_THROW(sqrt(x), undecidable_value);
  EXPECT_THROW(log(x - x), undefined_value);
  EXPECT_NO_THROW(exp(E(1) / x - E(1) / x));
}

TEST(series_functions_of_rational, bound_sine_and_cosine_where_the_argument_grows) {
  using E = extended<rational>;
  const E x = t<rational>();
  EXPECT_THROW(coefficient(sin(E(1) / x), tau, 0), series_too_short);
  EXPECT_EQ(coefficient(x * cos(E(1) / x), tau, 0).plain(), rational(0));
  EXPECT_THROW(coefficient(x * cos(E(1) / x), tau, 1), series_too_short);
}

TEST(series_decisions, balls_take_the_exact_valuation) {
  decision_log log;
  log.recording = true;
  const auto quotient = [&]<typename S>(const S& third) {
    const infinitesimal tag{1, false, 4, &log};
    const auto x = variable<S>(tag);
    const extended<S> nearly_zero(third * S(3) - S(1));
    return coefficient((nearly_zero + x) / (x + nearly_zero), tag, 0);
  };
  EXPECT_EQ(quotient(rational(1, 3)).plain(), rational(1));
  EXPECT_EQ(log.taken.size(), 1u);
  EXPECT_THROW(
      {
        decision_log* const none = nullptr;
        extended<ball<double>> x = variable<ball<double>>(infinitesimal{1, false, 4, none});
        inverse(x + extended<ball<double>>(ball<double>(0.0, 0x1p-30)));
      },
      undecidable_value);
  log.recording = false;
  const auto replayed = quotient(from_rational<ball<double>>(rational(1, 3)));
  EXPECT_TRUE(agree(replayed.plain(), ball<double>(1)));
  EXPECT_EQ(log.next, 1u);
}

TEST(series_decisions, a_contradiction_is_an_internal_error) {
  decision_log log;
  log.recording = true;
  extended<rational> zero(0);
  EXPECT_TRUE(decide_zero(zero, &log));
  log.recording = false;
  extended<ball<double>> one(1);
  EXPECT_THROW(decide_zero(one, &log), std::logic_error);
  log.next = 0;
  EXPECT_THROW(decide_sign(one, &log), undecidable_value);
}

}  // namespace
}  // namespace proofread::properties
