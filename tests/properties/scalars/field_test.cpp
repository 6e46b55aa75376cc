// SPDX-License-Identifier: MIT
#include "properties/scalars/field.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <initializer_list>
#include <stdexcept>

#include "properties/scalars/trouble.hpp"

namespace proofread::properties {
namespace {

__extension__ using wide = unsigned __int128;

std::uint64_t random_modulus() {
  if (*rc::gen::inRange(0, 4) == 0)
    return *rc::gen::element<std::uint64_t>(3, 5, 7, 101, 65537, mersenne_61);
  random_bits random(expand_seed(*rc::gen::arbitrary<std::uint64_t>()));
  return random_prime(random);
}

field random_element() {
  random_bits random(expand_seed(*rc::gen::arbitrary<std::uint64_t>()));
  return *rc::gen::inRange(0, 4) == 0 ? field(*rc::gen::inRange(-2, 3)) : field::draw(random);
}

rational random_rational() {
  const auto n = *rc::gen::arbitrary<std::int64_t>();
  const auto d = *rc::gen::nonZero<std::int64_t>();
  return rational(n, d) * rational(*rc::gen::inRange(-1000, 1000));
}

RC_GTEST_PROP(field, is_a_commutative_ring, ()) {
  const modulus_scope scope(random_modulus());
  const field a = random_element();
  const field b = random_element();
  const field c = random_element();
  RC_ASSERT(a + b == b + a);
  RC_ASSERT(a * b == b * a);
  RC_ASSERT((a + b) + c == a + (b + c));
  RC_ASSERT((a * b) * c == a * (b * c));
  RC_ASSERT(a * (b + c) == a * b + a * c);
  RC_ASSERT(a + field(0) == a);
  RC_ASSERT(a * field(1) == a);
  RC_ASSERT(a - a == field());
  RC_ASSERT(a - b == a + -b);
}

RC_GTEST_PROP(field, every_element_but_zero_has_an_inverse, ()) {
  const modulus_scope scope(random_modulus());
  const field a = random_element();
  const field b = random_element();
  if (b == field(0)) {
    RC_ASSERT_THROWS_AS(inverse(b), undefined_value);
    RC_ASSERT_THROWS_AS(a / b, undefined_value);
  } else {
    RC_ASSERT(b * inverse(b) == field(1));
    RC_ASSERT(a / b * b == a);
    RC_ASSERT(power(b, -3) * b * b * b == field(1));
  }
}

RC_GTEST_PROP(field, agrees_with_wide_integers, (std::int64_t n)) {
  const std::uint64_t p = random_modulus();
  const modulus_scope scope(p);
  const field a = random_element();
  const field b = random_element();
  RC_ASSERT(a.value() < p);
  RC_ASSERT((a * b).value() ==
            static_cast<std::uint64_t>(static_cast<wide>(a.value()) * b.value() % p));
  RC_ASSERT((a + b).value() == (a.value() + b.value()) % p);
  __extension__ using signed_wide = __int128;
  const signed_wide shifted = static_cast<signed_wide>(n) % static_cast<signed_wide>(p) + p;
  RC_ASSERT(field(n).value() == static_cast<std::uint64_t>(shifted % static_cast<signed_wide>(p)));
  RC_ASSERT(field(static_cast<std::uint64_t>(n)).value() == static_cast<std::uint64_t>(n) % p);
}

RC_GTEST_PROP(field, fermat_holds, ()) {
  const std::uint64_t p = random_modulus();
  const modulus_scope scope(p);
  const field a = random_element();
  RC_ASSERT(power(a, static_cast<std::int64_t>(p)) == a);
}

RC_GTEST_PROP(field, the_map_from_the_rationals_is_a_homomorphism, ()) {
  const modulus_scope scope(random_modulus());
  const rational q = random_rational();
  const rational r = random_rational();
  try {
    const field a = from_rational<field>(q);
    const field b = from_rational<field>(r);
    RC_ASSERT(from_rational<field>(q + r) == a + b);
    RC_ASSERT(from_rational<field>(q * r) == a * b);
    RC_ASSERT(from_rational<field>(-q) == -a);
  } catch (const undefined_value&) {
    const std::uint64_t p = field_modulus.modulus;
    RC_ASSERT(q.denominator_modulo(p) == 0U || r.denominator_modulo(p) == 0U);
  }
}

TEST(field, a_denominator_divisible_by_the_modulus_is_undefined) {
  const modulus_scope scope(7);
  EXPECT_THROW(from_rational<field>(rational(3, 14)), undefined_value);
  EXPECT_EQ(from_rational<field>(rational(14, 3)), field(0));
  EXPECT_EQ(from_rational<field>(rational(1, 2)).value(), 4U);
}

TEST(field, scopes_nest_and_end) {
  EXPECT_EQ(field_modulus.modulus, mersenne_61);
  {
    const modulus_scope outer(101);
    { const modulus_scope inner(7); }
    EXPECT_EQ(field(102), field(1));
    EXPECT_EQ(to_text(field(-1)), "100");
  }
  EXPECT_EQ(field_modulus.modulus, mersenne_61);
  EXPECT_THROW(modulus_scope(8), std::invalid_argument);
  EXPECT_THROW(modulus_scope(1), std::invalid_argument);
  EXPECT_THROW(modulus_scope((std::uint64_t{1} << 61) + 1), std::invalid_argument);
}

TEST(field, has_neither_order_nor_analysis) {
  EXPECT_EQ(sign(field(0)), ternary_sign::zero);
  EXPECT_THROW(sign(field(1)), undecidable_value);
  using function = field (*)(field);
  for (const function f :
       std::initializer_list<function>{sqrt, exp, log, sin, cos, tan, tanh, abs}) {
    EXPECT_THROW(f(field(1)), undecidable_value);
  }
  EXPECT_EQ(is_zero(field(mersenne_61)), tribool::yes);
  EXPECT_EQ(equal(field(1), field(2)), tribool::no);
}

}  // namespace
}  // namespace proofread::properties
