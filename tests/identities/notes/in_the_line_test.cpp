// SPDX-License-Identifier: MIT
// What sentences claim of the formulas in their lines.
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "identities/elaboration/signature.hpp"
#include "identities/notes/note.hpp"
#include "identities/printing/print.hpp"

namespace proofread::identities {
namespace {

TEST(in_the_line, sentences_claim_formulas) {
  const note made = read_note(
      "note.md",
      "Let $X \\in \\mathbb{R}^{n \\times d}$ have full column rank, and let $H = X (X^\\top "
      "X)^{-1} X^\\top$. Show that $H^2 = H$ and $\\mathrm{tr}(H) = d$, where $d < n$. "
      "Note that $X^\\top X$ is positive definite.\n");
  const char* const said = "X : n x d full column rank, H : n x n, H = X*(X'*X)^-1*X', d < n";
  ASSERT_EQ(made.blocks.size(), 3U);
  std::vector<std::string> lines;
  for (const block& each : made.blocks) {
    EXPECT_FALSE(each.goals[0].may_be_equation);
    lines.push_back(typed_line(*each.goals[0].content));
  }
  EXPECT_EQ(lines[0], std::string(said) + " |- H^2 = H");
  EXPECT_EQ(lines[1], std::string(said) + " |- tr(H) = d");
  EXPECT_EQ(lines[2], "X : n x d full column rank, d < n |- posdef(X'*X)");
  for (const note_formula& each : made.formulas) EXPECT_TRUE(each.in_line);
}

TEST(in_the_line, what_is_supposed_is_tried_as_a_hypothesis) {
  const note made = read_note("note.md",
                              "Let $A, B \\in \\mathbb{R}^{n \\times n}$. If $A B = B A$, then "
                              "$(A - B)(A + B) = A^2 - B^2$.\n");
  ASSERT_EQ(made.blocks.size(), 1U);
  const goal& claimed = made.blocks[0].goals[0];
  EXPECT_EQ(claimed.name, "note/inline-1");
  EXPECT_FALSE(claimed.may_be_equation);
  ASSERT_EQ(claimed.other_readings.size(), 1U);
  EXPECT_EQ(signature(claimed.other_readings[0]), "B : n x n, A : n x n, A*B = B*A");
}

TEST(in_the_line, what_is_not_sure_in_the_line_is_no_alarm) {
  const auto is_sure = [](const std::string& text) {
    const note made = read_note("note.md", "Let $A, B \\in \\mathbb{R}^{n \\times n}$. " + text);
    EXPECT_EQ(made.blocks.size(), 1U) << text;
    return !made.blocks.empty() && !made.blocks[0].goals[0].may_be_equation;
  };
  EXPECT_TRUE(is_sure("Thus $A B = B A$."));
  EXPECT_FALSE(is_sure("They commute: $A B = B A$."));
  EXPECT_FALSE(
      is_sure("For $A \\in \\mathcal{C}$ we have $A B = B A$."));  // what C is, is not known
  EXPECT_FALSE(is_sure("Thus $A = A^\\top$."));                    // it also declares
}

}  // namespace
}  // namespace proofread::identities
