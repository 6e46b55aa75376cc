// SPDX-License-Identifier: MIT
#include "reports/text/decision_text.hpp"

#include <gtest/gtest.h>

namespace proofread::reports {
namespace {

using properties::real_decision;
using properties::size_tuple;

size_tuple size(std::int64_t n) { return {{{"n", n}}}; }

TEST(decision_text, says_where_it_was_proved_by_whom_and_where_points_were_drawn) {
  const real_decision said{"a solver", {size(1), size(2)}, {}, "3..6", {}, ""};
  EXPECT_EQ(decision_text(said),
            "holds for all reals at n in 1..2 (a solver); sampled at 3..6, nothing known beyond");
  const real_decision scalars{"a solver", {size_tuple{}}, {}, "", {}, ""};
  EXPECT_EQ(decision_text(scalars), "holds for all reals (a solver)");
}

TEST(decision_text, gathers_the_open_sizes_of_a_reason_and_names_what_was_abstracted) {
  real_decision said{"a solver", {size(1)}, {}, "", {"exp(x)", "log(y)"}, ""};
  said.open = {
      {size(2).sizes, "too much"}, {size(4).sizes, "two orders"}, {size(3).sizes, "too much"}};
  EXPECT_EQ(decision_text(said),
            "holds for all reals at n = 1 (a solver)\n"
            "open over the reals at n in 2..3: too much\n"
            "open over the reals at n = 4: two orders\n"
            "unknowns stood for exp(x), log(y)");
}

TEST(decision_text, says_why_nothing_was_asked) {
  const real_decision said{"", {}, {}, "", {}, "built without z3"};
  EXPECT_EQ(decision_text(said), "not decided over the reals: built without z3");
  EXPECT_EQ(indented("a\nb", "  "), "  a\n  b\n");
  EXPECT_EQ(indented("", "  "), "");
}

}  // namespace
}  // namespace proofread::reports
