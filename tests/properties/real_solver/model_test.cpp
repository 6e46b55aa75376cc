// SPDX-License-Identifier: MIT
#include "properties/real_solver/model.hpp"

#include <gtest/gtest.h>

#include "tests/properties/real_solver/conditions.hpp"

namespace proofread::properties {
namespace {

constexpr std::int64_t plenty = 10'000'000;

const formula squared = zero(square(x(0)) - polynomial(2));
const formula above_zero = positive(x(0));

model at(const rational& low, const rational& high) {
  return {{*algebraic_number::root_between({-2, 0, 1}, low, high)}};
}

TEST(holds_at, tells_a_solution_from_what_is_none) {
  const formula both = formula::all_of({squared, above_zero});
  EXPECT_EQ(holds_at(both, at(1, 2), plenty), tribool::yes);
  EXPECT_EQ(holds_at(both, at(-2, -1), plenty), tribool::no) << "the other root";
  EXPECT_EQ(holds_at(both, {{rational(7, 5)}}, plenty), tribool::no) << "only near";
  EXPECT_EQ(holds_at(formula::any_of({squared, above_zero}), at(-2, -1), plenty), tribool::yes);
}

TEST(holds_at, knows_every_relation_and_the_empty_ones) {
  const model zero{{rational(0)}}, one{{rational(1)}};
  for (const auto& [how, at_zero, at_one] :
       {std::tuple{relation::zero, true, false}, std::tuple{relation::nonzero, false, true},
        std::tuple{relation::positive, false, true},
        std::tuple{relation::nonnegative, true, true}}) {
    EXPECT_EQ(holds_at(formula::of(x(0), how), zero, plenty) == tribool::yes, at_zero);
    EXPECT_EQ(holds_at(formula::of(x(0), how), one, plenty) == tribool::yes, at_one);
  }
  EXPECT_EQ(holds_at(formula::of(-x(0), relation::nonnegative), one, plenty), tribool::no);
  EXPECT_EQ(holds_at(formula::all_of({}), one, plenty), tribool::yes);
  EXPECT_EQ(holds_at(formula::any_of({}), one, plenty), tribool::no);
  EXPECT_EQ(holds_at(formula{formula::form::no, {}, {}}, one, plenty), tribool::no);
}

TEST(holds_at, leaves_open_what_has_no_value_or_takes_too_much) {
  EXPECT_EQ(holds_at(formula::of(x(1), relation::zero), at(1, 2), plenty), tribool::unknown);
  EXPECT_EQ(holds_at(squared, at(1, 2), 10), tribool::unknown);
}

}  // namespace
}  // namespace proofread::properties
