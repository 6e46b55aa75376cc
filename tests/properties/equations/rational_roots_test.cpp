// SPDX-License-Identifier: MIT
#include "properties/equations/rational_roots.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace proofread::properties {
namespace {

std::vector<rational> sorted(std::vector<rational> values) {
  std::sort(values.begin(), values.end());
  return values;
}

TEST(RationalRoots, InterpolatesThroughTheirPoints) {
  // 2 - 3t + t^3 at 0, 1, -1, 2, -2
  EXPECT_EQ(interpolate({2, 0, 4, 4, 0}), (std::vector<rational>{2, -3, 0, 1}));
  EXPECT_TRUE(interpolate({0, 0, 0}).empty());
}

TEST(RationalRoots, OfEveryDegree) {
  EXPECT_EQ(rational_roots({-3, 2}), std::vector<rational>{rational(3, 2)});
  EXPECT_EQ(sorted(rational_roots({-6, 1, 1})), (std::vector<rational>{-3, 2}));
  EXPECT_TRUE(rational_roots({-2, 0, 1}).empty());
  EXPECT_TRUE(rational_roots({1, 0, 1}).empty());
  EXPECT_EQ(rational_roots({1, -2, 1}), std::vector<rational>{1});
  EXPECT_EQ(sorted(rational_roots({0, 6, -5, 1})), (std::vector<rational>{0, 2, 3}));
  EXPECT_EQ(sorted(rational_roots({rational(1), rational(-7, 2), rational(7, 2), -1})),
            (std::vector<rational>{rational(1, 2), 1, 2}));
  EXPECT_TRUE(rational_roots({5}).empty());
  EXPECT_TRUE(rational_roots({}).empty());
}

}  // namespace
}  // namespace proofread::properties
