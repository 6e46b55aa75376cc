// SPDX-License-Identifier: MIT
#include "identities/text/edit_distance.hpp"

#include <gtest/gtest.h>

namespace proofread::identities {
namespace {

TEST(edit_distance, counts_changes_of_letters) {
  EXPECT_EQ(edit_distance("verify", "verify"), 0U);
  EXPECT_EQ(edit_distance("", "abc"), 3U);
  EXPECT_EQ(edit_distance("abc", ""), 3U);
  EXPECT_EQ(edit_distance("kitten", "sitting"), 3U);
}

TEST(edit_distance, a_swap_is_two_changes_or_one) {
  EXPECT_EQ(edit_distance("verfiy", "verify"), 2U);
  EXPECT_EQ(edit_distance("verfiy", "verify", swap_cost::one), 1U);
  EXPECT_EQ(edit_distance("ca", "abc", swap_cost::one), 3U) << "nothing between what is swapped";
}

TEST(edit_distance, a_slip_is_a_small_one) {
  EXPECT_TRUE(is_slip_of("symetric", "symmetric"));
  EXPECT_TRUE(is_slip_of("invertabel", "invertible"));
  EXPECT_TRUE(is_slip_of("tarce", "trace"));
  EXPECT_TRUE(is_slip_of("dett", "det"));
  EXPECT_TRUE(is_slip_of("dte", "det"));
  EXPECT_FALSE(is_slip_of("cov", "cos"));
  EXPECT_FALSE(is_slip_of("rand", "rank"));
  EXPECT_FALSE(is_slip_of("form", "norm"));
  EXPECT_FALSE(is_slip_of("ab", "abs"));
  EXPECT_FALSE(is_slip_of("det", "det"));
}

}  // namespace
}  // namespace proofread::identities
