// SPDX-License-Identifier: MIT
#include "properties/equations/real_roots.hpp"

#include <gtest/gtest.h>

#include "properties/scalars/rational_functions.hpp"

namespace proofread::properties {
namespace {

TEST(RealRoots, OnlyTheIrrationalOnes) {
  coefficients cubic = {0, -3, 0, 1};  // t^3 - 3t
  const auto between = irrational_roots(cubic);
  ASSERT_EQ(between.size(), 2U);
  ASSERT_EQ(cubic.size(), 3U);
  EXPECT_EQ(cubic[0], rational(-3) * cubic[2]);
  for (const root_interval& each : between) EXPECT_LT(each.low * each.high, rational(4));
  coefficients rational_ones = {2, -3, 1};  // (t - 1)·(t - 2)
  EXPECT_TRUE(irrational_roots(rational_ones).empty());
}

TEST(RealRoots, MultipleOnesChangeNoSignThemselves) {
  coefficients squared = {0, 4, 0, -4, 0, 1};  // t·(t^2 - 2)^2
  EXPECT_EQ(irrational_roots(squared).size(), 2U);
}

TEST(RealRoots, BisectionEnclosesTheRoot) {
  coefficients p = {-2, 0, 1};
  const auto between = irrational_roots(p);
  ASSERT_EQ(between.size(), 2U);
  const root_interval narrow = bisected(p, between[1], 50);
  EXPECT_LT(narrow.low * narrow.low, rational(2));
  EXPECT_GT(narrow.high * narrow.high, rational(2));
  EXPECT_LE(narrow.high - narrow.low, power(rational(2), -50));
}

TEST(RealRoots, CommonDivisor) {
  const coefficients divisor = common_divisor({-1, 0, 1}, {1, 2, 1});  // t^2 - 1, (t + 1)^2
  ASSERT_EQ(divisor.size(), 2U);
  EXPECT_EQ(divisor[0], divisor[1]);
  EXPECT_EQ(common_divisor({}, {1, 2}).size(), 2U);
}

}  // namespace
}  // namespace proofread::properties
