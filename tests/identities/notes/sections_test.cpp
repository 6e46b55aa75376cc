// SPDX-License-Identifier: MIT
// What sections and sentences say of the displays behind them.
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "identities/elaboration/signature.hpp"
#include "identities/notes/note.hpp"

namespace proofread::identities {
namespace {

/// The lines that the goals of a note check, those that may be equations with a ? in front.
std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  for (const block& each : read_note("note.md", text).blocks)
    for (const goal& g : each.goals)
      lines.push_back((g.may_be_equation ? "? " : "") +
                      (g.content ? typed_line(*g.content) : g.content.error().message));
  return lines;
}

TEST(sections, what_a_section_defines_is_meant_in_the_next_one) {
  const std::string setup =
      "## Setup\n\nLet $X \\in \\mathbb{R}^{n \\times d}$, $w \\in \\mathbb{R}^d$ and "
      "$A \\in \\mathbb{R}^{d \\times d}$. The loss is\n\n$$J(w) = \\|Xw\\|^2$$\n\n## "
      "Gradient\n\n";
  EXPECT_EQ(lines_of(setup + "$$\\nabla J(w) = 2 X^\\top X w$$\n"),
            std::vector<std::string>{"w : d, X : n x d, J : scalar, J = sumsq(X*w) |- grad(J, w) = "
                                     "2*X'*X*w"});
  const auto other = lines_of(setup + "$$\\nabla J(w) = A w$$\n");
  EXPECT_TRUE(other.empty() || other[0].find("J = ") == std::string::npos);
}

TEST(sections, what_is_defined_anew_by_mistake_still_means_what_it_did) {
  const note read = read_note(
      "note.md",
      "Let $X \\in \\mathbb{R}^{n \\times d}$.\n\n$$A = X^\\top X + b I$$\n\nEquivalently\n\n"
      "$$A = c X^\\top X$$\n\nso that\n\n$$A - b I = X^\\top X$$\n");
  ASSERT_FALSE(read.blocks.empty());
  const goal& last = read.blocks.back().goals.back();
  ASSERT_EQ(last.other_readings.size(), 1U);
  EXPECT_EQ(typed_line(last.other_readings[0]),
            "X : n x d, b : scalar, A : d x d, A = X'*X + b*I |- A - b*I = X'*X");
  EXPECT_EQ(last.other_readings[0].remarks.back(),
            "read with what a name meant before it was defined anew");
}

TEST(sections, what_a_definition_speaks_of_may_be_another_thing_by_now) {
  const auto lines = lines_of(
      "Let $\\lambda \\in \\mathbb{R}^m$, $x \\in \\mathbb{R}^n$.\n\n"
      "$$f(x) = x^\\top (\\lambda I)^{-1} x$$\n\n$$g(x) = 2 f(x)$$\n\n$$\\nabla g(x) = 2 \\nabla "
      "f(x)$$\n");
  EXPECT_EQ(lines, std::vector<std::string>{
                       "x : n, lambda : scalar, f : scalar, f = x'*(lambda*I)^-1*x, g : scalar, "
                       "g = 2*f |- grad(g, x) = 2*grad(f, x)"});
}

TEST(sections, what_is_introduced_is_no_unknown_of_an_equation) {
  EXPECT_EQ(lines_of("Let $Q$ be an orthogonal matrix. Then\n$$\\det(Q) = 1$$\n"),
            std::vector<std::string>{"Q : n x n orthogonal |- det(Q) = 1"});
  EXPECT_EQ(lines_of("We choose the sign of $Q$ so that\n\n$$\\det(Q) = 1$$\n").at(0)[0], '?');
}

TEST(sections, a_constraint_in_the_line_is_part_of_the_objective) {
  const auto lines = lines_of(
      "Let $X \\in \\mathbb{R}^{n \\times d}$ have full row rank, $y \\in \\mathbb{R}^n$, $w \\in "
      "\\mathbb{R}^d$. "
      "Solve the problem\n\n$$\\min_w \\|w\\|^2$$\n\nsubject to $Xw = y$. The Lagrangian with "
      "$\\mu \\in \\mathbb{R}^n$ is\n\n$$L(w, "
      "\\mu) = \\|w\\|^2 + \\mu^\\top (Xw - y)$$\n\nand the solution is\n\n$$w^* = X^\\top (X "
      "X^\\top)^{-1} y$$\n");
  ASSERT_FALSE(lines.empty());
  EXPECT_NE(lines.back().find("argmin(objective, w : X*w = y) = X'*(X*X')^-1*y"),
            std::string::npos);
}

TEST(sections, a_prime_of_a_defined_function_is_its_derivative) {
  const auto lines = lines_of("# Slopes\n\n$$f(x) = x^3$$\n\nso that\n\n$$f'(x) = 3x^2$$\n");
  ASSERT_EQ(lines.size(), 1U);
  EXPECT_NE(lines[0].find("|- grad(f, x) = 3*x^2"), std::string::npos);
}

TEST(sections, an_equation_for_what_another_one_determines_is_claimed) {
  const std::string claim = "$$X^\\top W X = c X^\\top X$$\n";
  const std::string matrices =
      "Let $X \\in \\mathbb{R}^{n \\times d}$ and $W \\in \\mathbb{R}^{n \\times n}$.";
  EXPECT_EQ(lines_of(matrices + " With $W = c I$ we have\n\n" + claim).at(0)[0], 'X');
  EXPECT_EQ(lines_of(matrices + "\n\n" + claim).at(0)[0], '?');
}

}  // namespace
}  // namespace proofread::identities
