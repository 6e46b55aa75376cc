// SPDX-License-Identifier: MIT
#include "properties/equations/equations.hpp"

#include <algorithm>

#include "tests/properties/points/drawn_points.hpp"
#include "tests/properties/structure/minors.hpp"

namespace proofread::properties {
namespace {

bool is_zero_value(const matrix<rational>& m) {
  return std::all_of(m.begin(), m.end(), [](const rational& v) { return v == rational(0); });
}

double admitted_share(const identities::proposition& problem,
                      const std::vector<assignment<rational>>& points) {
  const auto good = std::count_if(points.begin(), points.end(),
                                  [&](const auto& p) { return admitted(problem, p); });
  return static_cast<double>(good) / static_cast<double>(points.size());
}

TEST(Equations, NullVectorsOfSingularMatrices) {
  const auto problem = read("A : n x n, x : n, A*x = 0 |- x = 0");
  EXPECT_TRUE(point_source(problem).has_equation());
  const auto points = random_points(problem, family::small, 10);
  ASSERT_FALSE(points.empty());
  EXPECT_EQ(admitted_share(problem, points), 1.0);
  EXPECT_TRUE(std::any_of(points.begin(), points.end(), [&](const auto& p) {
    return !is_zero_value(value_of(problem, p, "x")) && !is_zero_value(value_of(problem, p, "A"));
  }));
  EXPECT_TRUE(std::any_of(points.begin(), points.end(), [&](const auto& p) {
    return rank_by_minors(value_of(problem, p, "A")) == value_of(problem, p, "A").rows();
  }));
}

TEST(Equations, InversesOfEitherSide) {
  const auto problem = read("P : n x n, Q : n x n, P*Q = I |- Q*P = I");
  const auto points = random_points(problem, family::small, 10);
  ASSERT_GT(points.size(), 20U);
  EXPECT_EQ(admitted_share(problem, points), 1.0);
}

TEST(Equations, SeveralJointlyInOneName) {
  const auto problem =
      read("A : n x n, B : n x n, x : n, y : n, A*x = y, B*x = y + y, n >= 2 |- x = x");
  const auto points = random_points(problem, family::small, 10);
  ASSERT_GT(points.size(), 10U);
  EXPECT_EQ(admitted_share(problem, points), 1.0);
}

TEST(Equations, SolvedWithinTheWords) {
  const auto problem = read("A : n x n symmetric, B : n x n, x : n, A*x = B*x |- x = x");
  const auto points = random_points(problem, family::small, 10);
  ASSERT_GT(points.size(), 20U);
  EXPECT_EQ(admitted_share(problem, points), 1.0);
}

TEST(Equations, RangeMembership) {
  const auto problem = read("A : n x d, b : n, b in range(A) |- A*pinv(A)*b = b");
  const auto points = random_points(problem, family::small, 4);
  ASSERT_FALSE(points.empty());
  EXPECT_EQ(admitted_share(problem, points), 1.0);
}

TEST(Equations, PremisesOfImpliesAreMet) {
  const auto problem = read("P : n x n, Q : n x n |- P*Q = I implies Q*P = 2*I");
  const auto points = random_points(problem, family::small, 10);
  EXPECT_GT(std::count_if(points.begin(), points.end(),
                          [&](const auto& p) { return refutes(problem, p); }),
            20);
}

TEST(Equations, BothSidesOfIffAreMet) {
  const auto problem = read("X : n x d, w : d |- X'*X*w = 0 iff X*w = 0");
  int both = 0;
  for (const auto& point : random_points(problem, family::small, 5)) {
    both += evaluator<rational>(problem, point).decide(*problem.statement).both_sides_true ? 1 : 0;
  }
  EXPECT_GT(both, 20);
}

TEST(Equations, WordsClaimedByPremises) {
  const auto problem = read("A : n x n |- symmetric(A) implies A = 2*A'");
  const auto points = random_points(problem, family::small, 10);
  EXPECT_GT(std::count_if(points.begin(), points.end(),
                          [&](const auto& p) { return refutes(problem, p); }),
            10);
}

TEST(Equations, UnitNormWrittenOutIsAWord) {
  for (const char* text :
       {"x : n, norm(x) = 1 |- sumsq(x) = 1", "x : n, x'*x = 1 |- norm(x) = 1"}) {
    const auto problem = read(text);
    EXPECT_FALSE(point_source(problem).has_equation()) << text;
    EXPECT_EQ(admitted_share(problem, random_points(problem, family::small, 5)), 1.0) << text;
  }
}

TEST(Equations, OrthogonalityWrittenOutIsAWord) {
  const auto problem = read("Q : n x n, Q'*Q = I |- Q*Q' = I");
  EXPECT_FALSE(point_source(problem).has_equation());
  EXPECT_EQ(admitted_share(problem, random_points(problem, family::small, 5)), 1.0);
}

}  // namespace
}  // namespace proofread::properties
