// SPDX-License-Identifier: MIT
#include "properties/unknowns/function_values.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "properties/balls/ball.hpp"
#include "properties/elementary/extended_functions.hpp"
#include "properties/scalars/trouble.hpp"
#include "properties/scalars/working_precision.hpp"
#include "properties/unknowns/cases.hpp"
#include "tests/properties/unknowns/formula_at.hpp"

namespace proofread::properties {
namespace {

using enclosed = ball<real>;

#define FUNCTION(name) \
  fraction name(const fraction& x) { return value_of(builtin::name, x); }
FUNCTION(exp)
FUNCTION(log)
FUNCTION(sin)
FUNCTION(cos)
FUNCTION(tanh)
FUNCTION(sqrt)
#undef FUNCTION

fraction unknown(std::uint32_t which) { return fraction(polynomial::unknown(which)); }

// The unknowns of a path at a point of the declared ones: functions get their values.
std::vector<enclosed> completed(const case_paths& paths, std::vector<enclosed> point) {
  for (const auto& each : paths.values()) {
    while (point.size() <= each.value) point.emplace_back(0);
    const enclosed argument = value_in(each.numerator, point) / value_in(each.denominator, point);
    const auto function = static_cast<builtin>(each.function);
    point[each.value] =
        function == builtin::none ? pi<enclosed>() : plain_functions{}(function, argument);
  }
  return point;
}

// Of the paths that are taken at a point, no fact is false there.
template <typename Evaluate>
void facts_are_true(const Evaluate& evaluate) {
  const working_precision scope(mp50_bits);
  const auto number = [] {
    return from_rational<enclosed>(
        rational(*rc::gen::inRange(-8, 9), std::int64_t{*rc::gen::inRange(1, 9)}));
  };
  const std::vector<enclosed> point{number(), number()};
  case_paths paths({"x", "y"});
  const case_paths_scope here(paths);
  int met = 0;
  do {
    try {
      evaluate(unknown(0), unknown(1));
    } catch (const undefined_value&) {
    } catch (const impossible_case&) {
      continue;
    }
    std::vector<enclosed> all;
    try {
      all = completed(paths, point);
    } catch (const std::runtime_error&) {  // another path
      continue;
    }
    // What is asked on the path: it is taken if every answer is true, up to what is open.
    const formula facts = paths.facts();
    bool asked_is_true = true;
    for (const formula& fact : facts.parts) {
      if (fact.kind == formula::form::comparison)
        asked_is_true = asked_is_true && holds_at_point(fact, all) != tribool::no;
    }
    if (!asked_is_true) continue;
    ++met;
    RC_ASSERT(holds_at_point(facts, all) != tribool::no);
  } while (paths.next());
  RC_ASSERT(met > 0);
}

RC_GTEST_PROP(function_values, facts_of_exp_are_true, ()) {
  facts_are_true([](const fraction& x, const fraction& y) {
    exp(x), exp(y), exp(x * y), exp(-x / fraction(2));
  });
}
RC_GTEST_PROP(function_values, facts_of_log_are_true, ()) {
  facts_are_true([](const fraction& x, const fraction& y) { log(x), log(y), log(x * x + y); });
}
RC_GTEST_PROP(function_values, facts_of_tanh_are_true, ()) {
  facts_are_true([](const fraction& x, const fraction& y) { tanh(x), tanh(-y), tanh(x - y); });
}
RC_GTEST_PROP(function_values, facts_of_circles_are_true, ()) {
  facts_are_true([](const fraction& x, const fraction& y) { sin(x), cos(-y), sin(x + y); });
}
RC_GTEST_PROP(function_values, facts_of_roots_are_true, ()) {
  facts_are_true([](const fraction& x, const fraction& y) { sqrt(x * x + y * y), sqrt(x); });
}
RC_GTEST_PROP(function_values, facts_of_pi_are_true, ()) {
  facts_are_true([](const fraction& x, const fraction&) { x* pi_of_unknowns(); });
}

TEST(function_values, one_argument_has_one_value) {
  case_paths paths({"x", "y"});
  const case_paths_scope here(paths);
  const fraction x = unknown(0), y = unknown(1);
  EXPECT_EQ(exp(x) * exp(y), exp(x + y));
  EXPECT_EQ(exp(-x) * exp(x), fraction(1));
  EXPECT_EQ(log(exp(x)), x);
  EXPECT_EQ(sin(-x), -sin(x));
  EXPECT_EQ(cos(-x), cos(x));
  EXPECT_EQ(sqrt(fraction(4)), fraction(2));
  EXPECT_EQ(paths.abstracted(), (std::set<std::string>{"cos", "exp", "sin"}));
}

}  // namespace
}  // namespace proofread::properties
