// SPDX-License-Identifier: MIT
#include <rapidcheck/Random.h>

#include <algorithm>
#include <cmath>
#include <set>

#include "properties/strata/stratify.hpp"
#include "tests/properties/points/drawn_points.hpp"
#include "tests/properties/structure/minors.hpp"

namespace proofread::properties {
namespace {

template <typename Predicate>
bool occurs(const std::vector<assignment<rational>>& points, Predicate&& predicate) {
  return std::any_of(points.begin(), points.end(), predicate);
}

rational trace(const matrix<rational>& a) {
  rational total = 0;
  for (int i = 0; i < a.rows(); ++i) total += a(i, i);
  return total;
}

TEST(PointSource, ReachesBothComponentsOfTheOrthogonalGroup) {
  const auto problem = read("Q : n x n orthogonal |- Q = Q");
  std::set<std::pair<int, int>> seen;  // size, sign of det
  for (const auto& point : random_points(problem, family::small, 3)) {
    const auto& q = value_of(problem, point, "Q");
    if (q.rows() <= 4) seen.emplace(q.rows(), determinant_by_minors(q) == rational(1) ? 1 : -1);
  }
  EXPECT_EQ(seen.size(), 8U);
}

TEST(PointSource, ReachesEigenvalueMinusOne) {  // which no Cayley transform has
  const auto problem = read("Q : n x n orthogonal |- Q = Q");
  for (const int n : {2, 3}) {
    EXPECT_TRUE(occurs(random_points(problem, family::small, 40), [&](const auto& point) {
      matrix<rational> q = value_of(problem, point, "Q");
      if (q.rows() != n || determinant_by_minors(q) != rational(1)) return false;
      for (int i = 0; i < n; ++i) q(i, i) += 1;
      return rank_by_minors(q) < n;
    }));
  }
}

TEST(PointSource, ReachesSmallAndLargePosdef) {
  const auto problem = read("A : n x n posdef |- A = A");
  for (const family kind : {family::small, family::wide}) {
    const auto points = random_points(problem, kind, 12);
    EXPECT_TRUE(occurs(points, [&](const auto& point) {
      const auto& a = value_of(problem, point, "A");
      return a.rows() >= 2 && trace(a) < rational(a.rows());
    }));
  }
  const auto points = random_points(problem, family::wide, 12);
  EXPECT_TRUE(occurs(points, [&](const auto& p) {
    return trace(value_of(problem, p, "A")) < power(rational(2), -40);
  }));
  EXPECT_TRUE(occurs(points, [&](const auto& p) {
    return trace(value_of(problem, p, "A")) > power(rational(2), 40);
  }));
}

TEST(PointSource, ReachesEveryRankOfPsd) {
  const auto problem = read("A : n x n psd, n = 3 |- A = A");
  std::set<int> ranks;
  for (const auto& point : random_points(problem, family::small, 60)) {
    ranks.insert(rank_by_minors(value_of(problem, point, "A")));
  }
  EXPECT_EQ(ranks, (std::set<int>{0, 1, 2, 3}));
}

TEST(PointSource, ReachesBothPolesOfTheSphere) {
  const auto problem = read("x : n unit, n = 3 |- x = x");
  const auto points = random_points(problem, family::small, 60);
  const auto first = [&](const auto& p) { return value_of(problem, p, "x")[0]; };
  EXPECT_TRUE(occurs(points, [&](const auto& p) { return first(p) > rational(0); }));
  EXPECT_TRUE(occurs(points, [&](const auto& p) { return first(p) < rational(0); }));
}

TEST(PointSource, PositiveScalarsSpanAllScales) {
  const auto problem = read("lambda > 0 |- lambda = lambda");
  const auto wide = random_points(problem, family::wide, 400);
  const auto value = [&](const auto& p) { return to_double(value_of(problem, p, "lambda")[0]); };
  EXPECT_TRUE(occurs(wide, [&](const auto& p) { return std::log2(value(p)) < -60; }));
  EXPECT_TRUE(occurs(wide, [&](const auto& p) { return std::log2(value(p)) > 60; }));
  for (const auto& p : wide) EXPECT_GT(value(p), 0);
  for (const auto& p : random_points(problem, family::unit, 400)) {
    EXPECT_GE(value(p), 0.125);
    EXPECT_LT(value(p), 8.0);
    EXPECT_EQ(value(p) * 1024, std::floor(value(p) * 1024));
  }
}

TEST(PointSource, LiteralBoundsHoldByConstruction) {
  for (const char* text : {"0 < s, s < 1 |- s = s", "s >= 0 |- s = s", "s < 0 |- s = s",
                           "-1 <= s, s <= 1/2 |- s = s", "s != 0 |- s = s", "v : n, v > 0 |- v = v",
                           "0 < s < 1 |- sqrt(s) = sqrt(s)", "s > 3 |- sqrt(s) = sqrt(s)"}) {
    SCOPED_TRACE(text);
    const auto problem = read(text);
    for (const family kind : {family::small, family::wide, family::unit, family::stress}) {
      for (const auto& point : random_points(problem, kind, 30)) {
        ASSERT_TRUE(admitted(problem, point));
      }
    }
  }
}

TEST(PointSource, ScalarsUnderSqrtAreSquares) {
  const auto problem = read("a > 0, b > 0 |- sqrt(a)*sqrt(b) = sqrt(a*b)");
  for (const auto& point : random_points(problem, family::small, 50)) {
    EXPECT_EQ(evaluator<rational>(problem, point).decide(*problem.statement).value, truth::yes);
  }
  point_source source(problem);
  random_bits bits(expand_seed(1));
  const auto point = source.draw_field(stratify(problem).strata[0], [&] { return bits(); });
  const std::size_t a = slot_of(problem, "a");
  ASSERT_TRUE(point.roots[a]);
  EXPECT_EQ(*point.roots[a] * *point.roots[a], (*point.values[a])[0]);
}

TEST(PointSource, FunctionsHaveEnoughDegree) {
  const auto problem = read(
      "f : R -> R, x : scalar, h : scalar |- f(x + h) - 2*f(x) + f(x - h) = "
      "h^2*diff(diff(f(x), x), x)");
  point_source source(problem);
  random_bits bits(expand_seed(1));
  const auto point = source.draw_field(stratify(problem).strata[0], [&] { return bits(); });
  const auto& f = *point.functions[slot_of(problem, "f")];
  EXPECT_GE(f.exponents.back()[0], 4 * 3 - 1);
}

TEST(PointSource, StressIsIllConditioned) {
  const auto problem = read("A : n x n, n = 3 |- A = A");
  point_source source(problem);
  rc::Random random(std::uint64_t{3});
  const stratum where = stratify(problem).strata[0];
  for (int i = 0; i < 200; ++i) {
    source.build(source.draw_sequence(where, family::stress, random.split().next(), 20));
  }
  EXPECT_GT(source.statistics().largest_condition, 1e4);
  EXPECT_EQ(source.statistics().built, 200);
  EXPECT_GT(source.statistics().ranks.at("full"), 10);
}

TEST(PointSource, TheSameChoiceSequenceGivesTheSamePoint) {
  const auto problem =
      read("A : n x n posdef, Q : n x n orthogonal, f : R^n -> R, x : n |- f(A*Q*x) = f(x)");
  point_source one(problem), two(problem);
  const stratum where = stratify(problem).strata.back();
  const choice_sequence drawn =
      one.draw_sequence(where, family::wide, rc::Random(std::uint64_t{9}).next(), 20);
  const auto a = one.build(drawn), b = two.build(drawn);
  const auto& left = value_of(problem, *a, "A");
  EXPECT_TRUE(std::equal(left.begin(), left.end(), value_of(problem, *b, "A").begin()));
}

}  // namespace
}  // namespace proofread::properties
