// SPDX-License-Identifier: MIT
#include <algorithm>
#include <set>

#include "properties/strata/stratify.hpp"
#include "tests/properties/points/drawn_points.hpp"

namespace proofread::properties {
namespace {

std::set<std::vector<std::int64_t>> tuples(const identities::proposition& problem,
                                           const std::vector<std::string>& names) {
  std::set<std::vector<std::int64_t>> found;
  for (const stratum& each : stratify(problem).strata) {
    std::vector<std::int64_t> tuple;
    for (const std::string& name : names) tuple.push_back(each.integers[slot_of(problem, name)]);
    found.insert(tuple);
  }
  return found;
}

bool pairs_covered(const std::set<std::vector<std::int64_t>>& found) {
  for (std::int64_t a = 1; a <= 6; ++a) {
    for (std::int64_t b = 1; b <= 6; ++b) {
      if (std::none_of(found.begin(), found.end(),
                       [&](const auto& t) { return t[0] == a && t[1] == b; })) {
        return false;
      }
    }
  }
  return true;
}

TEST(Stratify, SmallTuplesAndPairsUpToSix) {
  const auto problem = read("X : n x d |- (X')' = X");
  const auto found = tuples(problem, {"n", "d"});
  EXPECT_TRUE(pairs_covered(found));
  EXPECT_EQ(stratify(problem).strata.front().integers[slot_of(problem, "n")], 1);
  EXPECT_EQ(stratify(problem).covered, "n, d in 1..3 (9 tuples), pairwise to 6 (27 more)");
}

TEST(Stratify, CoveredNamesTheSizes) {
  const auto covered = [](const char* text) { return stratify(read(text)).covered; };
  EXPECT_EQ(covered("A : n x n, n = 7 |- A = A"), "n = 7");
  EXPECT_EQ(covered("X : n x d, n = 2, d = 1 |- X = X"), "n = 2, d = 1");
  EXPECT_EQ(covered("X : n x d, n = 7 |- X = X").rfind("n = 7, d in 1..", 0), 0U);
  EXPECT_EQ(covered("X : n x d, n > 4, n < 8 |- X = X").find("1..3"), std::string::npos);
}

TEST(Stratify, RelationsHold) {
  for (const auto& t : tuples(read("X : n x d, n > d |- X = X"), {"n", "d"})) EXPECT_GT(t[0], t[1]);
  for (const auto& t :
       tuples(read("X : n x d, y : m, n >= d > m |- X = X and y = y"), {"n", "d", "m"})) {
    EXPECT_TRUE(t[0] >= t[1] && t[1] > t[2]);
  }
  const auto far = tuples(read("X : n x d, n >= d + 5 |- X = X"), {"n", "d"});
  ASSERT_FALSE(far.empty());
  for (const auto& t : far) EXPECT_GE(t[0], t[1] + 5);
  const auto farther = tuples(read("X : n x d, n >= 3*d + 4 |- X = X"), {"n", "d"});
  EXPECT_EQ(farther.count({7, 1}), 1U);
}

TEST(Stratify, RigidAndLiteralSizes) {
  for (const auto& t : tuples(read("X : n x d, n = 3 |- X = X"), {"n", "d"})) EXPECT_EQ(t[0], 3);
  const auto literal = stratify(read("X : 100 x 3 |- X = X"));
  EXPECT_EQ(literal.strata.size(), 1U);
  const auto absurd = stratify(read("X : 1000000 x 3 |- X = X"));
  EXPECT_TRUE(absurd.strata.empty());
  EXPECT_NE(absurd.none.find("too large"), std::string::npos);
}

TEST(Stratify, HugeNumbersEndSoon) {
  EXPECT_FALSE(stratify(read("X : n x d, (-1)^2000000000 = 1 |- X = X")).strata.empty());
  EXPECT_TRUE(stratify(read("X : n x d, n = 1000000 |- X = X")).strata.empty());
  EXPECT_TRUE(stratify(read("Q : 200 x 200 orthogonal |- Q = Q")).strata.empty());
  EXPECT_TRUE(point_source(read("x > 1e999 |- x = x")).unavailable().empty());
  EXPECT_LE(stratify(read("X : 100 x 100 |- X*pinv(X)*X = X")).strata.size(), 6U);
}

TEST(Stratify, ContradictionIsNamed) {
  const auto none = stratify(read("X : n x d, n > d, d > n |- X = X"));
  EXPECT_TRUE(none.strata.empty());
  EXPECT_NE(none.none.find("n > d"), std::string::npos);
}

TEST(Stratify, WordConsequences) {
  for (const auto& t : tuples(read("X : n x d full column rank |- X = X"), {"n", "d"})) {
    EXPECT_GE(t[0], t[1]);
  }
  for (const auto& t : tuples(read("A : n x n skew invertible |- A = A"), {"n"})) {
    EXPECT_EQ(t[0] % 2, 0);
  }
  for (const auto& t : tuples(read("X : n x d rank r |- X = X"), {"n", "d", "r"})) {
    EXPECT_LE(t[2], std::min(t[0], t[1]));
  }
}

TEST(Stratify, EveryRankUnderPinv) {
  const auto problem = read("X : n x d |- X*pinv(X)*X = X");
  const std::size_t x = slot_of(problem, "X"), n = slot_of(problem, "n"), d = slot_of(problem, "d");
  std::set<int> ranks;
  for (const stratum& each : stratify(problem).strata) {
    if (each.integers[n] == 3 && each.integers[d] == 2) ranks.insert(each.ranks[x]);
  }
  EXPECT_EQ(ranks, (std::set<int>{0, 1, 2}));
}

TEST(Stratify, ComponentsOfOrthogonalVariables) {
  const auto problem = read("P : n x n orthogonal, Q : n x n orthogonal |- P*Q = P*Q");
  const std::size_t p = slot_of(problem, "P"), q = slot_of(problem, "Q"), n = slot_of(problem, "n");
  std::set<std::pair<int, int>> found;
  for (const stratum& each : stratify(problem).strata) {
    if (each.integers[n] == 2) found.emplace(each.components[p], each.components[q]);
  }
  EXPECT_EQ(found.size(), 4U);
}

TEST(Stratify, IndicesTakeEveryValue) {
  const auto problem = read("A : n x n, k in 1..n |- A[k,k] = A[k,k]");
  EXPECT_EQ(tuples(problem, {"n", "k"}).count({6, 6}), 1U);
  EXPECT_EQ(tuples(problem, {"n", "k"}).count({6, 7}), 0U);
}

TEST(Stratify, ManySizesStayFew) {
  const auto found =
      stratify(read("A : a1 x a2, B : a2 x a3, C : a3 x a4, D : a4 x a5 |- "
                    "A*(B*(C*D)) = ((A*B)*C)*D"));
  EXPECT_LE(found.strata.size(), 60U);
  EXPECT_GE(found.strata.size(), 36U);
}

TEST(Stratify, CostlyFunctionsCapSizes) {
  const auto found =
      stratify(read("f : R^n -> R, x : n, h : n |- "
                    "hess(f(x + h) - f(x - h), x) = hess(f(x - 2*h), x)"));
  ASSERT_FALSE(found.strata.empty());
  EXPECT_NE(found.covered.find("too many coefficients"), std::string::npos);
}

}  // namespace
}  // namespace proofread::properties
