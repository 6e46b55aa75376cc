// SPDX-License-Identifier: MIT
#include "runs/conduct/seeds.hpp"

#include <gtest/gtest.h>

#include "tests/cli/program_run.hpp"

namespace proofread::runs {

using cli::program_run;
using cli::run_program;
namespace {

bool same(const entropy& a, const entropy& b) { return a.seed == b.seed && a.key == b.key; }

TEST(seeds, pinned_repeats_and_fresh_does_not) {
  EXPECT_TRUE(same(pinned_entropy(17), pinned_entropy(17)));
  EXPECT_FALSE(pinned_entropy(17).key == pinned_entropy(18).key);
  EXPECT_FALSE(same(fresh_entropy(), fresh_entropy()));
  EXPECT_EQ(pinned_entropy(17).seed, 17U);
}

TEST(seeds, are_whole_numbers_of_64_bits) {
  std::optional<std::uint64_t> seed;
  EXPECT_FALSE(read_seed("18446744073709551615", seed));
  EXPECT_EQ(seed, 18446744073709551615U);
  for (const char* wrong : {"", "-1", "abc", "1.5", "7 ", "18446744073709551616", "1e3"}) {
    const auto message = read_seed(wrong, seed);
    ASSERT_TRUE(message) << wrong;
    EXPECT_LT(message->size(), 120U);
  }
  EXPECT_EQ(seed, 18446744073709551615U);
  EXPECT_EQ(run_program({"check", "a = a", "--seed", "99999999999999999999"}).code, 2);
  const program_run run = run_program({"test", "ridge/note"}, {"PROOFREAD_SEED=abc"});
  EXPECT_EQ(run.code, 2);
  EXPECT_NE(run.err.find("PROOFREAD_SEED: 'abc'"), std::string::npos) << run.err;
}

TEST(seeds, each_goal_has_its_own) {
  const entropy run = pinned_entropy(0);
  EXPECT_TRUE(same(entropy_of(run, "ridge/a"), entropy_of(run, "ridge/a")));
  EXPECT_NE(entropy_of(run, "ridge/a").seed, entropy_of(run, "ridge/b").seed);
  EXPECT_NE(entropy_of(run, "ridge/a").key, entropy_of(run, "ridge/b").key);
}

}  // namespace
}  // namespace proofread::runs
