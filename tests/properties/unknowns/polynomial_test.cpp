// SPDX-License-Identifier: MIT
#include "properties/unknowns/polynomial.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "properties/scalars/rational_functions.hpp"
#include "properties/scalars/trouble.hpp"

namespace proofread::properties {
namespace {

constexpr int unknowns = 3;

rational small_number() {
  return rational(*rc::gen::inRange(-9, 10), std::int64_t{*rc::gen::inRange(1, 5)});
}

polynomial some_polynomial() {
  polynomial p;
  for (int k = *rc::gen::inRange(0, 5); k > 0; --k) {
    polynomial product(small_number());
    for (int factors = *rc::gen::inRange(0, 4); factors > 0; --factors)
      product *= polynomial::unknown(static_cast<std::uint32_t>(*rc::gen::inRange(0, unknowns)));
    p += product;
  }
  return p;
}

std::vector<rational> some_point() {
  std::vector<rational> point;
  for (int k = 0; k < unknowns; ++k) point.push_back(small_number());
  return point;
}

RC_GTEST_PROP(polynomial, arithmetic_is_that_of_values, ()) {
  const polynomial p = some_polynomial(), q = some_polynomial();
  const auto at = some_point();
  RC_ASSERT(value_at(p + q, at) == value_at(p, at) + value_at(q, at));
  RC_ASSERT(value_at(p - q, at) == value_at(p, at) - value_at(q, at));
  RC_ASSERT(value_at(p * q, at) == value_at(p, at) * value_at(q, at));
  RC_ASSERT(value_at(-p, at) == -value_at(p, at));
}

RC_GTEST_PROP(polynomial, equal_values_are_equal_terms, ()) {
  const polynomial p = some_polynomial(), q = some_polynomial(), r = some_polynomial();
  RC_ASSERT((p + q) * r == r * q + p * r);
  RC_ASSERT(p - p == polynomial());
  RC_ASSERT((p + q) * (p - q) == p * p - q * q);
}

RC_GTEST_PROP(polynomial, what_is_multiplied_can_be_divided, ()) {
  const polynomial p = some_polynomial();
  polynomial q = some_polynomial();
  if (q.is_zero()) q = polynomial(rational(2));
  const auto quotient = exact_quotient(p * q, q);
  RC_ASSERT(quotient && *quotient == p);
  if (q.degree() > 0) RC_ASSERT(!exact_quotient(p * q + polynomial(rational(1)), q));
}

RC_GTEST_PROP(polynomial, the_primitive_part_times_its_factor_is_it, ()) {
  const polynomial p = some_polynomial();
  const auto [factor, primitive] = primitive_of(p);
  RC_ASSERT(polynomial(factor) * primitive == p);
  for (const term& each : primitive.terms()) RC_ASSERT(each.coefficient.is_integer());
  if (!p.is_zero()) RC_ASSERT(primitive.terms().front().coefficient > rational());
  RC_ASSERT(primitive_of(p * polynomial(rational(-6, 35))).primitive == primitive);
}

TEST(polynomial, is_written_with_its_leading_term_first) {
  const polynomial x = polynomial::unknown(0), y = polynomial::unknown(1);
  EXPECT_EQ(
      to_text(y + polynomial(rational(-1, 3)) + polynomial(rational(2)) * x * x * y, {"x0", "x1"}),
      "2*x0^2*x1 + x1 - 1/3");
  EXPECT_EQ(to_text(polynomial(), {}), "0");
  EXPECT_EQ((x * x * y).degree(), 3U);
}

TEST(polynomial, a_power_beyond_the_highest_is_given_up_and_never_another_one) {
  polynomial high = polynomial::unknown(0);
  const auto square_on = [&] {
    for (int doublings = 0; doublings < 33; ++doublings) high *= high;
  };
  EXPECT_THROW(square_on(), undecidable_value);
  EXPECT_LE(high.degree(), highest_exponent);
}

}  // namespace
}  // namespace proofread::properties
