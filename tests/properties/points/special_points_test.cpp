// SPDX-License-Identifier: MIT
#include <algorithm>

#include "properties/draws/special_candidates.hpp"
#include "properties/strata/stratify.hpp"
#include "tests/properties/points/drawn_points.hpp"
#include "tests/properties/structure/minors.hpp"

namespace proofread::properties {
namespace {

bool refuted_by_special_points(const std::string& text) {
  const auto problem = read(text);
  const auto points = special_points(problem);
  return std::any_of(points.begin(), points.end(),
                     [&](const auto& point) { return refutes(problem, point); });
}

TEST(SpecialPoints, RefuteWhatRandomPointsMiss) {
  for (const char* text :
       {"X : n x d, n >= d |- pinv(X)*X = I",
        "A : n x n invertible, D : m x m invertible, B : n x m, C : m x n |- "
        "invertible([A, B; C, D])",
        "x : scalar |- 2305843009213693951*(x^3 - x) = 0",
        "x : scalar |- 2305843009213693951*x = 0", "a : scalar |- limit(t/(a^2 + t), t -> 0) = 0",
        "A : n x n, x : n, A*x = 0 |- x = 0", "A : n x n posdef |- tr(A) >= n",
        "A : n x n |- det(A) != 0", "rank(A*B) = min(rank(A), rank(B))",
        "Q : n x n orthogonal |- det(Q) = 1", "Q : n x n orthogonal symmetric |- det(Q) = -1",
        "A : n x n, B : n x n |- A*B = B*A", "P : n x n, Q : n x n |- P*Q = I implies Q*P = 2*I",
        "x : scalar, y : scalar |- abs(x - y) != 0",
        "f : R -> R, x : scalar, h : scalar |- f(x+h) - 2*f(x) + f(x-h) = "
        "h^2*diff(diff(f(x), x), x)"}) {
    EXPECT_TRUE(refuted_by_special_points(text)) << text;
  }
}

TEST(SpecialPoints, ClosedHypothesesAreMet) {
  for (const char* text : {"x : scalar, x^2 <= 0 |- x = 0", "A : n x n, A*A = 0 |- tr(A) = 0",
                           "x : n, y : n, x'*y = 0, n >= 2 |- sumsq(x + y) = sumsq(x) + sumsq(y)",
                           "a > 0, a < 1/1000 |- a = a"}) {
    const auto problem = read(text);
    const auto points = special_points(problem);
    EXPECT_TRUE(std::any_of(points.begin(), points.end(), [&](const auto& p) {
      return admitted(problem, p);
    })) << text;
  }
}

TEST(SpecialPoints, WordsAreRespected) {
  for (const char* word : {"symmetric", "posdef", "psd", "orthogonal", "invertible", "skew"}) {
    const auto problem = read(std::string("A : n x n ") + word + " |- inv(A)*A = A");
    for (const auto& point : special_points(problem, 24)) {
      const auto& a = value_of(problem, point, "A");
      if (a.rows() > 3) continue;
      ASSERT_TRUE(holds_algebraically(word, a, 0) && holds_in_order(word, a)) << word;
    }
  }
}

TEST(SpecialPoints, SimplestFirst) {
  const auto problem = read("A : n x n, n = 2 |- A = A");
  const auto points = special_points(problem, 120);
  ASSERT_GE(points.size(), 81U);
  EXPECT_TRUE(std::is_sorted(points.begin(), points.begin() + 81,
                             [](const auto& a, const auto& b) { return cost_of(a) < cost_of(b); }));
  EXPECT_EQ(cost_of(points[0]), 0);
}

TEST(SpecialPoints, VisitorStopsThem) {
  const auto problem = read("A : n x n |- A = A");
  point_source source(problem);
  int seen = 0;
  source.special_points(stratify(problem).strata[0], 60, [&](const auto&) { return ++seen < 3; });
  EXPECT_EQ(seen, 3);
}

}  // namespace
}  // namespace proofread::properties
