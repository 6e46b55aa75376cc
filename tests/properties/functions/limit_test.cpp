// SPDX-License-Identifier: MIT
#include <gtest/gtest.h>

#include "properties/balls/ball.hpp"
#include "properties/scalars/field.hpp"
#include "tests/properties/evaluation/point_from_text.hpp"

namespace proofread::properties {
namespace {

struct limit_row {
  const char* statement;
  const char* point;
  truth in_rational;
};

const limit_row limits[] = {
    {"limit(t, t -> 0) = 0", "", truth::yes},
    {"limit((1 + t)^2/t^2, t -> inf) = 1", "", truth::yes},
    {"limit((x^2 - a^2)/(x - a), x -> a) = 2*a", "a = 3", truth::yes},
    {"limit(1/t, t -> 0) = 0", "", truth::no},
    {"limit(1/t, t -> inf) = 0", "", truth::yes},
    {"limit(1/t, t -> -inf) = 0", "", truth::yes},
    {"limit(t, t -> inf) = 0", "", truth::no},
    {"limit(t, t -> inf) != 0", "", truth::yes},
    {"limit(abs(t)/t, t -> 0) = 1", "", truth::no},
    {"limit(abs(t)/t, t -> 0+) = 1", "", truth::yes},
    {"limit(abs(t)/t, t -> 0-) = -1", "", truth::yes},
    {"limit(t/(a^2 + t), t -> 0) = 0", "a = 0", truth::no},
    {"limit(t/(a^2 + t), t -> 0) = 0", "a = 2", truth::yes},
    {"limit(sin(t)/t, t -> 0) = 1", "", truth::yes},
    {"limit((exp(t) - 1 - t)/t^2, t -> 0) = 1/2", "", truth::yes},
    {"limit((1 - cos(t))/t^2, t -> 0) = 1/2", "", truth::yes},
    {"limit((1 - cos(t))/t^2, t -> 0) = 1/3", "", truth::no},
    {"limit((sqrt(1 + t) - 1)/t, t -> 0) = 1/2", "", truth::yes},
    {"limit(sqrt(t), t -> 0) = 0", "", truth::yes},
    {"limit(sqrt(t^2 + t) - t, t -> inf) = 1/2", "", truth::yes},
    {"limit(limit((s + t)/(s + 2*t), s -> 0), t -> 0) = 1/2", "", truth::yes},
    {"limit(limit((s + t)/(s + 2*t), t -> 0), s -> 0) = 1", "", truth::yes},
    {"limit(diff(x^2/(x + t), x), t -> 0) = 1", "x = 3", truth::yes},
    {"diff(limit(x^2/(x + t), t -> 0), x) = 1", "x = 3", truth::yes},
    {"limit(exp(-t), t -> inf) = 0", "", truth::unknown},
    {"X : n x d, y : n |- limit(inv(X'*X + t*I)*X'*y, t -> inf) = 0", "X = 1 2; 3 4 | y = 5; 6",
     truth::yes},
    {"X : n x d, y : n |- limit(t*inv(X'*X + t*I)*X'*y, t -> inf) = X'*y",
     "X = 1 2; 3 4 | y = 5; 6", truth::yes},
    {"X : n x d, y : n |- limit(inv(X'*X + t*I)*X'*y, t -> 0) = inv(X'*X)*X'*y",
     "X = 1 2; 3 4; 5 7 | y = 5; 6; 1", truth::yes},
    {"X : n x d, y : n |- limit(inv(X'*X + t*I)*X'*y, t -> 0) = pinv(X)*y",
     "X = 1 2; 2 4 | y = 5; 6", truth::yes},
    {"X : n x d, y : n |- limit(inv(X'*X + t*I)*X'*y, t -> 0) = pinv(X)*y",
     "X = 1 2 3; 2 4 7 | y = 5; 6", truth::yes},
    {"A : n x n |- limit(inv(A + t*I), t -> 0) = A", "A = 0 1; 0 0", truth::no},
};

truth told_by_rational(const limit_row& what) {
  return decide_text<rational>(what.statement, what.point).value;
}

TEST(limit, of_series_over_the_rationals) {
  for (const limit_row& what : limits) {
    EXPECT_STREQ(to_text(told_by_rational(what)), to_text(what.in_rational)) << what.statement;
  }
}

/// Balls with the decisions taken exactly at the same point.
TEST(limit, of_series_over_balls_with_exact_decisions) {
  for (const limit_row& what : limits) {
    const identities::proposition problem = read_or_throw(what.statement);
    const auto exact = point_from_text<rational>(problem, what.point);
    const auto rounded = point_from_text<ball<double>>(problem, what.point);
    decision_log log;
    log.recording = true;
    evaluator<rational>(problem, exact, &log).decide(*problem.statement);
    log.recording = false;
    const outcome told = evaluator<ball<double>>(problem, rounded, &log).decide(*problem.statement);
    if (what.in_rational == truth::yes) {
      EXPECT_GE(told.value, truth::consistent) << what.statement << ": " << told.reason;
    } else {
      EXPECT_LE(told.value, truth::unknown) << what.statement;
    }
  }
}

TEST(limit, never_refuted_by_a_finite_field) {
  for (const limit_row& what : limits) {
    const truth told = decide_text<field>(what.statement, what.point).value;
    EXPECT_NE(told, truth::no) << what.statement;
    if (what.in_rational == truth::no) {
      EXPECT_NE(told, truth::consistent) << what.statement;
    }
  }
}

TEST(limit, that_diverges_is_explained) {
  const identities::proposition problem = read_or_throw("limit(1/t, t -> 0) = 0");
  const auto point = point_from_text<rational>(problem, "");
  const auto failed = evaluator<rational>(problem, point).first_failure(*problem.statement);
  ASSERT_TRUE(failed);
  EXPECT_NE(failed->note.find("unbounded"), std::string::npos) << failed->note;
}

}  // namespace
}  // namespace proofread::properties
