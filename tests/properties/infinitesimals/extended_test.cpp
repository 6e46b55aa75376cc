// SPDX-License-Identifier: MIT
#include "properties/infinitesimals/extended.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "properties/elementary/extended_functions.hpp"
#include "properties/infinitesimals/infinitesimal_terms.hpp"
#include "tests/properties/scalars/agreement.hpp"

namespace proofread::properties {
namespace {

const infinitesimal first{1, true, 2, nullptr};
const infinitesimal second{2, true, 2, nullptr};

template <typename S>
class extended_of : public at_50_digits {};
TYPED_TEST_SUITE(extended_of, every_scalar);

template <typename S>
extended<S> number(int low = -20, int high = 21) {
  return extended<S>(S(static_cast<long>(*rc::gen::inRange(low, high))));
}

template <typename S>
extended<S> jet() {
  return make_nilpotent(make_nilpotent(number<S>(), number<S>(), first),
                        make_nilpotent(number<S>(), number<S>(), first), second);
}

TYPED_TEST(extended_of, jets_form_a_commutative_ring) {
  using E = extended<TypeParam>;
  EXPECT_TRUE(rc::check([] {
    const E a = jet<TypeParam>(), b = jet<TypeParam>(), c = jet<TypeParam>();
    RC_ASSERT(agree(a * b, b * a));
    RC_ASSERT(agree((a + b) + c, a + (b + c)));
    RC_ASSERT(agree((a * b) * c, a * (b * c)));
    RC_ASSERT(agree(a * (b + c), a * b + a * c));
    RC_ASSERT(agree(a - a, E(0)));
  }));
}

TYPED_TEST(extended_of, jets_with_invertible_standard_part_have_inverses) {
  using E = extended<TypeParam>;
  EXPECT_TRUE(rc::check([] {
    const E a = jet<TypeParam>();
    RC_PRE(zero_state_of(standard_part(standard_part(a, second), first)) == zero_state::no);
    RC_ASSERT(agree(a * inverse(a), E(1)));
    RC_ASSERT(agree(a / a, E(1)));
  }));
}

TYPED_TEST(extended_of, infinitesimals_square_to_zero_and_have_no_inverse) {
  using E = extended<TypeParam>;
  const E e = variable<TypeParam>(first);
  EXPECT_TRUE(agree(e * e, E(0)));
  EXPECT_FALSE(agree(e, E(0)));
  EXPECT_THROW(inverse(e), undefined_value);
  EXPECT_THROW(E(1) / (e - e), undefined_value);
}

TYPED_TEST(extended_of, nested_infinitesimals_are_not_confused) {
  using E = extended<TypeParam>;
  const E x = make_nilpotent(E(5), E(1), first);
  const E y = make_nilpotent(E(7), E(1), second);
  // d/dx (x * d/dy (x + y)) = 1, where confusing the two gives 2
  EXPECT_TRUE(agree(coefficient(x * coefficient(x + y, second, 1), first, 1), E(1)));
  // d/dx (x * d/dx (x * x)) = 4x, the inner x being the outer one
  const E again = make_nilpotent(x, E(1), second);
  EXPECT_TRUE(agree(coefficient(x * coefficient(again * again, second, 1), first, 1), E(20)));
  EXPECT_TRUE(agree(coefficient(x * x * y, first, 1), E(10) * y));
}

TYPED_TEST(extended_of, second_derivatives) {
  using E = extended<TypeParam>;
  EXPECT_TRUE(rc::check([] {
    const E a = number<TypeParam>(1, 20);
    const E x = make_nilpotent(make_nilpotent(a, E(1), first), E(1), second);
    const auto twice = [](const E& f) { return coefficient(coefficient(f, second, 1), first, 1); };
    RC_ASSERT(agree(twice(x * x * x), E(6) * a));
    RC_ASSERT(agree(twice(inverse(x)), E(2) / (a * a * a)));
    RC_ASSERT(agree(twice(E(3) * x + E(2)), E(0)));
  }));
}

TYPED_TEST(extended_of, plain_values_stay_plain) {
  using E = extended<TypeParam>;
  EXPECT_TRUE(((E(2) + E(3)) * E(4) / E(5) - E(1)).is_plain());
  EXPECT_EQ(variable<TypeParam>(second).top(), 2);
  EXPECT_EQ((variable<TypeParam>(first) * E(0)).top(), 1);
  EXPECT_TRUE(agree(from_rational<E>(rational(3, 4)) * E(4), E(3)));
}

template <typename S>
class functions_over : public at_50_digits {};
using analytic_scalars = testing::Types<ball<double>, ball<real>>;
TYPED_TEST_SUITE(functions_over, analytic_scalars);

TYPED_TEST(functions_over, derivatives_are_the_known_ones) {
  using E = extended<TypeParam>;
  EXPECT_TRUE(rc::check([] {
    const E a = number<TypeParam>(1, 30) / E(16);
    const E b = number<TypeParam>();
    const E x = make_nilpotent(a, b, first);
    const auto derivative = [](const E& f) { return coefficient(f, first, 1); };
    RC_ASSERT(agree(derivative(exp(x)), exp(a) * b));
    RC_ASSERT(agree(derivative(log(x)), b / a));
    RC_ASSERT(agree(derivative(sin(x)), cos(a) * b));
    RC_ASSERT(agree(derivative(cos(x)), -sin(a) * b));
    RC_ASSERT(agree(derivative(sqrt(x)), b / (E(2) * sqrt(a))));
    RC_ASSERT(agree(derivative(tanh(x)), (E(1) - tanh(a) * tanh(a)) * b));
    RC_ASSERT(agree(derivative(tan(x) * cos(x)), derivative(sin(x))));
  }));
}

TYPED_TEST(functions_over, second_derivatives_of_compositions) {
  using E = extended<TypeParam>;
  const E a = E(3) / E(4);
  const E x = make_nilpotent(make_nilpotent(a, E(1), first), E(1), second);
  const auto twice = [](const E& f) { return coefficient(coefficient(f, second, 1), first, 1); };
  EXPECT_TRUE(agree(twice(exp(x * x)), (E(2) + E(4) * a * a) * exp(a * a)));
  EXPECT_TRUE(
      agree(twice(log(E(1) + x * x)), (E(2) - E(2) * a * a) / ((E(1) + a * a) * (E(1) + a * a))));
  EXPECT_TRUE(agree(twice(sin(E(3) * x)), E(-9) * sin(E(3) * a)));
}

TEST(functions_of_field, opaque_atoms_have_the_known_derivatives) {
  const auto opaque = [](builtin function, const field&) {
    return function == builtin::exp ? field(123456789) : field(function == builtin::sqrt ? 7 : 11);
  };
  using E = extended<field>;
  const E x = make_nilpotent(E(49), E(3), first);
  EXPECT_TRUE(agree(coefficient(exp(x, opaque), first, 1), E(3L * 123456789)));
  EXPECT_TRUE(agree(coefficient(sqrt(x, opaque), first, 1), E(3) / E(14)));
  EXPECT_TRUE(agree(coefficient(log(x, opaque), first, 1), E(3) / E(49)));
  EXPECT_THROW(exp(x), undecidable_value);
}

TEST(functions_of_rational, sqrt_has_no_derivative_at_zero) {
  using E = extended<rational>;
  EXPECT_THROW(sqrt(make_nilpotent(E(0), E(1), first)), undefined_value);
  EXPECT_THROW(sqrt(make_nilpotent(E(0), E(0), first)), undefined_value);
  EXPECT_TRUE(agree(coefficient(sqrt(make_nilpotent(E(4), E(1), first)), first, 1), E(1) / E(4)));
}

TEST(order_of_rational, jets_have_the_sign_of_their_standard_part) {
  using E = extended<rational>;
  const E e = variable<rational>(first);
  EXPECT_EQ(sign(E(2) - e), ternary_sign::positive);
  EXPECT_EQ(sign(e), ternary_sign::zero);
  EXPECT_EQ(is_zero(e), tribool::no);
  EXPECT_EQ(is_zero(e - e), tribool::yes);
  EXPECT_EQ(equal(e, e + E(1)), tribool::no);
}

}  // namespace
}  // namespace proofread::properties
