// SPDX-License-Identifier: MIT
#include "properties/real_solver/algebraic_number.hpp"

#include <gtest/gtest.h>

#include "properties/scalars/rational_functions.hpp"

namespace proofread::properties {
namespace {

TEST(algebraic_number, is_a_rational_with_its_linear_polynomial) {
  const algebraic_number third(rational(-2, 3));
  EXPECT_EQ(third.value(), rational(-2, 3));
  EXPECT_EQ(third.polynomial(), (std::vector<rational>{2, 3}));
  EXPECT_EQ(to_text(third), "-2/3");
}

TEST(algebraic_number, narrows_to_the_root_between) {
  auto root = algebraic_number::root_between({-2, 0, 1}, 1, 2);
  ASSERT_TRUE(root);
  EXPECT_FALSE(root->value());
  root->narrow(100);
  EXPECT_LE(root->high() - root->low(), power(rational(1, 2), 100));
  EXPECT_LT(root->low() * root->low(), rational(2));
  EXPECT_GT(root->high() * root->high(), rational(2));
  EXPECT_EQ(to_text(*root), "1.41421 (a root of t^2 - 2)");
  const auto negative = algebraic_number::root_between({-2, 0, 1}, -2, -1);
  ASSERT_TRUE(negative);
  EXPECT_EQ(to_text(*negative), "-1.41421 (a root of t^2 - 2)");
}

TEST(algebraic_number, is_told_rational_where_halving_meets_it) {
  auto half = algebraic_number::root_between({-1, 2}, 0, 1);
  ASSERT_TRUE(half);
  half->narrow(1);
  EXPECT_EQ(half->value(), rational(1, 2));
  EXPECT_EQ(algebraic_number::root_between({-4, 0, 1}, 2, 3)->value(), rational(2));
}

TEST(algebraic_number, is_refused_where_no_change_of_sign_shows_it) {
  EXPECT_FALSE(algebraic_number::root_between({1, 0, 1}, -5, 5)) << "t^2 + 1";
  EXPECT_FALSE(algebraic_number::root_between({-2, 0, 1}, -5, 5)) << "both roots";
  EXPECT_FALSE(algebraic_number::root_between({-2, 0, 1}, 2, 1)) << "upside down";
  EXPECT_FALSE(algebraic_number::root_between({3}, 0, 1)) << "constant";
  EXPECT_FALSE(algebraic_number::root_between({0}, 0, 1)) << "every number";
  EXPECT_FALSE(algebraic_number::root_between({rational(-1, 2), 0, 1}, 0, 1)) << "no integers";
}

}  // namespace
}  // namespace proofread::properties
