// SPDX-License-Identifier: MIT
#include "properties/evidence/judge.hpp"

#include <gtest/gtest.h>

#include <string>

#include "../evaluation/point_from_text.hpp"

namespace proofread::properties {
namespace {

// A judge of a one-liner, asked at points given as text.
class asked {
 public:
  explicit asked(const std::string& text) : problem_(read_or_throw(text)), judge_(problem_) {}

  point_outcome decide(const std::string& point, bool enclosures = true) {
    return judge_.decide(at(point), enclosures);
  }
  std::string missed(const std::string& point) { return judge_.missed_hypothesis(at(point)); }
  outcome enclose(level of, const std::string& point) { return judge_.enclose(of, at(point)); }
  bool fails_between(const std::string& one, const std::string& other) {
    return judge_.fails_between(at(one), at(other));
  }
  bool open_between(const std::string& one, const std::string& other) {
    return judge_.open_between(at(one), at(other));
  }

 private:
  assignment<rational> at(const std::string& point) const {
    return point_from_text<rational>(problem_, point);
  }
  identities::proposition problem_;
  judge judge_;
};

TEST(judge, admits_points_where_every_hypothesis_holds) {
  asked it("a > 0, b : scalar, a + b < 3 |- a*b = b*a");
  const point_outcome inside = it.decide("a = 1 | b = 1");
  EXPECT_TRUE(inside.admitted);
  EXPECT_TRUE(inside.missed.empty());
  EXPECT_EQ(inside.statement.value, truth::yes);
  EXPECT_EQ(it.decide("a = -1 | b = 1").missed, "a > 0");
  EXPECT_EQ(it.decide("a = 1 | b = 2").missed, "a + b < 3");
  EXPECT_FALSE(it.decide("a = 1 | b = 2").admitted);
}

TEST(judge, names_the_declared_word_that_is_missed) {
  asked it("A : n x n symmetric |- A = A'");
  EXPECT_EQ(it.missed("A = 1 2; 2 3"), "");
  EXPECT_EQ(it.missed("A = 1 2; 0 3"), "symmetric(A)");
  asked definite("A : n x n posdef |- invertible(A)");
  EXPECT_EQ(definite.missed("A = 1 1; 1 1"), "posdef(A)");
}

// A hypothesis counts only if it is proven: by Q, else by 50 digits.
TEST(judge, asks_enclosures_for_irrational_hypotheses) {
  asked it("a > 0, exp(a) > 2 |- a > 1/2");
  EXPECT_EQ(it.missed("a = 1"), "");
  EXPECT_EQ(it.missed("a = 0.5"), "exp(a) > 2");
  asked open("a > 0, exp(a)*exp(1) = exp(a + 1) |- a = a");
  EXPECT_EQ(open.missed("a = 1"), "exp(a)*exp(1) = exp(a + 1)")
      << "balls that overlap prove no equation";
}

TEST(judge, refutes_and_confirms_exactly_where_q_can_tell) {
  asked it("a : scalar |- a^2 = a");
  EXPECT_EQ(it.decide("a = 1").statement.value, truth::yes);
  EXPECT_EQ(it.decide("a = 2").statement.value, truth::no);
  EXPECT_FALSE(it.decide("a = 2").by_enclosure);
  EXPECT_EQ(asked("a : scalar |- 1/a = 1/a").decide("a = 0").statement.value, truth::undefined);
}

TEST(judge, asks_enclosures_of_a_statement_where_q_cannot_tell) {
  asked it("a : scalar |- exp(a) = 1 + a");
  EXPECT_EQ(it.decide("a = 0").statement.value, truth::yes) << "exp(0) is rational";
  EXPECT_FALSE(it.decide("a = 0").by_enclosure);
  EXPECT_EQ(it.decide("a = 1", false).statement.value, truth::unknown);
  const point_outcome disjoint = it.decide("a = 1");
  EXPECT_EQ(disjoint.statement.value, truth::no);
  EXPECT_TRUE(disjoint.by_enclosure);
  const point_outcome overlap = asked("a : scalar |- exp(a)^2 = exp(2*a)").decide("a = 1");
  EXPECT_EQ(overlap.statement.value, truth::consistent);
  EXPECT_TRUE(overlap.by_enclosure);
}

// No ball tells the rank of a singular matrix; the exact evaluation at the same point does.
TEST(judge, hands_exact_ranks_to_the_enclosures) {
  asked it("A : 2 x 2, b : scalar |- rank(A)*b = b");
  for (const level at : {level::double_precision, level::mp50, level::mp100}) {
    EXPECT_EQ(it.enclose(at, "A = 1 3; 3 9 | b = 1/3").value, truth::consistent) << to_text(at);
    EXPECT_EQ(it.enclose(at, "A = 1 3; 3 8 | b = 1/3").value, truth::no) << to_text(at);
  }
}

TEST(judge, narrower_enclosures_tell_more) {
  asked it("a : scalar |- exp(a) > 2.718281828459045235360287471352662497757247093699959574966967");
  EXPECT_EQ(it.enclose(level::double_precision, "a = 1").value, truth::unknown);
  EXPECT_EQ(it.enclose(level::mp50, "a = 1").value, truth::unknown);
  EXPECT_EQ(it.enclose(level::mp100, "a = 1").value, truth::yes);
}

// Between two rational points: sqrt(2) is on the segment from 1.41 to 1.42.
TEST(judge, finds_what_fails_on_a_segment) {
  asked it("a : scalar, a^2 = 2 |- a = 3");
  EXPECT_TRUE(it.fails_between("a = 1.41", "a = 1.42"));
  EXPECT_FALSE(it.fails_between("a = 1", "a = 1.1")) << "the hypothesis holds nowhere there";
  asked holds("a : scalar, a^2 = 2 |- a < 3");
  EXPECT_FALSE(holds.fails_between("a = 1.41", "a = 1.42"));
  asked open("a : scalar, a^2 = 2 |- a = 1.414");
  EXPECT_FALSE(open.fails_between("a = 1.41", "a = 1.42")) << "it may hold on the segment";
  asked implied("a : scalar |- a^2 = 2 implies a = 3");
  EXPECT_TRUE(implied.fails_between("a = 1.41", "a = 1.42"));
  EXPECT_FALSE(implied.fails_between("a = 1", "a = 1.1"));
}

TEST(judge, finds_what_stays_open_on_a_segment) {
  asked it("a : scalar |- a^2 != 2");
  EXPECT_TRUE(it.open_between("a = 1.41", "a = 1.42"));
  EXPECT_FALSE(it.open_between("a = 1", "a = 1.1")) << "it holds on the whole segment";
  asked excluded("a : scalar, a^2 > 2 |- a^2 != 2");
  EXPECT_FALSE(excluded.open_between("a = 1.41", "a = 1.42")) << "the hypothesis is not proven";
  asked worded("A : 1 x 1 nonzero |- A[1,1]^3 != 0");
  EXPECT_FALSE(worded.open_between("A = 0", "A = 1")) << "one end lacks the word";
  asked implied("a : scalar |- a > 1 implies a^2 != 2");
  EXPECT_TRUE(implied.open_between("a = 1.41", "a = 1.42"));
}

}  // namespace
}  // namespace proofread::properties
