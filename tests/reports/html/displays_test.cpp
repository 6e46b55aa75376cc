// SPDX-License-Identifier: MIT
#include "reports/html/displays.hpp"

#include <gtest/gtest.h>

#include <string>

namespace proofread::reports::html {
namespace {

/// With the side marked that begins with the first `from`.
std::string marked(const std::string& formula, const std::string& from) {
  return with_false_step(formula, formula.find(from));
}

TEST(false_step, is_the_side_of_its_row) {
  EXPECT_EQ(marked("a &= b \\\\ &= c + d \\\\ &= e", "c"),
            "a &= b \\\\ &= \\class{false-step}{c + d }\\\\ &= e");
  EXPECT_EQ(marked("a = b = c", "b"), "a = \\class{false-step}{b }= c");
  EXPECT_EQ(marked("\\begin{align} a &= b \\end{align}", "b "),
            "\\begin{align} a &= \\class{false-step}{b }\\end{align}");
}

TEST(false_step, goes_past_what_is_enclosed) {
  EXPECT_EQ(marked("a = \\left(b \\begin{bmatrix} 1 & x = 2 \\\\ 3 \\end{bmatrix}\\right) \\quad c",
                   "\\left"),
            "a = \\class{false-step}{\\left(b \\begin{bmatrix} 1 & x = 2 \\\\ 3 "
            "\\end{bmatrix}\\right) }\\quad c");
  EXPECT_EQ(marked("\\boxed{a = \\frac{b}{c}}", "\\frac"),
            "\\boxed{a = \\class{false-step}{\\frac{b}{c}}}");
}

TEST(false_step, that_is_not_closed_stays_as_it_was) {
  EXPECT_EQ(marked("a = \\left( b", "\\left"), "a = \\left( b");
  EXPECT_EQ(marked("a = {b", "{"), "a = {b");
}

TEST(fence_of_a_display, holds_its_place_and_the_formula) {
  EXPECT_EQ(place_and_formula("5:1\na = b\n"),
            std::pair(std::string("5:1\n"), std::string("a = b")));
  EXPECT_EQ(place_and_formula("5:1\n").second, "");
}

}  // namespace
}  // namespace proofread::reports::html
