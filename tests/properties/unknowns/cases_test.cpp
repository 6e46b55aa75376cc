// SPDX-License-Identifier: MIT
#include "properties/unknowns/cases.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "tests/properties/unknowns/formula_at.hpp"
#include "tests/properties/unknowns/some_polynomial.hpp"

namespace proofread::properties {
namespace {

std::vector<std::string> names() { return {"x", "y", "z"}; }

// An evaluation that asks of each polynomial whether it is zero, and if not, for its sign; of
// products and squares, too.
RC_GTEST_PROP(case_paths, every_point_takes_one_path_and_its_answers_are_true_there, ()) {
  std::vector<polynomial> asked;
  for (int k = *rc::gen::inRange(1, 5); k > 0; --k) {
    asked.push_back(some_polynomial());
    if (*rc::gen::arbitrary<bool>()) asked.back() *= asked.front();
  }
  const std::vector<rational> point = some_point();
  int paths_here = 0;
  case_paths paths(names());
  do {
    try {
      bool true_here = true;
      for (const polynomial& p : asked) {
        const ternary_sign now = sign(value_at(p, point));
        if (paths.is_zero(p) != (now == ternary_sign::zero)) true_here = false;
        if (true_here && now != ternary_sign::zero) {
          true_here = paths.is_positive(p) == (now == ternary_sign::positive);
          if (true_here) true_here = paths.sign(p) == now;
        }
        if (!true_here) break;
      }
      const bool facts = holds_at_point(paths.facts(), point) == tribool::yes;
      RC_ASSERT(!true_here || facts);
      if (facts && true_here) ++paths_here;
    } catch (const impossible_case&) {  // no point is there
    }
  } while (paths.next());
  RC_ASSERT(paths_here == 1);
}

TEST(case_paths, what_is_known_is_not_asked) {
  case_paths paths(names());
  paths.assume(x, positive_sign);
  EXPECT_EQ(paths.sign(x), ternary_sign::positive);
  EXPECT_EQ(paths.sign(x * x * x + x), ternary_sign::positive);
  EXPECT_EQ(paths.sign(-(x * y * y) - one), ternary_sign::negative);
  EXPECT_EQ(paths.sign(polynomial(rational(3)) * x), ternary_sign::positive);
  EXPECT_FALSE(paths.next());
}

TEST(case_paths, a_product_has_the_signs_of_its_factors) {
  case_paths paths(names());
  paths.assume(x, positive_sign);
  paths.assume(y - one, negative_sign);
  EXPECT_EQ(paths.sign(x * y - x), ternary_sign::negative);
  EXPECT_FALSE(paths.next());
}

TEST(case_paths, what_is_learnt_of_a_product_is_kept_of_its_open_factors) {
  case_paths paths(names());
  paths.assume(x, positive_sign);
  paths.assume(x * (y - one), negative_sign);
  EXPECT_EQ(paths.sign(y - one), ternary_sign::negative);
  paths.assume((x + y) * (x + y), positive_sign);
  EXPECT_FALSE(paths.is_zero(x + y));
  EXPECT_FALSE(paths.next());
}

TEST(case_paths, equations_are_used) {
  case_paths paths(names());
  paths.assume(x * x + y * y - one, zero_sign);
  EXPECT_TRUE(paths.is_zero(x * x * y + y * y * y - y));
  EXPECT_FALSE(paths.next());
}

TEST(case_paths, a_sign_has_three_cases_and_zero_two) {
  case_paths paths(names());
  int count = 0;
  do {
    paths.sign(x);
    ++count;
  } while (paths.next());
  EXPECT_EQ(count, 3);
  case_paths others(names());
  count = 0;
  do {
    if (!others.is_zero(x)) others.sign(y);
    ++count;
  } while (others.next());
  EXPECT_EQ(count, 4);
}

TEST(case_paths, contradictions_end_the_path) {
  case_paths paths(names());
  paths.assume(x, positive_sign);
  EXPECT_THROW(paths.assume(x, zero_sign | negative_sign), impossible_case);
  EXPECT_THROW(paths.assume(x * x + one, zero_sign), impossible_case);
}

}  // namespace
}  // namespace proofread::properties
