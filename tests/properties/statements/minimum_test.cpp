// SPDX-License-Identifier: MIT
#include <gtest/gtest.h>

#include "properties/balls/ball.hpp"
#include "properties/scalars/field.hpp"
#include "tests/properties/evaluation/point_from_text.hpp"

namespace proofread::properties {
namespace {

struct minimum_row {
  const char* statement;
  const char* point;
  truth in_rational;
};

const minimum_row minima[] = {
    {"X : n x d, y : n |- argmin(sumsq(y - X*w), w) = inv(X'*X)*X'*y",
     "X = 1 2; 3 4; 5 7 | y = 1; 0; 2", truth::yes},
    {"X : n x d, y : n |- inv(X'*X)*X'*y = argmin(sumsq(y - X*w), w)",
     "X = 1 2; 3 4; 5 7 | y = 1; 0; 2", truth::yes},
    {"X : n x d, y : n |- argmin(sumsq(y - X*w), w) = pinv(X)*y", "X = 1 2; 2 4 | y = 1; 0",
     truth::no},
    {"X : n x d, y : n |- argmin(sumsq(y - X*w), w) = X'*y", "X = 1 2; 3 4 | y = 1; 0", truth::no},
    {"X : n x d, y : n, lambda > 0 |- argmin(sumsq(y - X*w) + lambda*sumsq(w), w) = "
     "inv(X'*X + lambda*I)*X'*y",
     "X = 1 2; 2 4 | y = 1; 0 | lambda = 1/2", truth::yes},
    {"X : n x d, y : n |- argmin(sumsq(w), w : X*w = y) = X'*inv(X*X')*y",
     "X = 1 2 3; 0 1 1 | y = 1; 5", truth::yes},
    {"X : n x d, y : n |- argmin(sumsq(w), w : X*w = y) = X'*y", "X = 1 2 | y = 1", truth::no},
    {"X : n x d, y : n |- argmin(sumsq(w), w : X*w = y) = pinv(X)*y + e(1, d)", "X = 0 2 | y = 1",
     truth::no},
    {"a : n nonzero, w : n |- argmin((a'*w - 1)^2, w) = a/(a'*a)", "a = 1; 2 | w = 0; 0",
     truth::no},
    {"a : n nonzero, w : n |- argmin((a'*w - 1)^2, w) = a/(a'*a)", "a = 2 | w = 0", truth::yes},
    {"A : n x n, b : n |- argmax(b'*w - w'*A*w/2, w) = inv(A)*b", "A = 2 1; 1 2 | b = 1; 3",
     truth::yes},
    {"A : n x n, b : n |- argmin(b'*w - w'*A*w/2, w) = inv(A)*b", "A = 2 1; 1 2 | b = 1; 3",
     truth::no},
    {"argmin((c - a)^4, c) = a", "a = 3", truth::consistent},
    {"argmin((c - a)^4, c) = a + 1", "a = 3", truth::no},
    {"argmin(c^4 - 2*c^2, c) = 1", "", truth::no},
    {"argmin(c^4 - 2*c^2, c) = 0", "", truth::no},
    {"argmin(abs(c - a), c) = a", "a = 3", truth::consistent},
    {"argmin(abs(c - a), c) = a/2", "a = 3", truth::no},
};

TEST(minimum, table_over_the_rationals) {
  for (const minimum_row& what : minima) {
    const outcome told = decide_text<rational>(what.statement, what.point);
    EXPECT_STREQ(to_text(told.value), to_text(what.in_rational))
        << what.statement << ": " << told.reason;
  }
}

// In balls no other point of the sphere is known to lie on it, and nothing can be compared.
const minimum_row on_a_sphere[] = {
    {"c : n, x : n |- argmin(dot(c, x), x : x'*x = 1) = -c/5", "c = 3; 4 | x = 0; 0",
     truth::consistent},
    {"c : n, x : n |- argmin(dot(c, x), x : x'*x = 1) = c/5", "c = 3; 4 | x = 0; 0", truth::no},
    {"c : n, x : n |- argmin(dot(c, x) + x[1]/100, x : x'*x = 1) = -c/5", "c = 3; 4 | x = 0; 0",
     truth::no},
};

TEST(minimum, on_a_sphere_meets_the_condition_of_lagrange) {
  for (const minimum_row& what : on_a_sphere) {
    const outcome told = decide_text<rational>(what.statement, what.point);
    EXPECT_STREQ(to_text(told.value), to_text(what.in_rational))
        << what.statement << ": " << told.reason;
  }
}

// Balls have fewer competitors to compare with and may find nothing against these.
TEST(minimum, balls_with_exact_decisions_do_not_contradict) {
  for (const minimum_row& what : minima) {
    const identities::proposition problem = read_or_throw(what.statement);
    const auto exact = point_from_text<rational>(problem, what.point);
    const auto rounded = point_from_text<ball<double>>(problem, what.point);
    decision_log log;
    log.recording = true;
    evaluator<rational>(problem, exact, &log).decide(*problem.statement);
    log.recording = false;
    const truth told =
        evaluator<ball<double>>(problem, rounded, &log).decide(*problem.statement).value;
    if (what.in_rational >= truth::consistent) {
      EXPECT_GE(told, truth::consistent) << what.statement;
    }
    if (what.in_rational == truth::no) {
      EXPECT_LE(told, truth::unknown) << what.statement;
    }
  }
}

TEST(minimum, needs_an_order) {
  EXPECT_EQ(decide_text<field>(minima[0].statement, minima[0].point).value, truth::unknown);
}

TEST(minimum, shows_the_better_point) {
  const identities::proposition problem = read_or_throw("argmin((c - a)^2, c) = a + 1");
  const auto point = point_from_text<rational>(problem, "a = 3");
  const auto failed = evaluator<rational>(problem, point).first_failure(*problem.statement);
  ASSERT_TRUE(failed);
  ASSERT_EQ(failed->left.size(), 1);
  EXPECT_EQ(to_text(failed->left[0]), "3");
  EXPECT_EQ(to_text(failed->right[0]), "4");
}

}  // namespace
}  // namespace proofread::properties
