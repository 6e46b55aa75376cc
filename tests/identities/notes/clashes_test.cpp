// SPDX-License-Identifier: MIT
// Displays whose shapes clash with what the note says.
#include <gtest/gtest.h>

#include <string>

#include "identities/notes/note.hpp"

namespace proofread::identities {
namespace {

TEST(clashes, between_displays_that_fit_are_told_with_what_is_said) {
  const auto clash = [](const std::string& between, const std::string& behind) {
    const note made =
        read_note("note.md",
                  "Let $X \\in \\mathbb{R}^{m \\times n}$ and $y \\in \\mathbb{R}^m$.\n\n"
                  "$$X^\\top X w - X^\\top y = 0$$\n\n$$" +
                      between + "$$\n\n$$" + behind + "$$\n");
    std::string told;
    for (const block& each : made.blocks)
      for (const goal& g : each.goals)
        if (g.clash) told += g.clash->message + "; " + g.clash->hint;
    return told;
  };
  EXPECT_EQ(clash("X^\\top X w = X y", "X^\\top X w = X^\\top y"),
            "shapes do not fit: X is m x n, y is m x 1; X : m x n is said in line 1, y : m in "
            "line 1");
  EXPECT_EQ(clash("X^\\top X w = X^\\top y", "X w = y"), "");
  EXPECT_EQ(clash("X y = y", "X y + y = 2 y"), "");  // X means something else by now
}

TEST(clashes, of_the_label_of_a_brace_with_what_stands_in_it) {
  const auto told = [](const std::string& label) {
    const note made =
        read_note("note.md",
                  "Let $X \\in \\mathbb{R}^{m \\times n}$ and $y \\in \\mathbb{R}^m$.\n\n"
                  "$$X^\\top y + X^\\top y = 2 \\underbrace{X^\\top y}_{" +
                      label + "}$$\n");
    std::string problems;
    std::size_t goals = 0;
    for (const goal& each : made.blocks.at(0).goals) {
      ++goals;
      if (!each.content) problems += each.content.error().message;
    }
    return std::to_string(goals) + problems;
  };
  EXPECT_EQ(told("X^\\top"), "2shapes do not fit: X' is n x m, X'*y is n x 1");
  EXPECT_EQ(told("(y^\\top X)^\\top"), "2");
  EXPECT_EQ(told("b"), "1");            // defines b
  EXPECT_EQ(told("n \\times 1"), "1");  // its size
  EXPECT_EQ(told("\\text{data}"), "1");
}

}  // namespace
}  // namespace proofread::identities
