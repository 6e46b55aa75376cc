// SPDX-License-Identifier: MIT
#include "properties/strata/function_degree.hpp"

#include <gtest/gtest.h>

#include <set>

#include "properties/strata/stratify.hpp"
#include "tests/properties/points/drawn_points.hpp"

namespace proofread::properties {
namespace {

function_use use_of(const std::string& text) {
  const auto problem = read(text);
  const auto uses = function_uses(problem, stratify(problem).strata.back().integers);
  return uses.at(static_cast<int>(slot_of(problem, "f")));
}

TEST(FunctionDegree, CountsPointsAndDerivatives) {
  const auto plain = use_of("f : R -> R, x : scalar |- f(x) = f(x)");
  EXPECT_EQ(plain.points, 2);
  EXPECT_EQ(plain.order, 0);
  const auto twice = use_of("f : R -> R, x : scalar |- diff(diff(f(x), x), x) = 0");
  EXPECT_EQ(twice.points, 1);
  EXPECT_EQ(twice.order, 2);
  const auto curved = use_of("f : R^2 -> R, x : 2 |- hess(f(x), x) = hess(f(x), x)'");
  EXPECT_EQ(curved.order, 2);
}

TEST(FunctionDegree, SumsCountTheirTerms) {
  EXPECT_EQ(use_of("f : R -> R, x : 5 |- sum(i = 1..5, f(x[i])) = 0").points, 5);
}

TEST(FunctionDegree, LimitsAddThePoleOrder) {
  EXPECT_GE(use_of("f : R -> R, x : scalar |- limit((f(x + t) - f(x))/t^2, t -> 0) = 0").order, 2);
}

TEST(FunctionDegree, MonomialsAreAllOfThem) {
  for (const int inputs : {1, 2, 3, 4}) {
    for (const int degree : {0, 1, 3, 4}) {
      const auto all = monomials(inputs, degree);
      EXPECT_EQ(static_cast<std::int64_t>(all.size()), monomial_count(inputs, degree, 1000));
      EXPECT_EQ(std::set<std::vector<int>>(all.begin(), all.end()).size(), all.size());
    }
  }
  EXPECT_EQ(monomial_count(20, 20, 2000), 2001);
}

}  // namespace
}  // namespace proofread::properties
