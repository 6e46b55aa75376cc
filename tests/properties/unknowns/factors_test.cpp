// SPDX-License-Identifier: MIT
#include "properties/unknowns/factors.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "properties/scalars/rational_functions.hpp"
#include "properties/unknowns/cases.hpp"
#include "properties/unknowns/fraction.hpp"
#include "tests/properties/unknowns/some_polynomial.hpp"

namespace proofread::properties {
namespace {

polynomial some_nonzero() {
  polynomial p = some_polynomial();
  return p.is_zero() ? one : p;
}

RC_GTEST_PROP(square_root, of_a_square_is_its_root_or_the_negative, ()) {
  const polynomial p = some_polynomial();
  const auto root = square_root(p * p);
  RC_ASSERT(root.has_value());
  RC_ASSERT(*root == p || *root == -p);
}

RC_GTEST_PROP(square_root, squared_is_what_it_is_the_root_of, ()) {
  const polynomial p = some_polynomial();
  if (const auto root = square_root(p)) RC_ASSERT(*root * *root == p);
}

TEST(square_root, of_what_is_no_square_there_is_none) {
  for (const polynomial& p :
       {x * x + one, -(x * x), x * x * y, polynomial(rational(2)) * x * x, x * x + y * y})
    EXPECT_FALSE(square_root(p).has_value()) << to_text(p, {"x", "y"});
}

RC_GTEST_PROP(factors_of, multiply_to_what_they_are_of, ()) {
  const polynomial p = some_nonzero() * (*rc::gen::arbitrary<bool>() ? x * y * y : one);
  const factored_polynomial all = factors_of(p);
  RC_ASSERT(polynomial(all.constant) * product_of(all.factors) == p);
  for (const polynomial_factor& each : all.factors) {
    RC_ASSERT(!each.base.constant());
    RC_ASSERT(primitive_of(each.base).factor == rational(1));
  }
}

TEST(factors_of, see_powers_of_unknowns_and_squares) {
  const factored_polynomial all = factors_of(x * x * x * (x - y) * (x - y) * polynomial(-2));
  EXPECT_EQ(all.constant, rational(-2));
  ASSERT_EQ(all.factors.size(), 2U);
  EXPECT_TRUE(all.factors[0].base == x && all.factors[0].exponent == 3);
  EXPECT_TRUE(all.factors[1].base == x - y && all.factors[1].exponent == 2);
}

// (a op b) has the value of a op the value of b.
RC_GTEST_PROP(fraction, has_the_value_of_its_parts, ()) {
  const polynomial parts[] = {some_polynomial(), some_nonzero(), some_polynomial(), some_nonzero()};
  const std::vector<rational> at = some_point();
  const rational below[] = {value_at(parts[1], at), value_at(parts[3], at)};
  RC_PRE(below[0] != rational() && below[1] != rational());
  const fraction a(parts[0], parts[1]), b(parts[2], parts[3]);
  const rational left = value_at(parts[0], at) / below[0],
                 right = value_at(parts[2], at) / below[1];
  const auto value = [&](const fraction& f) {
    return value_at(f.numerator(), at) / value_at(f.denominator(), at);
  };
  RC_ASSERT(value(a) == left);
  RC_ASSERT(value(a + b) == left + right);
  RC_ASSERT(value(a - b) == left - right);
  RC_ASSERT(value(a * b) == left * right);
}

TEST(fraction, what_divides_both_goes_factor_by_factor) {
  const polynomial p = x - y, q = x + one;
  const fraction made = fraction(p * q) * fraction(one, p * p);
  EXPECT_TRUE(made.numerator() == q);
  EXPECT_TRUE(made.denominator() == p);
  EXPECT_TRUE((made - fraction(q, p)).numerator().is_zero());
}

TEST(fraction, no_case_is_made_of_the_sign_of_a_square) {
  case_paths paths({"x", "y"});
  const case_paths_scope here(paths);
  paths.assume(x - y, positive_sign | negative_sign);
  EXPECT_EQ(sign(fraction(one, (x - y) * (x - y))), ternary_sign::positive);
  EXPECT_FALSE(paths.next());
}

}  // namespace
}  // namespace proofread::properties
