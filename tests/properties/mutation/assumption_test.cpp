// SPDX-License-Identifier: MIT
#include "properties/mutation/assumption.hpp"

#include <gtest/gtest.h>

#include <string>

#include "identities/elaboration/elaborate.hpp"

namespace proofread::properties {
namespace {

assumption dropping(const std::string& text, const std::string& what) {
  const auto problem = identities::read_one_liner(text);
  EXPECT_TRUE(problem) << text;
  check_options options;
  options.levels = {level::exact};
  options.points = {20, 20, 20, 5};
  assumption_miner miner(*problem, options);
  for (const hypothesis& each : hypotheses_of(*problem)) {
    if (each.text == what) return miner.drop(each);
  }
  ADD_FAILURE() << "nothing asks " << what;
  return {};
}

std::string need_of(const std::string& text, const std::string& what) {
  return to_text(dropping(text, what).result);
}

TEST(assumption, a_word_is_needed_where_its_absence_has_a_counterexample) {
  const assumption found = dropping("A : n x n symmetric |- A' = A", "A symmetric");
  EXPECT_EQ(found.result, need::needed);
  ASSERT_TRUE(found.against);
  EXPECT_EQ(found.against->sizes.at(0).second, 2);
  EXPECT_EQ(found.replay, "A : n x n |- A' = A");
}

TEST(assumption, a_premise_for_all_values_is_met_where_its_form_decides_it) {
  EXPECT_EQ(
      need_of("B : d x d symmetric |- (forall u : u'*B*u >= 0) implies psd(B)", "B symmetric"),
      "needed");
}

TEST(assumption, a_relation_is_needed) {
  EXPECT_EQ(need_of("a : scalar, b : scalar, c > 0, a < b |- a*c < b*c", "c > 0"), "needed");
}

TEST(assumption, a_size_relation_is_needed) {
  EXPECT_EQ(need_of("n > d |- n - d >= 1", "n > d"), "needed");
}

TEST(assumption, an_inverse_needs_a_hypothesis_to_have_a_value) {
  const assumption found =
      dropping("X : n x d full column rank |- inv(X'*X)*X'*X = I", "X full column rank");
  EXPECT_EQ(found.result, need::definedness);
  EXPECT_EQ(found.reason, "inv(X'*X) has no value at n = 1, d = 1, X = 0");
}

TEST(assumption, every_expression_is_looked_at) {
  const assumption found = dropping("a > 0, b > 0 |- a/(a^2 + b) = (a^2/(a^2 + b))*(1/a)", "a > 0");
  EXPECT_EQ(found.result, need::definedness);
  EXPECT_EQ(found.reason, "1/a has no value at a = 0, b = 1");
}

TEST(assumption, definitions_are_looked_through) {
  EXPECT_EQ(need_of("a != 0, r : scalar, r = 1/a |- r + r = 2*r", "a != 0"), "definedness");
}

TEST(assumption, what_an_expression_lacks_anyway_is_no_merit_of_a_hypothesis) {
  EXPECT_EQ(need_of("a > 0, b : scalar |- a/b = (1/b)*a", "a > 0"), "not needed");
}

TEST(assumption, a_hypothesis_without_use_is_not_needed) {
  EXPECT_EQ(need_of("X : n x d, n >= d |- (X'*X)' = X'*X", "n >= d"), "not needed");
  EXPECT_EQ(need_of("A : n x n symmetric invertible |- inv(A)*A = I", "A symmetric"), "not needed");
}

TEST(assumption, points_that_tell_nothing_leave_it_undecided) {
  // The premise is tried at finitely many u, so where the conclusion fails nothing is known.
  const assumption found = dropping(
      "B : d x d symmetric |- (forall u : relu(u'*B*u) = u'*B*u) implies psd(B)", "B symmetric");
  EXPECT_EQ(found.result, need::undecided);
  EXPECT_NE(found.reason, "");
}

}  // namespace
}  // namespace proofread::properties
