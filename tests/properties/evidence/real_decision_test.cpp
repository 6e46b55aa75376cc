// SPDX-License-Identifier: MIT
#include "properties/evidence/real_decision.hpp"

#include <gtest/gtest.h>

#include "properties/evidence/evidence.hpp"

namespace proofread::properties {
namespace {

std::vector<size_tuple> tuples(const std::vector<std::vector<std::int64_t>>& values) {
  const std::vector<std::string> names = {"n", "d", "k"};
  std::vector<size_tuple> all;
  for (const auto& each : values) {
    all.emplace_back();
    for (std::size_t k = 0; k < each.size(); ++k) all.back().sizes.emplace_back(names[k], each[k]);
  }
  return all;
}

TEST(sizes_text, joins_sizes_with_one_range) {
  EXPECT_EQ(sizes_text(tuples({{1, 1}, {1, 2}, {2, 1}, {2, 2}})), "n, d in 1..2");
  EXPECT_EQ(sizes_text(tuples({{2, 1}, {1, 1}})), "n in 1..2, d = 1");
  EXPECT_EQ(sizes_text(tuples({{1, 1, 3}, {2, 1, 3}, {1, 2, 3}, {2, 2, 3}})),
            "n, d in 1..2, k = 3");
  EXPECT_EQ(sizes_text(tuples({{2}})), "n = 2");
}

TEST(sizes_text, lists_what_is_no_box) {
  EXPECT_EQ(sizes_text(tuples({{1, 1}, {2, 1}, {2, 2}})), "(n, d) = (1, 1), (2, 1), (2, 2)");
  EXPECT_EQ(sizes_text(tuples({{1}, {3}})), "n = 1, 3");
  EXPECT_EQ(sizes_text(tuples({{1, 1}, {1, 1}, {2, 2}, {2, 1}})),
            "(n, d) = (1, 1), (1, 1), (2, 2), (2, 1)")
      << "a tuple that is there twice stands for no other";
}

TEST(sizes_text, says_nothing_where_there_are_no_sizes) {
  EXPECT_EQ(sizes_text({}), "");
  EXPECT_EQ(sizes_text({size_tuple{}}), "");
}

TEST(verdict, decided_passes_and_stands_between_certified_and_supported) {
  for (const verdict v : all_verdicts) EXPECT_EQ(passes(v), v <= verdict::supported) << to_text(v);
  EXPECT_LT(verdict::certified, verdict::decided);
  EXPECT_LT(verdict::decided, verdict::supported);
}

}  // namespace
}  // namespace proofread::properties
