// SPDX-License-Identifier: MIT
#include "properties/scalars/rational.hpp"
#include "properties/scalars/rational_functions.hpp"
#include "properties/scalars/rational_text.hpp"
#include "properties/scalars/work.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <boost/multiprecision/gmp.hpp>
#include <limits>

#include "properties/scalars/rational_big.hpp"
#include "properties/scalars/trouble.hpp"

namespace proofread::properties {
namespace {

using reference = boost::multiprecision::mpq_rational;

struct pair {
  rational ours;
  reference theirs;
};

// Small, near the end of 64 bits, and far beyond, so that every path is taken and crossed back.
std::int64_t random_integer() {
  const auto any = *rc::gen::arbitrary<std::int64_t>();
  switch (*rc::gen::inRange(0, 4)) {
    case 0:
      return any % 10;
    case 1:
      return any >> *rc::gen::inRange(0, 64);
    case 2:
      return std::numeric_limits<std::int64_t>::max() - (any & 3);
    default:
      return std::numeric_limits<std::int64_t>::min() + (any & 3);
  }
}

pair random_pair() {
  const std::int64_t n = random_integer();
  std::int64_t d = random_integer();
  if (d == 0) d = 1;
  pair made{rational(n, d), reference(n) / reference(d)};
  if (*rc::gen::inRange(0, 3) == 0) {
    const std::int64_t factor = random_integer();
    made.ours *= rational(factor);
    made.theirs *= factor;
  }
  return made;
}

bool same(const rational& a, const reference& b) {
  if (to_text(a) != b.str()) return false;
  const bool fits = abs(numerator(b)) <= std::numeric_limits<std::int64_t>::max() &&
                    denominator(b) <= std::numeric_limits<std::int64_t>::max();
  return fits == (big_rational::of(a) == nullptr);  // the form is a function of the value
}

RC_GTEST_PROP(rational, agrees_with_gmp, ()) {
  const pair a = random_pair();
  const pair b = random_pair();
  RC_ASSERT(same(a.ours, a.theirs));
  RC_ASSERT(same(a.ours + b.ours, a.theirs + b.theirs));
  RC_ASSERT(same(a.ours - b.ours, a.theirs - b.theirs));
  RC_ASSERT(same(a.ours * b.ours, a.theirs * b.theirs));
  RC_ASSERT(same(-a.ours, -a.theirs));
  if (b.theirs != 0) RC_ASSERT(same(a.ours / b.ours, a.theirs / b.theirs));
  RC_ASSERT((a.ours < b.ours) == (a.theirs < b.theirs));
  RC_ASSERT((a.ours == b.ours) == (a.theirs == b.theirs));
}

RC_GTEST_PROP(rational, is_a_field, ()) {
  const rational a = random_pair().ours;
  const rational b = random_pair().ours;
  const rational c = random_pair().ours;
  RC_ASSERT((a + b) + c == a + (b + c));
  RC_ASSERT((a * b) * c == a * (b * c));
  RC_ASSERT(a * (b + c) == a * b + a * c);
  RC_ASSERT(a + b - b == a);
  if (is_zero(b) == tribool::no) {
    RC_ASSERT(b * inverse(b) == rational(1));
    RC_ASSERT(a / b * b == a);
  }
}

RC_GTEST_PROP(rational, text_comes_back, ()) {
  const rational a = random_pair().ours;
  RC_ASSERT(parse_rational(to_text(a)) == a);
}

RC_GTEST_PROP(rational, floor_is_the_integer_below, ()) {
  const rational a = random_pair().ours;
  const rational below = floor(a);
  RC_ASSERT(below.is_integer());
  RC_ASSERT(below <= a && a < below + rational(1));
}

RC_GTEST_PROP(rational, sqrt_undoes_squares, ()) {
  const rational a = abs(random_pair().ours);
  RC_ASSERT(sqrt(a * a) == a);
  RC_ASSERT(max(a, -a) == a);
  RC_ASSERT(min(a, -a) == -a);
  if (is_zero(a) == tribool::no) {
    RC_ASSERT_THROWS_AS(sqrt(a * a * rational(2)), undecidable_value);
    RC_ASSERT_THROWS_AS(sqrt(-a), undefined_value);
  }
}

RC_GTEST_PROP(rational, powers_multiply, ()) {
  const rational a = random_pair().ours;
  const std::int64_t k = *rc::gen::inRange(0, 12);
  rational product(1);
  for (int i = 0; i < k; ++i) product *= a;
  RC_ASSERT(power(a, k) == product);
  if (is_zero(a) == tribool::no) RC_ASSERT(power(a, -k) == inverse(product));
}

RC_GTEST_PROP(rational, doubles_convert_exactly_and_back, (std::int64_t n)) {
  const double x = std::ldexp(static_cast<double>(n), *rc::gen::inRange(-1120, 960));
  RC_ASSERT(to_double(to_rational(x)) == x);
}

TEST(rational, reads_decimal_text) {
  EXPECT_EQ(parse_rational("0.1"), rational(1, 10));
  EXPECT_EQ(parse_rational("1e-3"), rational(1, 1000));
  EXPECT_EQ(parse_rational("-2.5E2"), rational(-250));
  EXPECT_EQ(parse_rational("3/4"), rational(3, 4));
  EXPECT_EQ(parse_rational("-1.5/7"), rational(-3, 14));
  EXPECT_EQ(parse_rational(".5"), rational(1, 2));
  EXPECT_EQ(parse_rational("0e999999999999"), rational());
  EXPECT_EQ(to_text(*parse_rational("123456789012345678901234567890.5")),
            "246913578024691357802469135781/2");
  for (const char* text :
       {"", "-", ".", "1e", "1/0", "1/", "x", "1 ", "1.2.3", "--1", "1e1.5", "/2"}) {
    EXPECT_EQ(parse_rational(text), std::nullopt) << text;
  }
}

TEST(rational, division_by_zero_is_undefined) {
  EXPECT_THROW(rational(1, 0), undefined_value);
  EXPECT_THROW(rational(1) / rational(), undefined_value);
  EXPECT_THROW(inverse(rational()), undefined_value);
  EXPECT_THROW(power(rational(), -1), undefined_value);
  EXPECT_EQ(power(rational(), 0), rational(1));
}

TEST(rational, elementary_functions_are_exact_where_they_are_rational) {
  EXPECT_EQ(exp(rational()), rational(1));
  EXPECT_EQ(log(rational(1)), rational());
  EXPECT_EQ(sin(rational()), rational());
  EXPECT_EQ(cos(rational()), rational(1));
  EXPECT_EQ(tan(rational()), rational());
  EXPECT_EQ(tanh(rational()), rational());
  EXPECT_THROW(exp(rational(1)), undecidable_value);
  EXPECT_THROW(cos(rational(1, 3)), undecidable_value);
  EXPECT_THROW(log(rational(2)), undecidable_value);
  EXPECT_THROW(log(rational()), undefined_value);
}

TEST(rational, budgets_are_kept) {
  EXPECT_THROW(parse_rational("1e999999999"), undecidable_value);
  EXPECT_THROW(parse_rational("1e-999999999"), undecidable_value);
  EXPECT_THROW(power(rational(3), std::numeric_limits<std::int64_t>::max()), undecidable_value);
  const rational big = power(rational(3), 200);
  const bit_budget_scope narrow(500);
  EXPECT_NO_THROW(power(big, 1));
  EXPECT_THROW(big * big, undecidable_value);
  {
    const bit_budget_scope cannot_widen(1000000);
    EXPECT_THROW(big * big, undecidable_value);
  }
  rational sum = big;
  const work_scope short_work(1000);
  const auto spend = [&] {
    for (int i = 0; i < 100; ++i) sum += rational(1);
  };
  EXPECT_THROW(spend(), undecidable_value);
}

TEST(rational, work_in_an_inner_scope_is_charged_to_the_outer_one) {
  const rational big = power(rational(3), 200);
  const work_scope outer(400);
  const auto spend = [&] {
    for (int i = 0; i < 20; ++i) {
      const work_scope inner(100);
      EXPECT_GT(big + rational(1), big);
    }
  };
  EXPECT_THROW(spend(), undecidable_value);
}

// What ends a search is a count: the same on every machine, whatever else runs there.
TEST(rational, the_work_of_a_computation_is_a_function_of_it_alone) {
  const auto work_of = [](std::int64_t start) {
    const std::int64_t before = meter_of_thread.done;
    rational sum(1, start);
    for (int i = 2; i < 60; ++i) sum += rational(1, i);
    return meter_of_thread.done - before;
  };
  EXPECT_GT(work_of(3), 0);
  EXPECT_EQ(work_of(3), work_of(3));
}

TEST(rational, work_that_is_interrupted_ends_inside_a_scope_only) {
  std::atomic<bool> stop{false};
  const stoppable_work stoppable(&stop);
  const auto work = [] { count_work(1 << 20); };
  const work_limit limit(std::int64_t{1} << 40);
  EXPECT_TRUE(within_work(std::int64_t{1} << 40, work));
  EXPECT_FALSE(limit.passed());
  stop = true;
  EXPECT_NO_THROW(work());
  EXPECT_FALSE(within_work(std::int64_t{1} << 40, work));
  EXPECT_TRUE(limit.passed());
  EXPECT_FALSE(limit.spent());
}

}  // namespace
}  // namespace proofread::properties
