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

}  // namespace
}  // namespace proofread::identities
