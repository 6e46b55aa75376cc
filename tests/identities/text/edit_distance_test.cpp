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

}  // namespace
}  // namespace proofread::identities
