// SPDX-License-Identifier: MIT
#include "cli/seeds.hpp"

#include <gtest/gtest.h>

namespace proofread::cli {
namespace {

bool same(const entropy& a, const entropy& b) { return a.seed == b.seed && a.key == b.key; }

TEST(seeds, pinned_repeats_and_fresh_does_not) {
  EXPECT_TRUE(same(pinned_entropy(17), pinned_entropy(17)));
  EXPECT_FALSE(pinned_entropy(17).key == pinned_entropy(18).key);
  EXPECT_FALSE(same(fresh_entropy(), fresh_entropy()));
  EXPECT_EQ(pinned_entropy(17).seed, 17U);
}

TEST(seeds, each_goal_has_its_own) {
  const entropy run = pinned_entropy(0);
  EXPECT_TRUE(same(entropy_of(run, "ridge/a"), entropy_of(run, "ridge/a")));
  EXPECT_NE(entropy_of(run, "ridge/a").seed, entropy_of(run, "ridge/b").seed);
  EXPECT_NE(entropy_of(run, "ridge/a").key, entropy_of(run, "ridge/b").key);
}

}  // namespace
}  // namespace proofread::cli
