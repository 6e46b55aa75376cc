// SPDX-License-Identifier: MIT
#include "properties/decide/elimination.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>

#include "properties/real_solver/solver.hpp"
#include "tests/properties/unknowns/formula_at.hpp"
#include "tests/properties/unknowns/some_polynomial.hpp"

namespace proofread::properties {
namespace {

const polynomial x = polynomial::unknown(0), y = polynomial::unknown(1), z = polynomial::unknown(2);
const polynomial one{rational(1)};

std::vector<std::string> names() { return {"x", "y", "z"}; }

void assume_some(case_paths& paths) {
  for (int k = *rc::gen::inRange(1, 4); k > 0; --k) {
    const auto allowed = *rc::gen::element(1, 2, 2, 3, 4, 5, 6);
    paths.assume(some_polynomial(), static_cast<sign_set>(allowed));
  }
}

// What is left of x and y once they are gone holds in z.
void no_point_is_lost(const case_paths& paths) {
  const std::vector<rational> point = some_point();
  const auto fewer = with_fewer_unknowns(paths);
  RC_PRE(fewer.has_value() && holds_at_point(paths.facts(), point) == tribool::yes);
  RC_ASSERT(std::any_of(fewer->begin(), fewer->end(), [&](const formula& each) {
    return holds_at_point(each, point) == tribool::yes;
  }));
}

void no_point_is_added(const case_paths& paths) {
  if (solver_name().empty()) return;
  const auto fewer = with_fewer_unknowns(paths);
  if (!fewer || solve({names(), paths.facts()}, effort()).said != answer::unsatisfiable) return;
  for (const formula& each : *fewer)
    RC_ASSERT(solve({names(), each}, effort()).said != answer::satisfiable);
}

// A quadratic in x and y whose coefficients depend on z has a sign somewhere.
void assume_quadratic(case_paths& paths) {
  polynomial q;
  for (const polynomial& monomial : {one, x, y, x * x, x * y, y * y}) {
    const polynomial slope(rational(*rc::gen::inRange(-1, 2)));
    q += monomial * (polynomial(rational(*rc::gen::inRange(-2, 3))) + slope * z);
  }
  const int allowed = *rc::gen::element(int{positive_sign}, int{negative_sign}, int{nonzero_sign});
  paths.assume(q, static_cast<sign_set>(allowed));
}

RC_GTEST_PROP(with_fewer_unknowns, some_facts_lose_and_gain_no_point, ()) {
  case_paths paths(names());
  try {
    assume_some(paths);
  } catch (const impossible_case&) {
    return;
  }
  no_point_is_added(paths);
  no_point_is_lost(paths);
}

RC_GTEST_PROP(with_fewer_unknowns, a_quadratic_loses_and_gains_no_point, ()) {
  case_paths paths(names());
  try {
    assume_quadratic(paths);
  } catch (const impossible_case&) {
    return;
  }
  no_point_is_added(paths);
  no_point_is_lost(paths);
}

std::size_t left(case_paths& paths) {
  const auto fewer = with_fewer_unknowns(paths);
  return fewer ? fewer->size() : 99;
}

TEST(with_fewer_unknowns, a_linear_equation_goes) {
  case_paths paths(names());
  paths.assume(y, positive_sign);
  paths.assume(x * y - one, zero_sign);
  paths.assume(x, negative_sign | zero_sign);
  const auto fewer = with_fewer_unknowns(paths);
  ASSERT_TRUE(fewer && fewer->size() == 1U);
  EXPECT_EQ(holds_at_point(fewer->front(), std::vector<rational>{0, 1, 0}), tribool::no);
  EXPECT_EQ(holds_at_point(fewer->front(), std::vector<rational>{0, -1, 0}), tribool::no);
}

TEST(with_fewer_unknowns, a_square_that_would_be_negative_leaves_nothing) {
  case_paths paths(names());
  paths.assume(x * x - x * y - x * y + y * y + one, negative_sign);
  EXPECT_EQ(left(paths), 0U);
  case_paths others(names());
  others.assume(x * x - x * y * polynomial(3) + y * y, negative_sign);
  EXPECT_GT(left(others), 0U);
}

TEST(with_fewer_unknowns, an_unknown_of_a_further_fact_stays) {
  case_paths paths(names());
  paths.assume(formula::any_of({formula::of(z - one, relation::positive)}));
  paths.assume(z + one, zero_sign);
  EXPECT_FALSE(with_fewer_unknowns(paths).has_value());
}

}  // namespace
}  // namespace proofread::properties
