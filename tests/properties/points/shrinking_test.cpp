// SPDX-License-Identifier: MIT
#include <rapidcheck.h>

#include <algorithm>

#include "properties/draws/choice_sequence.hpp"
#include "properties/strata/stratify.hpp"
#include "tests/properties/points/drawn_points.hpp"
#include "tests/properties/structure/minors.hpp"

namespace proofread::properties {
namespace {

// A random point of the last stratum on which the predicate holds, shrunk.
template <typename Fails>
assignment<rational> shrunk(const identities::proposition& problem, family kind, Fails&& fails) {
  point_source source(problem);
  const auto strata = stratify(problem).strata;
  rc::Random random(std::uint64_t{21});
  for (int i = 0; i < 200; ++i) {
    const choice_sequence drawn =
        source.draw_sequence(strata.back(), kind, random.split().next(), 20);
    const auto point = source.build(drawn);
    if (point && fails(*point)) return *source.shrink(drawn, strata, fails);
  }
  ADD_FAILURE() << "no failing point to start from";
  return {};
}

std::vector<rational> entries(const matrix<rational>& m) { return {m.begin(), m.end()}; }

TEST(Shrinking, ReachesOneByOneForInverseOfASum) {
  const auto problem = read("A : n x n, B : n x n |- inv(A + B) = inv(A) + inv(B)");
  const auto point =
      shrunk(problem, family::small, [&](const auto& p) { return refutes(problem, p); });
  EXPECT_EQ(entries(value_of(problem, point, "A")), std::vector<rational>{1});
  EXPECT_EQ(entries(value_of(problem, point, "B")), std::vector<rational>{1});
}

TEST(Shrinking, ReachesTwoByTwoUnitsForCommutation) {
  const auto problem = read("A : n x n, B : n x n |- A*B = B*A");
  const auto point =
      shrunk(problem, family::wide, [&](const auto& p) { return refutes(problem, p); });
  for (const char* name : {"A", "B"}) {
    const auto& m = value_of(problem, point, name);
    EXPECT_EQ(m.rows(), 2);
    EXPECT_EQ(std::count_if(m.begin(), m.end(), [](const rational& v) { return v != rational(0); }),
              1);
    for (const rational& v : m) EXPECT_TRUE(v == rational(0) || v == rational(1));
  }
}

TEST(Shrinking, KeepsTheWords) {
  const auto problem = read("A : n x n posdef, n >= 2 |- A = A");
  const auto point = shrunk(problem, family::wide, [&](const auto& p) {
    const auto& a = value_of(problem, p, "A");
    return holds_in_order("posdef", a) && a(0, 1) > rational(1, 2);
  });
  const auto& a = value_of(problem, point, "A");
  EXPECT_EQ(a.rows(), 2);
  EXPECT_TRUE(holds_algebraically("posdef", a, 0) && holds_in_order("posdef", a));
  for (const rational& v : a) EXPECT_LE(v, rational(2));
}

TEST(Shrinking, EveryShrinkOfAChoiceSequenceKeepsTheHypotheses) {
  const auto problem = read(
      "A : n x n symmetric, Q : n x n orthogonal, lambda > 0, x : n, A*x = 0 |- Q*x = lambda*x");
  point_source source(problem);
  rc::Random random(std::uint64_t{5});
  const stratum where = stratify(problem).strata.back();
  const auto tree =
      shrinkable_sequence(source.draw_sequence(where, family::small, random.next(), 20));
  auto shrinks = tree.shrinks();
  int seen = 0;
  for (auto next = shrinks.next(); next && seen < 100; next = shrinks.next(), ++seen) {
    const auto point = source.build(next->value());
    EXPECT_TRUE(!point || admitted(problem, *point));
  }
  EXPECT_GT(seen, 10);
}

TEST(Shrinking, FindsTheSmallestInteger) {
  const auto problem = read("x : scalar |- x = x");
  const auto point = shrunk(problem, family::small, [&](const auto& p) {
    return value_of(problem, p, "x")[0] > rational(1, 3);
  });
  EXPECT_EQ(entries(value_of(problem, point, "x")), std::vector<rational>{1});
}

}  // namespace
}  // namespace proofread::properties
