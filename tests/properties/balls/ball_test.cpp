// SPDX-License-Identifier: MIT
#include "properties/balls/ball.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>
#include <cmath>

#include <cmath>
#include <limits>
#include <optional>
#include <vector>

#include "properties/scalars/trouble.hpp"
#include "tests/properties/balls/ball_samples.hpp"

namespace proofread::properties {
namespace {

template <typename Precise>
class ball_of : public at_precision<Precise> {};
TYPED_TEST_SUITE(ball_of, midpoints);

/// The result of an operation, or nothing where the ball cannot tell.
template <typename Operation>
auto attempt(Operation&& operation) -> std::optional<decltype(operation())> {
  try {
    return operation();
  } catch (const undecidable_value&) {
    return std::nullopt;
  }
}

template <typename F>
void require(const std::optional<ball<F>>& found, const rational& exact) {
  RC_CLASSIFY(!found, "undecidable");
  if (found) RC_ASSERT(contains(*found, exact));
}

TYPED_TEST(ball_of, operations_contain_the_exact_result) {
  using F = typename TypeParam::midpoint;
  EXPECT_TRUE(rc::check([] {
    const sample<F> a = random_sample<F>();
    const sample<F> b = random_sample<F>();
    RC_ASSERT(contains(a.enclosure, a.exact));
    require<F>(attempt([&] { return a.enclosure + b.enclosure; }), a.exact + b.exact);
    require<F>(attempt([&] { return a.enclosure - b.enclosure; }), a.exact - b.exact);
    require<F>(attempt([&] { return a.enclosure * b.enclosure; }), a.exact * b.exact);
    require<F>(attempt([&] { return a.enclosure * a.enclosure; }), a.exact * a.exact);
    require<F>(abs(a.enclosure), abs(a.exact));
    require<F>(max(a.enclosure, b.enclosure), max(a.exact, b.exact));
    require<F>(min(a.enclosure, b.enclosure), min(a.exact, b.exact));
    if (b.enclosure.is_exact_zero()) {
      RC_ASSERT_THROWS_AS(a.enclosure / b.enclosure, undefined_value);
    } else {
      const auto quotient = attempt([&] { return a.enclosure / b.enclosure; });
      if (quotient) RC_ASSERT(contains(*quotient, a.exact / b.exact));
    }
  }));
}

TYPED_TEST(ball_of, sqrt_contains_the_root) {
  using F = typename TypeParam::midpoint;
  EXPECT_TRUE(rc::check([] {
    const rational root = abs(random_rational());
    RC_PRE(root < power_of_two(500));
    const auto square = from_rational<ball<F>>(root * root);
    require<F>(attempt([&] { return sqrt(square); }), root);
    const double wide = std::ldexp(square.upper(), *rc::gen::inRange(-40, -1)) +
                        8 * square.radius() + 8 * radius::smallest;
    const ball<F> shifted(square.midpoint() + F(wide / 2), wide);
    require<F>(attempt([&] { return sqrt(shifted); }), root);
  }));
}

TYPED_TEST(ball_of, chains_of_operations_contain_the_exact_result) {
  using F = typename TypeParam::midpoint;
  EXPECT_TRUE(rc::check([] {
    std::vector<sample<F>> pool;
    for (int i = 0; i < 4; ++i) {
      pool.push_back(
          sample_near<F>(rational(*rc::gen::inRange(-99, 100), *rc::gen::inRange(1, 99))));
    }
    for (int step = 0; step < 12; ++step) {
      const auto& a = pool[*rc::gen::inRange<std::size_t>(0, pool.size())];
      const auto& b = pool[*rc::gen::inRange<std::size_t>(0, pool.size())];
      const int kind = *rc::gen::inRange(0, 4);
      if (kind == 3 && is_zero(b.enclosure) != tribool::no) continue;
      sample<F> c;
      switch (kind) {
        case 0:
          c = {a.enclosure + b.enclosure, a.exact + b.exact};
          break;
        case 1:
          c = {a.enclosure - b.enclosure, a.exact - b.exact};
          break;
        case 2:
          c = {a.enclosure * b.enclosure, a.exact * b.exact};
          break;
        default:
          c = {a.enclosure / b.enclosure, a.exact / b.exact};
          break;
      }
      RC_ASSERT(contains(c.enclosure, c.exact));
      pool.push_back(c);
    }
  }));
}

TYPED_TEST(ball_of, decisions_are_those_of_the_exact_numbers) {
  using F = typename TypeParam::midpoint;
  EXPECT_TRUE(rc::check([] {
    const sample<F> a = random_sample<F>();
    const sample<F> b = *rc::gen::inRange(0, 2) == 0 ? sample_near<F>(a.exact) : random_sample<F>();
    const tribool same = equal(a.enclosure, b.enclosure);
    if (same != tribool::unknown) RC_ASSERT(same == equal(a.exact, b.exact));
    const ternary_sign known = sign(a.enclosure);
    if (known != ternary_sign::unknown) RC_ASSERT(known == sign(a.exact));
    const tribool zero = is_zero(a.enclosure);
    if (zero != tribool::unknown) RC_ASSERT(zero == is_zero(a.exact));
    if (a.enclosure.is_exact() && b.enclosure.is_exact()) RC_ASSERT(same != tribool::unknown);
  }));
}

TYPED_TEST(ball_of, operations_without_rounding_are_exact) {
  using F = typename TypeParam::midpoint;
  EXPECT_TRUE(rc::check([] {
    const ball<F> x = random_sample<F>().enclosure;
    RC_ASSERT((x * ball<F>(0)).is_exact_zero());
    RC_ASSERT((ball<F>(0) * x).is_exact_zero());
    RC_ASSERT((x + ball<F>(0)).radius() == x.radius());
    const ball<F> point(x.midpoint(), 0);
    RC_ASSERT((point * ball<F>(1)).is_exact());
    RC_ASSERT(equal(point - point, ball<F>(0)) == tribool::yes);
    const ball<F> n(*rc::gen::inRange(-30000, 30000));
    const ball<F> m(*rc::gen::inRange(1, 30000));
    RC_ASSERT((n * m).is_exact() && (n + m).is_exact() && (n - m).is_exact());
    RC_ASSERT(equal(n * m / m, n) == tribool::yes);
    RC_ASSERT(equal(sqrt(m * m), m) == tribool::yes);
  }));
}

TYPED_TEST(ball_of, a_shrunk_radius_is_caught) {
  using F = typename TypeParam::midpoint;
  int caught = 0;
  for (int n = 1; n <= 200; ++n) {
    const rational q(n, 1009);
    const auto x = from_rational<ball<F>>(q);
    EXPECT_TRUE(contains(x, q));
    caught += contains(ball<F>(x.midpoint(), x.radius() / 16), q) ? 0 : 1;
    const ball<F> square(x.midpoint() * x.midpoint(), 0);  // as if products did not round
    caught += contains(square, q * q) ? 0 : 1;
    const ball<F> propagated((x * x).midpoint(), (x * x).radius() / 64);
    caught += contains(propagated, q * q) ? 0 : 1;
  }
  EXPECT_GT(caught, 400);
}

// At its ends a wide ball leaves the bound no slack.
TYPED_TEST(ball_of, the_ends_of_wide_balls_are_held) {
  using F = typename TypeParam::midpoint;
  for (int sixteenths = 1; sixteenths < 16; ++sixteenths) {
    for (const int side : {-1, 1}) {
      const rational end = rational(1) + rational(side * sixteenths, 16);
      const ball<F> x(F(1), sixteenths / 16.0);
      EXPECT_TRUE(contains(inverse(x), inverse(end)));
      EXPECT_TRUE(contains(x / x, inverse(end) * (rational(2) - end)));
      EXPECT_TRUE(contains(x * x, end * end));
      const ball<F> square = from_rational<ball<F>>(end * end);
      const double wide = sixteenths / 17.0 * to_double(end * end);
      const ball<F> shifted(square.midpoint() + F(wide),
                            radius::next_up(wide) + 4 * square.upper() * 0x1p-53);
      EXPECT_TRUE(contains(sqrt(shifted), end));
    }
  }
}

TYPED_TEST(ball_of, what_overflows_or_may_be_zero_is_undecidable) {
  using F = typename TypeParam::midpoint;
  const ball<F> wide(F(1), 2);
  EXPECT_THROW(inverse(wide), undecidable_value);
  EXPECT_THROW(sqrt(wide), undecidable_value);
  EXPECT_THROW(inverse(ball<F>(0)), undefined_value);
  EXPECT_THROW(sqrt(ball<F>(-1)), undefined_value);
  EXPECT_THROW(ball<F>(F(std::numeric_limits<double>::infinity()), 0), undecidable_value);
  EXPECT_THROW(ball<F>(F(1), std::numeric_limits<double>::infinity()), undecidable_value);
  const ball<F> huge(F(0x1p1000), 0x1p900);
  EXPECT_THROW(huge * huge, undecidable_value);
  EXPECT_EQ(is_zero(wide), tribool::unknown);
  EXPECT_EQ(sign(wide), ternary_sign::unknown);
}

TYPED_TEST(ball_of, underflow_never_loses_the_radius) {
  using F = typename TypeParam::midpoint;
  const ball<F> tiny(F(0x1p-600), 0x1p-700);
  const ball<F> product = tiny * tiny;
  EXPECT_TRUE(contains(product, power_of_two(-1200)));
  EXPECT_TRUE(contains(product, power_of_two(-1200) + power_of_two(-1300)));
  EXPECT_GT(product.radius(), 0);
}

TYPED_TEST(ball_of, bounds_of_a_midpoint_lie_on_their_sides) {
  using F = typename TypeParam::midpoint;
  EXPECT_TRUE(rc::check([] {
    const F x = from_rational<ball<F>>(random_rational()).midpoint();
    const rational size = abs(real_arithmetic<F>::exact_value(x));
    RC_ASSERT(to_rational(real_arithmetic<F>::upper(x)) >= size);
    RC_ASSERT(to_rational(real_arithmetic<F>::lower(x)) <= size);
  }));
}

TYPED_TEST(ball_of, digits_are_those_of_the_enclosure) {
  using F = typename TypeParam::midpoint;
  EXPECT_EQ(digits(ball<F>(3)), std::numeric_limits<double>::infinity());
  EXPECT_EQ(std::lround(digits(ball<F>(F(1024), 0x1p-10)) / std::log10(2.0)), 20);
  EXPECT_EQ(digits(ball<F>(F(1), 2)), 0);
  EXPECT_EQ(std::lround(digits(ball<F>(F(0), 0x1p-20), 16) / std::log10(2.0)), 24);
}

}  // namespace
}  // namespace proofread::properties
