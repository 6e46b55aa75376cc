// SPDX-License-Identifier: MIT
#include <gtest/gtest.h>

#include <array>
#include <stdexcept>

#include "properties/evaluation/truth.hpp"
#include "properties/scalars/decisions.hpp"

namespace proofread::properties {
namespace {

const std::array<truth, 5> all = {truth::no, truth::undefined, truth::unknown, truth::consistent,
                                  truth::yes};

truth both(truth a, truth b) { return conjunction(told(a), told(b)).value; }
truth either(truth a, truth b) { return disjunction(told(a), told(b)).value; }
truth follows(truth a, truth b) { return implication(told(a), told(b)).value; }
truth alike(truth a, truth b) { return equivalence(told(a), told(b)).value; }

TEST(truth, conjunction_and_disjunction_are_symmetric_and_have_their_bounds) {
  for (const truth a : all) {
    EXPECT_EQ(both(a, truth::no), truth::no);
    EXPECT_EQ(both(a, truth::yes), a);
    EXPECT_EQ(either(a, truth::yes), truth::yes);
    EXPECT_EQ(either(a, truth::no), a);
    for (const truth b : all) {
      EXPECT_EQ(both(a, b), both(b, a));
      EXPECT_EQ(either(a, b), either(b, a));
    }
  }
}

TEST(truth, false_and_undefined_is_false) {
  EXPECT_EQ(both(truth::no, truth::undefined), truth::no);
  EXPECT_EQ(both(truth::yes, truth::undefined), truth::undefined);
  EXPECT_EQ(both(truth::unknown, truth::undefined), truth::unknown);
  EXPECT_EQ(either(truth::yes, truth::undefined), truth::yes);
  EXPECT_EQ(either(truth::no, truth::undefined), truth::undefined);
}

TEST(truth, agreement_cannot_be_negated) {
  EXPECT_EQ(negation(told(truth::consistent)).value, truth::unknown);
  EXPECT_EQ(negation(told(truth::yes)).value, truth::no);
  EXPECT_EQ(negation(told(truth::no)).value, truth::yes);
  EXPECT_EQ(negation(told(truth::undefined)).value, truth::undefined);
}

TEST(truth, implication_follows_its_premise) {
  for (const truth b : all) {
    EXPECT_EQ(follows(truth::no, b), truth::yes);
    EXPECT_EQ(follows(truth::undefined, b), truth::undefined);
    EXPECT_EQ(follows(truth::yes, b), b);
    for (const truth a : {truth::consistent, truth::unknown}) {
      EXPECT_EQ(follows(a, b), b >= truth::consistent ? truth::consistent : truth::unknown);
    }
  }
  EXPECT_FALSE(implication(told(truth::no), told(truth::yes)).premise_met);
  EXPECT_FALSE(implication(told(truth::unknown), told(truth::yes)).premise_met);
  EXPECT_TRUE(implication(told(truth::consistent), told(truth::yes)).premise_met);
}

TEST(truth, equivalence_counts_points_where_both_sides_hold) {
  EXPECT_EQ(alike(truth::no, truth::no), truth::yes);
  EXPECT_EQ(alike(truth::yes, truth::no), truth::no);
  EXPECT_EQ(alike(truth::consistent, truth::yes), truth::consistent);
  EXPECT_EQ(alike(truth::consistent, truth::no), truth::unknown);
  EXPECT_EQ(alike(truth::undefined, truth::yes), truth::undefined);
  EXPECT_TRUE(equivalence(told(truth::yes), told(truth::yes)).both_sides_true);
  EXPECT_FALSE(equivalence(told(truth::no), told(truth::no)).both_sides_true);
}

TEST(decisions, are_found_again_by_parts) {
  decision_log log;
  log.recording = true;
  log.begin(1);
  settle(&log, decision::pivot, 7);
  settle(&log, decision::pivot, 8);
  log.begin(2);
  settle(&log, decision::pivot, 9);
  log.recording = false;
  log.begin(1);
  EXPECT_EQ(settle(&log, decision::pivot, std::nullopt), 7);
  log.begin(2);  // the second decision of part 1 was never asked for
  EXPECT_EQ(settle(&log, decision::pivot, std::nullopt), 9);
  EXPECT_EQ(settle(&log, decision::pivot, std::nullopt), std::nullopt);
  log.begin(3);
  EXPECT_EQ(settle(&log, decision::pivot, std::nullopt), std::nullopt);
}

TEST(decisions, that_contradict_an_enclosure_are_errors) {
  decision_log log;
  log.recording = true;
  settle(&log, decision::sign, 1);
  log.recording = false;
  EXPECT_THROW(settle(&log, decision::sign, 2), std::logic_error);
}

}  // namespace
}  // namespace proofread::properties
