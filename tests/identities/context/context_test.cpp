// SPDX-License-Identifier: MIT
#include <gtest/gtest.h>

#include <string>

#include "identities/context/prose.hpp"
#include "identities/context/section_context.hpp"
#include "identities/context/told.hpp"
#include "identities/latex/source_text.hpp"
#include "identities/printing/print.hpp"

namespace proofread::identities {
namespace {

std::vector<atom> atoms(const std::string& latex) { return read_atoms(mapped(latex)); }

std::string shown(const declaration_item& item) {
  if (item.kind == declaration_item::sort::relation) return to_text(*item.value);
  const std::string rows = item.rows ? to_text(*item.rows) : "";
  const std::string cols = item.cols ? to_text(*item.cols) : "";
  const bool function = item.kind == declaration_item::sort::function;
  std::string text =
      item.names[0] + (function       ? " : R^" + rows + " -> R^" + (cols.empty() ? "1" : cols)
                       : rows.empty() ? " : scalar"
                                      : " : " + rows);
  if (!function && !cols.empty()) text += " x " + cols;
  for (const word& each : item.words) text += " " + each.name;
  return text;
}

std::string shown(const told& what) {
  std::string text;
  for (const declaration_item& item : what.items) text += (text.empty() ? "" : ", ") + shown(item);
  for (const told_word& each : what.words)
    text += (text.empty() ? "" : ", ") + each.name + " " + each.what.name;
  return text;
}

std::string said_by(const std::string& latex) { return shown(told_by(atoms(latex))); }

TEST(context, formulas_say_what_names_are) {
  EXPECT_EQ(said_by("X \\in \\mathbb{R}^{n \\times d}"), "X : n x d");
  EXPECT_EQ(said_by("\\mathbf{x}, \\mathbf c \\in \\mathbb R^n, A \\in \\R^{n\\times n}"),
            "x : n, c : n, A : n x n");
  EXPECT_EQ(said_by("\\hat{w} \\in \\mathbb{R}^{d+1}"), "w_hat : d + 1");
  EXPECT_EQ(said_by("f : \\mathbb{R}^n \\to \\mathbb{R}"), "f : R^n -> R^1");
  EXPECT_EQ(said_by("\\lambda > 0"), "lambda > 0");
  EXPECT_EQ(said_by("\\sigma \\in \\mathbb{R}_{>0}"), "sigma > 0");
  EXPECT_EQ(said_by("n \\ge d"), "n >= d");
  EXPECT_EQ(said_by("A = A^\\top"), "A symmetric");
  EXPECT_EQ(said_by("Q^TQ = I"), "Q orthogonal");
  EXPECT_EQ(said_by("V^{-1} = V^T"), "V orthogonal");
  EXPECT_EQ(said_by("\\Sigma \\succ 0"), "Sigma posdef");
  EXPECT_EQ(said_by("\\|u\\| = 1"), "u unit");
}

TEST(context, what_says_nothing_of_a_name_is_left_out) {
  for (const char* latex : {"x = 1", "i = 1, \\dots, n", "x \\in S", "f(x) > 0", "a + b", "",
                            "\\mathbb{R}^n", "x \\in \\mathbb{R}^{f(n)}", "\\frac{", "A B = I"})
    EXPECT_EQ(said_by(latex), "") << latex;
}

/// Prose with formulas between dollars.
std::string heard(const std::string& prose) {
  std::vector<prose_piece> pieces;
  for (std::size_t at = 0;;) {
    const std::size_t open = prose.find('$', at);
    const std::size_t close = open == std::string::npos ? open : prose.find('$', open + 1);
    if (close == std::string::npos) {
      pieces.push_back({prose.substr(at), {}});
      return shown(told_in_prose(pieces));
    }
    pieces.push_back(
        {prose.substr(at, open - at), atoms(prose.substr(open + 1, close - open - 1))});
    at = close + 1;
  }
}

TEST(context, words_belong_to_the_name_beside_them) {
  EXPECT_EQ(heard("Let $A$ be a symmetric matrix."), "A symmetric");
  EXPECT_EQ(heard("for an invertible matrix $B$ we have"), "B invertible");
  EXPECT_EQ(heard("a symmetric positive definite matrix $P$"), "P symmetric, P posdef");
  EXPECT_EQ(heard("$X$ has full column rank."), "X full column rank");
  EXPECT_EQ(heard("$A$ and $B$ are symmetric."), "B symmetric, A symmetric");
  EXPECT_EQ(heard("orthogonal matrices $U$, $V$ and a vector $x$"), "U orthogonal, V orthogonal");
  EXPECT_EQ(heard("a unit vector $u$"), "u unit");
  EXPECT_EQ(heard("and a scalar $c$"), "c : scalar");
  EXPECT_EQ(heard("an $n \\times d$ matrix $X$"), "X : n x d");
  EXPECT_EQ(heard("Here $X$ is an $n \\times d$ matrix"), "X : n x d");
  EXPECT_EQ(heard("a $d$-dimensional vector $x$"), "x : d");
  EXPECT_EQ(heard("$K$ of size $m \\times m$"), "K : m x m");
  EXPECT_EQ(heard("a symmetric $A \\in \\mathbb{R}^{n \\times n}$"), "A symmetric");
  EXPECT_EQ(heard("Let $X \\in \\mathbb{R}^{n \\times d}$ have full column rank."),
            "X full column rank");
  EXPECT_EQ(heard("$K$ is positive semi-definite"), "K psd");
}

TEST(context, words_behind_a_name_without_a_verb_are_of_it) {
  EXPECT_EQ(heard("with $Q \\in \\mathbb{R}^{d \\times d}$ symmetric positive definite and $b$"),
            "Q symmetric, Q posdef");
  EXPECT_EQ(
      heard("and $R \\in \\mathbb{R}^{m \\times m}$ the noise covariance, positive definite."),
      "R posdef");
  EXPECT_EQ(heard("$W$ a diagonal matrix of weights"), "W diagonal");
  EXPECT_EQ(heard("$X \\in \\mathbb{R}^{n \\times d}$ with full column rank"),
            "X full column rank");
  EXPECT_EQ(heard("Let $P$ be symmetric and $R$ be what it is."), "P symmetric");
  EXPECT_EQ(heard("$A \\in \\mathbb{R}^{n \\times n}$ and a symmetric $B$"), "B symmetric");
  for (const char* prose :
       {"$x$, symmetric matrices have",
        "For $A \\in \\mathbb{R}^{n \\times n}$ on the set of symmetric matrices"})
    EXPECT_EQ(heard(prose), "") << prose;
}

TEST(context, words_of_other_sentences_and_negations_say_nothing) {
  for (const char* prose :
       {"$A$ is not symmetric.", "The matrix is symmetric. $A$ maps", "$x$ is orthogonal to $y$",
        "a ReLU unit $h$", "$A$ need not be invertible", "We use the $L$ norm. Symmetric things.",
        "$A$ is square if $B$ is", "", "$$"})
    EXPECT_EQ(heard(prose), "") << prose;
}

TEST(context, a_sentence_that_asks_or_supposes_makes_a_condition) {
  for (const char* prose : {"We want to know when:", "Suppose that", "such that", "subject to",
                            "Setting this to zero we must solve"})
    EXPECT_TRUE(makes_condition(prose)) << prose;
  for (const char* prose :
       {"We want to show that", "Hence", "Suppose so. It follows:", "", "The gradient is"})
    EXPECT_FALSE(makes_condition(prose)) << prose;
}

class said : public ::testing::Test {
 protected:
  void tell(const std::string& latex) { in_.tell(told_by(atoms(latex))); }
  void define(const std::string& text) {
    const auto items = parse_definitions(text);
    for (const declaration_item& item : *items) in_.define(item, true);
  }
  std::string known(std::set<std::string> names,
                    trusted_sources from = trusted_sources::all) const {
    std::string text;
    for (const declaration_item& item : in_.declarations(names, {}, from)) {
      const bool let = item.kind == declaration_item::sort::let_value;
      text += (text.empty() ? "" : ", ") +
              (let ? item.names[0] + " = " + to_text(*item.value) : shown(item));
    }
    return text;
  }
  section_context in_;
};

TEST_F(said, the_nearest_word_wins_and_words_join_shapes) {
  tell("A \\in \\mathbb{R}^{n \\times n}");
  in_.tell({{}, {{"A", {"symmetric", {}, {}}}, {"A", {"unit", {}, {}}}}});
  EXPECT_EQ(known({"A"}), "A : n x n symmetric");
  tell("A \\in \\mathbb{R}^{m \\times n}");
  EXPECT_EQ(known({"A"}), "A : m x n");
  in_.tell_later(told_by(atoms("A \\in \\mathbb{R}^{k \\times k}")));
  EXPECT_EQ(known({"A"}), "A : m x n");
  EXPECT_EQ(known({"B"}), "");
}

TEST_F(said, definitions_end_with_their_section_and_shapes_do_not) {
  in_.enter(2);
  tell("X \\in \\mathbb{R}^{n \\times d}");
  define("L = sumsq(X*w)");
  EXPECT_EQ(known({"L"}), "X : n x d, L = sumsq(X*w)");
  in_.enter(3);
  EXPECT_EQ(known({"L"}), "X : n x d, L = sumsq(X*w)");
  in_.enter(2);
  EXPECT_EQ(known({"X"}), "X : n x d");
  EXPECT_EQ(known({"L", "w"}), "X : n x d, L = sumsq(X*w)");  // L(w) of the section above
  tell("A \\in \\mathbb{R}^{n \\times n}");
  EXPECT_EQ(known({"L", "A"}), "A : n x n");  // of something else
}

TEST_F(said, a_former_objective_is_that_of_its_optimum_alone) {
  in_.enter(2);
  tell("X \\in \\mathbb{R}^{n \\times d}, y \\in \\mathbb{R}^n, \\lambda > 0");
  define("L = sumsq(X*w - y) + lambda*sumsq(w)");
  in_.enter(2);
  EXPECT_NE(known({"X", "lambda", "w_hat", "y"}).find("L = "), std::string::npos);
  EXPECT_EQ(known({"X", "w_hat", "y"}).find("L = "), std::string::npos);  // least squares
}

TEST_F(said, conditions_end_with_their_passage_and_words_of_what_is_defined_are_claims) {
  tell("A \\in \\mathbb{R}^{n \\times n}");
  in_.tell({{}, {{"A", {"symmetric", {}, {}}, word_hold::conditional}}});
  EXPECT_EQ(known({"A"}), "A : n x n symmetric");
  in_.end_passage();
  EXPECT_EQ(known({"A"}), "A : n x n");
  define("A = X + X'");
  in_.tell({{}, {{"A", {"symmetric", {}, {}}}}});
  EXPECT_EQ(known({"A"}).find("symmetric"), std::string::npos);
  in_.tell({{}, {{"A", {"posdef", {}, {}}, word_hold::supposed}}});
  EXPECT_NE(known({"A"}).find("posdef"), std::string::npos);
}

TEST_F(said, a_word_of_square_matrices_is_of_a_new_thing_or_of_columns) {
  tell("A \\in \\mathbb{R}^{m \\times n}, U \\in \\mathbb{R}^{d \\times k}");
  in_.tell({{}, {{"A", {"symmetric", {}, {}}}, {"U", {"orthogonal", {}, {}}}}});
  EXPECT_EQ(known({"A"}), "");
  EXPECT_EQ(known({"U"}), "U : d x k");
  EXPECT_EQ(known({"U"}, trusted_sources::with_suppositions), "U : d x k, U'*U = I");
}

TEST_F(said, a_variable_of_a_definition_is_not_defined) {
  define("L = sumsq(X*w)");
  define("w = inv(X)*y");
  define("L = L + 1");
  EXPECT_EQ(known({"w", "L"}), "L = sumsq(X*w)");
}

TEST_F(said, bounds_of_numbers_and_of_sizes) {
  in_.enter(2);
  tell("\\lambda > 0, n \\ge d, X \\in \\mathbb{R}^{n \\times d}");
  EXPECT_EQ(known({"lambda", "X"}), "X : n x d, lambda > 0, n >= d");
  tell("d > n");
  EXPECT_EQ(known({"X"}), "X : n x d, d > n");
  in_.enter(1);
  EXPECT_EQ(known({"X"}), "X : n x d");
  tell("\\boldsymbol\\lambda \\in \\mathbb{R}^m");
  EXPECT_EQ(known({"lambda"}), "lambda : m");
  tell("\\lambda > 0");
  EXPECT_EQ(known({"lambda"}), "lambda > 0");
}

TEST_F(said, what_is_inferred_is_used_only_if_trusted) {
  in_.infer(*parse_declarations("X : n x d, y : n"));
  EXPECT_EQ(known({"y"}), "y : n");
  EXPECT_EQ(known({"y"}, trusted_sources::said), "");
  EXPECT_EQ(known({"y"}, trusted_sources::nothing), "");
}

}  // namespace
}  // namespace proofread::identities
