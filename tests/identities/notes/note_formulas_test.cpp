// SPDX-License-Identifier: MIT
#include "identities/notes/note_formulas.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include <string>

#include "identities/elaboration/signature.hpp"
#include "identities/notes/note.hpp"
#include "identities/printing/print.hpp"

namespace proofread::identities {
namespace {

/// What becomes of each display: its class, and the usual reading of each step.
std::string read(const std::string& text, const std::string& path = "note.md") {
  const note made = read_note(path, text);
  std::string all;
  for (const note_formula& each : made.formulas) {
    all += to_text(each.what);
    if (each.what != formula_class::claims) all += ": " + each.reason;
    all += "\n";
    for (const block& b : made.blocks) {
      if (b.name != each.block) continue;
      if (b.kind == block_kind::refute) all += "  false: " + b.because + "\n";
      for (const goal& g : b.goals)
        all += !g.content ? "  ! " + g.content.error().message + "\n"
                          : (g.may_be_equation ? "  ? " : "  ") + signature(*g.content) + " |- " +
                                to_text(*g.content->statement) + "\n";
    }
  }
  for (const diagnostic& each : made.problems) all += "problem: " + each.message + "\n";
  return all;
}

TEST(note_formulas, least_squares_as_people_write_it) {
  EXPECT_EQ(
      read("Let $X \\in \\mathbb{R}^{n \\times d}$ have full column rank, $y \\in "
           "\\mathbb{R}^n$ and $w \\in \\mathbb{R}^d$.\n\n"
           "$$L(w) = \\|y - Xw\\|^2$$\n\n"
           "$$\\nabla_w L(w) = -2X^\\top(y - Xw) = 0$$\n\n"
           "$$w^* = (X^\\top X)^{-1}X^\\top y$$\n"),
      "defines: L = sumsq(y - X*w)\n"
      "claims\n"
      "  y : n, w : d, X : n x d full column rank, L : scalar, L = sumsq(y - X*w) |- grad(L, w) = "
      "-(2*X'*(y - X*w))\n"
      "  ? y : n, w : d, X : n x d full column rank |- -(2*X'*(y - X*w)) = 0\n"
      "claims\n"
      "  y : n, X : n x d full column rank, L : scalar, L = sumsq(y - X*w), w : d |- argmin(L, w) "
      "= "
      "(X'*X)^-1*X'*y\n");
}

TEST(note_formulas, comments_declare_skip_and_expect) {
  EXPECT_EQ(read("<!-- proofread: A, B : n x n -->\n$$AB = BA$$\n"),
            "claims\n  A : n x n, B : n x n |- A*B = B*A\n");
  EXPECT_EQ(read("<!-- proofread: skip, holds to first order only -->\n$$a = b + c$$\n"),
            "skipped: holds to first order only\n");
  EXPECT_EQ(read("<!-- proofread: A, B : n x n -->\n<!-- proofread: refuted because matrices do "
                 "not commute -->\n$$AB = BA$$\n"),
            "claims\n  false: matrices do not commute\n  A : n x n, B : n x n |- A*B = B*A\n");
  EXPECT_EQ(read("% proofread: A, B : n x n\n\\[AB = BA\\]\n", "note.tex"),
            "claims\n  A : n x n, B : n x n |- A*B = B*A\n");
  EXPECT_EQ(read("<!-- proofread: A : n x -->\n$$A + B = B + A$$\n").substr(0, 6), "claims");
  EXPECT_NE(read("<!-- proofread: A : n x -->\n$$A + B = B + A$$\n").find("problem: "),
            std::string::npos);
}

TEST(note_formulas, given_blocks_win) {
  EXPECT_EQ(read("```given\nA : n x n symmetric\n```\nLet $A \\in \\mathbb{R}^{m \\times d}$.\n\n"
                 "$$A = A^\\top$$\n"),
            "claims\n  A : n x n symmetric |- A = A'\n");
}

TEST(note_formulas, a_note_with_claims_is_read_by_its_claims) {
  const note made = read_note("note.md", "```claim c\nshow 1 = 1\n```\n\n$$a = b$$\n");
  EXPECT_TRUE(made.formulas.empty());
  EXPECT_EQ(made.blocks.size(), 1U);
}

TEST(note_formulas, other_letters_give_a_name_a_new_meaning) {
  EXPECT_EQ(read("$x, c \\in \\mathbb{R}^n, A \\in \\mathbb{R}^{n \\times n}$\n\n"
                 "$$f(x) = c^\\top x$$\n\n$$f(x) = x^\\top A x$$\n\n"
                 "$$\\nabla_x f(x) = (A + A^\\top) x$$\n"),
            "defines: f = c'*x\n"
            "claims\n  ? x : n, c : n, A : n x n, f : scalar, f = c'*x |- f = x'*A*x\n"
            "claims\n  x : n, A : n x n, f : scalar, f = x'*A*x |- grad(f, x) = (A + A')*x\n");
}

TEST(note_formulas, the_same_letters_are_two_forms_of_one_thing) {
  EXPECT_EQ(read("$x, c \\in \\mathbb{R}^n$\n\n$$f(x) = c^\\top x$$\n\n$$f(x) = 2 x^\\top c$$\n"),
            "defines: f = c'*x\n"
            "claims\n  x : n, c : n, f : scalar, f = c'*x |- f = 2*x'*c\n");
}

TEST(note_formulas, an_equation_in_a_letter_of_one_side_is_to_be_solved) {
  EXPECT_EQ(
      read("$X \\in \\mathbb{R}^{n \\times d}, y \\in \\mathbb{R}^n, w \\in \\mathbb{R}^d$\n\n"
           "$$X^\\top X w = X^\\top y$$\n"),
      "claims\n  ? y : n, w : d, X : n x d |- X'*X*w = X'*y\n");
}

TEST(note_formulas, words_make_a_matrix_square_that_nothing_sizes) {
  EXPECT_EQ(read("Let $V$ be an orthogonal matrix.\n\n$$(V S V^\\top)^{-1} = V S^{-1} V^\\top$$\n"),
            "claims\n  V : n x n orthogonal, S : n x n |- (V*S*V')^-1 = V*S^-1*V'\n");
}

TEST(note_formulas, equations_in_the_line_are_put_in_where_one_needs_them) {
  const std::string svd =
      "$X \\in \\mathbb{R}^{n \\times d}$, $V \\in \\mathbb{R}^{d \\times d}$. With $V^\\top V = "
      "I$, $A, D \\in \\mathbb{R}^{d \\times d}$ and $X^\\top X = A$, since $A = V D V^\\top$:\n\n";
  const note made = read_note("note.md", svd + "$$A V = V D$$\n");
  ASSERT_EQ(made.blocks.size(), 1U);
  const goal& step = made.blocks[0].goals[0];
  ASSERT_EQ(step.other_readings.size(), 2U);
  EXPECT_EQ(signature(step.other_readings[0]),
            "V : d x d orthogonal, D : d x d, A : d x d, A = V*D*V'");
  EXPECT_EQ(signature(step.other_readings[1]),
            "X : n x d, A : d x d, A = V*D*V', V : d x d orthogonal, D : d x d, X'*X = A");
  EXPECT_EQ(signature(*step.content).find("A = "), std::string::npos);
}

TEST(note_formulas, a_name_that_fits_no_more_means_something_else) {
  EXPECT_EQ(read("$X \\in \\mathbb{R}^{n \\times d}, y, \\lambda \\in \\mathbb{R}^n, w \\in "
                 "\\mathbb{R}^d$\n\n$$X^\\top \\lambda = X^\\top \\lambda$$\n\n"
                 "$$J(w) = \\|X w - y\\|^2 + \\lambda w^\\top w$$\n\n"
                 "$$\\nabla_w J(w) = 2 X^\\top (X w - y) + 2 \\lambda w$$\n"),
            "claims\n  lambda : n, X : n x d |- X'*lambda = X'*lambda\n"
            "defines: J = sumsq(X*w - y) + lambda*w'*w\n"
            "claims\n  y : n, w : d, X : n x d, lambda : scalar, J : scalar, J = sumsq(X*w - y) + "
            "lambda*w'*w |- grad(J, w) = 2*X'*(X*w - y) + 2*lambda*w\n");
}

TEST(note_formulas, a_function_of_other_letters_is_another_function) {
  EXPECT_EQ(read("$A \\in \\mathbb{R}^{n \\times n}$\n\n$$f(x) = x^\\top A x$$\n\n"
                 "$$f(w) = w^\\top w$$\n\n$$\\nabla f(w) = 2 w$$\n"),
            "defines: f = x'*A*x\n"
            "claims\n  ? A : n x n, x : n, f : scalar, f = x'*A*x, w : n |- at(f, x := w) = w'*w\n"
            "claims\n  w : n, f : scalar, f = w'*w |- grad(f, w) = 2*w\n");
}

TEST(note_formulas, a_condition_may_follow_from_the_objective_above_it) {
  const note made = read_note("note.md",
                              "$X \\in \\mathbb{R}^{n \\times d}, y \\in \\mathbb{R}^n, w \\in "
                              "\\mathbb{R}^d$\n\n$$J(w) = \\|X w - y\\|^2$$\n\n"
                              "$$X^\\top X w = X^\\top y$$\n");
  ASSERT_EQ(made.blocks.size(), 1U);
  const goal& step = made.blocks[0].goals[0];
  EXPECT_TRUE(step.may_be_equation);
  ASSERT_EQ(step.other_readings.size(), 1U);
  EXPECT_EQ(to_text(*step.other_readings[0].statement), "grad(J, w) = 0 implies X'*X*w = X'*y");
}

TEST(note_formulas, a_loss_of_which_nothing_is_said_follows_the_chain_rule) {
  const std::string layer =
      "$W \\in \\mathbb{R}^{m \\times n}, a \\in \\mathbb{R}^n, b \\in \\mathbb{R}^m$\n\n"
      "$$z = W a + b$$\n\n";
  EXPECT_EQ(read(layer + "$$\\frac{\\partial L}{\\partial W} = "
                         "\\frac{\\partial L}{\\partial z} a^\\top$$\n"),
            "defines: z = W*a + b\n"
            "claims\n  b : m, a : n, W : m x n, z : m, z = W*a + b, dL_dz : m |- grad(sum(dL_dz .* "
            "z), W) = dL_dz*a'\n");
  EXPECT_EQ(read(layer + "$$\\delta = \\frac{\\partial L}{\\partial z}$$\n\n"
                         "$$\\frac{\\partial L}{\\partial a} = W^\\top \\delta$$\n"),
            "defines: z = W*a + b\n"
            "defines: delta = grad(L, z)\n"
            "claims\n  b : m, a : n, W : m x n, z : m, z = W*a + b, dL_dz : m, delta : m, delta = "
            "dL_dz |- grad(sum(dL_dz .* z), a) = W'*delta\n");
  // By a name that is defined itself.
  EXPECT_EQ(read(layer + "$$h = \\tanh(z)$$\n\n"
                         "$$\\frac{\\partial L}{\\partial z} = \\frac{\\partial L}{\\partial h} "
                         "\\odot (1 - h \\odot h)$$\n"),
            "defines: z = W*a + b\n"
            "defines: h = tanh(z)\n"
            "claims\n  b : m, a : n, W : m x n, z : m, z = W*a + b, h : m, h = tanh(z), z_at : m, "
            "dL_dh : m |- at(grad(sum(dL_dh .* tanh(z_at)), z_at), z_at := z) = dL_dh .* (ones(m) "
            "- h .* h)\n");
  // Nothing says how they hang together: a layer may be meant.
  EXPECT_EQ(
      read("$$\\frac{\\partial L}{\\partial W} = \\frac{\\partial L}{\\partial z} a^\\top$$\n"),
      "claims\n  ? W : n x m, a : m, z : n, z = W*a, dL_dz : n |- grad(sum(dL_dz .* z), W) = "
      "dL_dz*a'\n");
}

TEST(note_formulas, an_optimum_is_of_the_last_objective_and_its_constraints) {
  const std::string begin = "$w \\in \\mathbb{R}^d$, $a \\in \\mathbb{R}^d$ is nonzero.\n\n";
  const std::string least = "$$\\min_w \\|w - a\\|^2$$\n\n", printed = "$$w^* = a$$\n\n";
  const std::string claim = "|- argmin(objective, w) = a\n";
  EXPECT_NE(read(begin + least + printed).find(claim), std::string::npos);
  // Behind another objective the same equation claims something else.
  const std::string other =
      read(begin + least + printed + "$$\\min_w \\|w - 2a\\|^2$$\n\n" + printed);
  EXPECT_NE(other.find("objective = sumsq(w - 2*a), w : d |- argmin(objective, w) = a\n"),
            std::string::npos)
      << other;
  const std::string under = read(begin +
                                 "$$\\min_w \\|w\\|^2 \\quad \\text{s.t. } a^\\top w = 1$$\n\n"
                                 "$$w^* = \\frac{a}{a^\\top a}$$\n");
  EXPECT_NE(under.find("|- argmin(objective, w : a'*w = 1) = a/(a'*a)\n"), std::string::npos)
      << under;
}

TEST(note_formulas, a_bold_one_is_as_long_as_it_has_to_be_wherever_it_stands) {
  const std::string text =
      "$X \\in \\mathbb{R}^{N \\times p}, y \\in \\mathbb{R}^N, \\beta \\in \\mathbb{R}^p, "
      "\\beta_0 \\in \\mathbb{R}$\n\n"
      "$$L(\\beta, \\beta_0) = \\|y - \\beta_0 \\mathbf 1 - X \\beta\\|^2$$\n\n"
      "$$\\hat\\beta_0 \\mathbf{1}^\\top \\mathbf{1} = \\mathbf{1}^\\top (y - X \\beta)$$\n";
  const note made = read_note("note.md", text);
  ASSERT_EQ(made.blocks.size(), 1U);
  std::vector<std::string> found;
  for (const proposition& each : made.blocks[0].goals[0].other_readings)
    found.push_back(to_text(*each.statement));
  EXPECT_NE(std::find(found.begin(), found.end(),
                      "grad(L, beta) = 0 and grad(L, beta0) = 0 implies beta0*ones(N)'*ones(N) = "
                      "ones(N)'*(y - X*beta)"),
            found.end())
      << testing::PrintToString(found);
}

TEST(note_formulas, a_display_that_begins_with_a_relation_goes_on) {
  const std::string text =
      "$A, B, C \\in \\mathbb{R}^{n \\times n}$\n\n$$A (B + C) = A B + A C$$\n\nand so\n\n"
      "$$= A C + A B.$$\n";
  const note made = read_note("note.md", text);
  ASSERT_EQ(made.blocks.size(), 2U);
  const goal& step = made.blocks[1].goals[0];
  EXPECT_EQ(to_text(*step.content->statement), "A*B + A*C = A*C + A*B");
  EXPECT_EQ(step.text, "= A C + A B.");
  EXPECT_EQ(read("$$A B = C$$\n\n# Other\n\n$$= D$$\n"),
            "claims\n  ? A : n x m, B : m x k, C : n x k |- A*B = C\n"
            "unread: a formula without a relation states nothing\n");
}

TEST(note_formulas, what_is_not_read_is_told) {
  EXPECT_EQ(read("$$\\foobar x = y$$\n\n$$\\mathbb{E}[x] = \\mu$$\n\n$$x + y$$\n"),
            "unread: the command \\foobar is not known\n"
            "unread: of an expectation only what linearity gives is checked\n"
            "unread: a formula without a relation states nothing\n");
}

TEST(note_formulas, shapes_that_are_declared_and_do_not_fit_are_malformed) {
  EXPECT_EQ(read("<!-- proofread: X : n x d, y : n -->\n$$X y = X y + X y$$\n"),
            "claims\n  ! shapes do not fit: X is n x d, y is n x 1\n");
  EXPECT_EQ(read("<!-- proofread: X : n x d -->\n$$\\foo X = X$$\n").substr(0, 6), "unread");
}

TEST(note_formulas, a_comment_names_a_display) {
  EXPECT_EQ(
      read("<!-- proofread: claim product, from 002 Q1 -->\n$$(AB)^\\top = B^\\top A^\\top$$\n"),
      "claims\n  A : n x m, B : m x k |- (A*B)' = B'*A'\n");
  const note made = read_note("note.md",
                              "```claim one\nshow 1 = 1\n```\n\n$$c = d$$\n\n"
                              "<!-- proofread: claim two, from 002 Q1 -->\n$$A + B = B + A$$\n");
  ASSERT_EQ(made.blocks.size(), 2U);  // what has no name is prose beside blocks
  EXPECT_EQ(made.blocks[1].name, "note/two");
  EXPECT_EQ(made.blocks[1].from, std::vector<std::string>{"002 Q1"});
  EXPECT_EQ(made.formulas.size(), 1U);
}

TEST(note_formulas, what_has_a_name_is_claimed_in_whole) {
  const std::string named = "<!-- proofread: claim two -->\n";
  EXPECT_EQ(
      read(named + "$$\\begin{aligned}A + B &= B + A\\\\ a &\\approx b\\end{aligned}$$\n"),
      "claims\n  A : n x m, B : n x m |- A + B = B + A\n"
      "problem: `two` is named as a claim, and cannot be checked in whole: an approximation is "
      "not checked\n");
  EXPECT_EQ(
      read(named + "$$f(x) = x^2$$\n"),
      "defines: f = x^2\nproblem: `two` is named as a claim, and cannot be checked: f = x^2\n");
  EXPECT_EQ(read("$X \\in \\mathbb{R}^{n \\times d}, y \\in \\mathbb{R}^n$\n\n" + named +
                 "$$X^\\top X w = X^\\top y$$\n"),
            "claims\n  y : n, X : n x d, w : d |- X'*X*w = X'*y\n");
  EXPECT_EQ(read(named + "$$x + y = 0 \\iff x = -y$$\n"),
            "claims\n  x : n, y : n |- x + y = 0 iff x = -y\n");
  EXPECT_NE(read("```claim two\nshow 1 = 1\n```\n" + named + "$$A + B = B + A$$\n")
                .find("names two blocks"),
            std::string::npos);
  EXPECT_NE(read("<!-- proofread: claim Two -->\n$$A + B = B + A$$\n").find("kebab-case"),
            std::string::npos);
}

TEST(note_formulas, a_bound_beside_a_definition_is_no_claim) {
  EXPECT_EQ(read("$x \\in \\mathbb{R}^n$\n\n$$f(x) = \\lambda \\|x\\|^2, \\qquad \\lambda > 0$$\n"),
            "defines: f = lambda*sumsq(x)\n");
}

TEST(note_formulas, positions_and_names) {
  const note made = read_note("note.md", "# One\n\n$$a b = b a$$\n\ntext\n\n$$x + y = y + x$$\n");
  ASSERT_EQ(made.blocks.size(), 2U);
  EXPECT_EQ(made.blocks[1].name, "note/formula-2");
  EXPECT_EQ(made.blocks[1].section, "One");
  EXPECT_EQ(line_of(made, made.blocks[1].where.begin), 7U);
  EXPECT_EQ(made.blocks[1].goals[0].text, "x + y = y + x");
}

}  // namespace
}  // namespace proofread::identities
