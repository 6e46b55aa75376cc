// SPDX-License-Identifier: MIT
#include "identities/inference/unify.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <map>
#include <string>

namespace proofread::identities {
namespace {

size_expression size(const char* name) { return size_expression::name(name); }
size_expression count(std::int64_t value) { return size_expression::constant(value); }

TEST(unify, solves_an_unknown_in_a_sum) {
  unifier sizes;
  const auto u = sizes.fresh();
  ASSERT_TRUE(sizes.unify(size("n") + u, size("n") + size("d")));
  EXPECT_EQ(to_text(sizes.resolve(u)), "d");
}

TEST(unify, cancels_common_factors) {
  unifier sizes;
  const auto u = sizes.fresh();
  ASSERT_TRUE(sizes.unify(size("n") * u, size("m") * size("n")));
  EXPECT_EQ(to_text(sizes.resolve(u)), "m");
}

TEST(unify, prefers_sums_to_differences) {
  unifier sizes;
  const auto whole = sizes.fresh();
  const auto part = sizes.fresh();
  ASSERT_TRUE(sizes.unify(part + size("n"), whole));
  ASSERT_TRUE(sizes.unify(part, size("d")));
  EXPECT_EQ(to_text(sizes.resolve(whole)), "d + n");
}

TEST(unify, a_wide_size_is_never_one) {
  unifier sizes;
  const auto wide = sizes.fresh_wide();
  const auto other = sizes.fresh();
  EXPECT_FALSE(sizes.may_be_one(wide));
  EXPECT_FALSE(sizes.unify(wide, count(1)));
  ASSERT_TRUE(sizes.unify(other, wide));
  EXPECT_FALSE(sizes.unify(other, count(1)));
  EXPECT_FALSE(sizes.unify(other * sizes.fresh(), count(1)));
  EXPECT_TRUE(sizes.unify(other, count(2)));
}

TEST(unify, a_wide_size_keeps_wide_what_stands_for_it) {
  unifier sizes;
  const auto wide = sizes.fresh_wide();
  const auto first = sizes.fresh();
  const auto second = sizes.fresh();
  ASSERT_TRUE(sizes.unify(wide, first + second - count(1)));
  ASSERT_TRUE(sizes.unify(first, count(1)));
  EXPECT_FALSE(sizes.unify(second, count(1)));
}

TEST(unify, rigid_sizes_differ) {
  unifier sizes;
  EXPECT_FALSE(sizes.unify(size("n"), size("d")));
  EXPECT_FALSE(sizes.unify(size("n"), size("n") + count(1)));
  EXPECT_FALSE(sizes.unify(size("n"), count(1)));
}

TEST(unify, sizes_are_positive) {
  unifier sizes;
  EXPECT_FALSE(sizes.unify(sizes.fresh() + count(1), count(0)));
  EXPECT_FALSE(sizes.unify(sizes.fresh() + size("n"), count(0)));
  EXPECT_FALSE(sizes.unify(sizes.fresh() + sizes.fresh(), count(1)));
  EXPECT_FALSE(sizes.unify(size("n") + sizes.fresh(), count(1)));
  EXPECT_TRUE(sizes.unify(size("n") + sizes.fresh(), count(2)));
}

TEST(unify, factors_and_terms_of_a_small_total_are_one) {
  unifier sizes;
  const auto u = sizes.fresh();
  const auto v = sizes.fresh();
  ASSERT_TRUE(sizes.unify(u * v, count(1)));
  EXPECT_EQ(sizes.resolve(u), count(1));
  const auto w = sizes.fresh();
  const auto x = sizes.fresh();
  ASSERT_TRUE(sizes.unify(w + x, count(2)));
  EXPECT_EQ(sizes.resolve(w), count(1));
}

TEST(unify, waits_for_what_it_cannot_solve) {
  unifier sizes;
  const auto u = sizes.fresh();
  const auto v = sizes.fresh();
  ASSERT_TRUE(sizes.unify(u * v, size("n")));
  EXPECT_EQ(sizes.waiting().size(), 1U);
  ASSERT_TRUE(sizes.unify(u, size("n")));
  ASSERT_TRUE(sizes.retry());
  EXPECT_TRUE(sizes.waiting().empty());
  EXPECT_EQ(sizes.resolve(v), count(1));
}

TEST(unify, a_waiting_equation_can_fail) {
  unifier sizes;
  const auto u = sizes.fresh();
  const auto v = sizes.fresh();
  ASSERT_TRUE(sizes.unify(u * v, size("n")));
  ASSERT_TRUE(sizes.unify(u, size("d")));
  ASSERT_TRUE(sizes.unify(v, size("d")));
  EXPECT_FALSE(sizes.retry());
}

TEST(unify, assumptions_count_when_sizes_are_compared) {
  unifier sizes;
  sizes.assume("n", count(3));
  EXPECT_TRUE(sizes.unify(size("n") + count(1), count(4)));
  EXPECT_FALSE(sizes.unify(size("n"), count(4)));
}

TEST(unify, readable_names_avoid_reserved_ones) {
  unifier sizes;
  sizes.reserve({"n", "k"});
  const auto u = sizes.fresh();
  const auto v = sizes.fresh();
  EXPECT_EQ(to_text(sizes.legible(u + v)), "m + p");
  EXPECT_EQ(to_text(sizes.legible(v)), "p");
}

RC_GTEST_PROP(unify, a_solved_linear_equation_holds, ()) {
  unifier sizes;
  const auto u = sizes.fresh();
  const auto draw = [] {
    const auto small = rc::gen::inRange<std::int64_t>(0, 5);
    size_expression sum = count(*small);
    for (const char* name : {"n", "m", "k"}) sum = sum + count(*small) * size(name);
    return sum + size("n") * size("m") * count(*small);
  };
  const size_expression left = draw();
  const size_expression right = draw();
  if (sizes.unify(left + u, right)) {
    RC_ASSERT(sizes.resolve(left + u) == right);
  } else {
    const std::map<std::string, std::int64_t> smallest = {{"n", 1}, {"m", 1}, {"k", 1}};
    RC_ASSERT(*evaluate(right - left, smallest) <= 0);
    for (const auto& [names, coefficient] : (right - left).terms) {
      RC_ASSERT(names.empty() || coefficient < 0);
    }
  }
}

}  // namespace
}  // namespace proofread::identities
