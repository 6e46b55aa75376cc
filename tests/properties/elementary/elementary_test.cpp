// SPDX-License-Identifier: MIT
#include "properties/elementary/elementary.hpp"

#include <gtest/gtest.h>
#include <mpfr.h>
#include <rapidcheck/gtest.h>

#include <limits>
#include <memory>
#include <utility>

#include "properties/scalars/rational_big.hpp"
#include "properties/scalars/trouble.hpp"
#include "tests/properties/balls/ball_samples.hpp"

namespace proofread::properties {
namespace {

template <typename Precise>
class elementary_of : public at_precision<Precise> {};
TYPED_TEST_SUITE(elementary_of, midpoints);

using mpfr_function = int (*)(mpfr_ptr, mpfr_srcptr, mpfr_rnd_t);
constexpr mpfr_prec_t precision = 1330;  // 400 digits

rational release(mpfr_srcptr x) {
  auto big = std::make_unique<big_rational>();
  mpfr_get_q(big->value, x);
  return big_rational::release(std::move(big));
}

/// function(q) for q with at most 4000 bits, to 400 digits, from below and from above.
std::pair<rational, rational> reference(mpfr_function function, const rational& q) {
  mpfr_t x;
  mpfr_t y;
  mpfr_init2(x, 8000);
  mpfr_init2(y, precision);
  EXPECT_EQ(mpfr_set_q(x, rational_view(q).get(), MPFR_RNDN), 0);
  function(y, x, MPFR_RNDD);
  rational below = release(y);
  function(y, x, MPFR_RNDU);
  rational above = release(y);
  mpfr_clears(x, y, static_cast<mpfr_ptr>(nullptr));
  return {std::move(below), std::move(above)};
}

/// An argument and a dyadic point in it; up to 2^10 in size, or as large and small as doubles get.
template <typename F>
sample<F> argument(bool moderate) {
  const auto n = *rc::gen::arbitrary<std::int64_t>();
  const int k = moderate ? *rc::gen::inRange(-90, -53) : *rc::gen::inRange(-1130, 950);
  const auto center = from_rational<ball<F>>(rational(n, 1000003) * power_of_two(k + 20));
  const ball<F> point(center.midpoint(), 0);
  const rational exact = real_arithmetic<F>::exact_value(center.midpoint());
  if (*rc::gen::inRange(0, 2) == 0) return {point, exact};
  const int narrow = *rc::gen::inRange(0, 2) == 0 ? -200 : -8;
  const double wide = std::ldexp(point.upper(), *rc::gen::inRange(narrow, 2));
  const int end = *rc::gen::element(-16, 16);
  const rational sixteenths(*rc::gen::inRange(0, 2) == 0 ? end : *rc::gen::inRange(-16, 17), 16);
  return {ball<F>(center.midpoint(), wide), exact + to_rational(wide) * sixteenths};
}

template <typename F, typename Function>
void encloses(Function&& function, mpfr_function exact, const sample<F>& x) {
  try {
    const ball<F> found = function(x.enclosure);
    const auto [below, above] = reference(exact, x.exact);
    RC_ASSERT(contains(found, below) || contains(found, above));
  } catch (const undecidable_value&) {
    RC_TAG("undecidable");
  }
}

TYPED_TEST(elementary_of, bounded_functions_contain_the_value_at_400_digits) {
  using F = typename TypeParam::midpoint;
  EXPECT_TRUE(rc::check([] {
    const auto x = argument<F>(*rc::gen::inRange(0, 2) == 0);
    encloses<F>([](const ball<F>& y) { return sin(y); }, mpfr_sin, x);
    encloses<F>([](const ball<F>& y) { return cos(y); }, mpfr_cos, x);
    encloses<F>([](const ball<F>& y) { return tan(y); }, mpfr_tan, x);
    encloses<F>([](const ball<F>& y) { return tanh(y); }, mpfr_tanh, x);
  }));
}

TYPED_TEST(elementary_of, exp_and_log_contain_the_value_at_400_digits) {
  using F = typename TypeParam::midpoint;
  EXPECT_TRUE(rc::check([] {
    encloses<F>([](const ball<F>& y) { return exp(y); }, mpfr_exp, argument<F>(true));
    auto x = argument<F>(*rc::gen::inRange(0, 2) == 0);
    if (sign(x.exact) == ternary_sign::negative) x = {-x.enclosure, -x.exact};
    if (sign(x.exact) != ternary_sign::positive) return;
    encloses<F>([](const ball<F>& y) { return log(y); }, mpfr_log, x);
  }));
}

TYPED_TEST(elementary_of, huge_and_tiny_arguments_are_exact_to_the_last_place) {
  using F = typename TypeParam::midpoint;
  for (const double x : {1e22, 1e300, 0x1p1000, 0x1p-996, 0x1p-1074, 1.5707963267948966, 355.0}) {
    const ball<F> point(F(x), 0);
    const auto [below, above] = reference(mpfr_sin, to_rational(x));
    EXPECT_TRUE(contains(sin(point), below) || contains(sin(point), above)) << x;
    if (x > 0x1p-664) {
      EXPECT_GT(digits(sin(point)), digits10_of(TypeParam::bits) - 1) << x;
    }
    const auto [least, most] = reference(mpfr_tan, to_rational(x));
    EXPECT_TRUE(contains(tan(point), least) || contains(tan(point), most)) << x;
  }
  EXPECT_THROW(exp(ball<F>(F(1e300), 0)), undecidable_value);
  const ball<F> vanishing = exp(ball<F>(F(-1e300), 0));
  EXPECT_GT(vanishing.radius(), 0);
  EXPECT_TRUE(contains(vanishing, power_of_two(-2000)));
}

TYPED_TEST(elementary_of, special_points_are_exact) {
  using F = typename TypeParam::midpoint;
  const ball<F> zero(0);
  const ball<F> one(1);
  EXPECT_EQ(equal(exp(zero), one), tribool::yes);
  EXPECT_EQ(equal(log(one), zero), tribool::yes);
  EXPECT_EQ(equal(sin(zero), zero), tribool::yes);
  EXPECT_EQ(equal(cos(zero), one), tribool::yes);
  EXPECT_EQ(equal(tan(zero), zero), tribool::yes);
  EXPECT_EQ(equal(tanh(zero), zero), tribool::yes);
}

TYPED_TEST(elementary_of, outside_the_domain_nothing_is_claimed) {
  using F = typename TypeParam::midpoint;
  EXPECT_THROW(log(ball<F>(0)), undefined_value);
  EXPECT_THROW(log(ball<F>(-1)), undefined_value);
  EXPECT_THROW(log(ball<F>(F(1), 1)), undecidable_value);
  EXPECT_THROW(tan(ball<F>(F(1), 1)), undecidable_value);
  const ball<F> clamped = sin(ball<F>(F(1), 1e10));
  EXPECT_EQ(clamped.radius(), 1);
}

TYPED_TEST(elementary_of, pi_is_a_root_of_sin) {
  using F = typename TypeParam::midpoint;
  const auto half_turn = pi<ball<F>>();
  EXPECT_EQ(is_zero(sin(half_turn)), tribool::unknown);
  EXPECT_GT(digits(half_turn), digits10_of(TypeParam::bits));
  EXPECT_EQ(sign(sin(ball<F>(F(half_turn.midpoint() - F(4 * half_turn.radius())), 0))),
            ternary_sign::positive);
}

TYPED_TEST(elementary_of, a_shrunk_radius_is_caught) {
  using F = typename TypeParam::midpoint;
  int caught = 0;
  for (int n = 1; n <= 100; ++n) {
    const ball<F> x(F(n), 0);
    const auto [below, above] = reference(mpfr_exp, rational(n % 10 + 1));
    const ball<F> y = exp(ball<F>(n % 10 + 1));
    const ball<F> shrunk(y.midpoint(), y.radius() / 64);
    caught += contains(shrunk, below) || contains(shrunk, above) ? 0 : 1;
    const ball<F> careless(exp(x).midpoint(), 0);  // a wide argument taken for a point
    caught +=
        contains(careless, reference(mpfr_exp, rational(n) + power_of_two(-20)).first) ? 0 : 1;
  }
  EXPECT_GT(caught, 150);
}

}  // namespace
}  // namespace proofread::properties
