// SPDX-License-Identifier: MIT
#include <gtest/gtest.h>

#include <array>

#include "identities/syntax/parse.hpp"
#include "tests/identities/syntax/outline.hpp"

namespace proofread::identities {
namespace {

std::string outline(const std::vector<declaration_item>& items) {
  static constexpr std::array<const char*, 8> sorts{"var",  "svd", "fun",   "index",
                                                    "size", "rel", "value", "function"};
  std::string text;
  for (const declaration_item& item : items) {
    text += (text.empty() ? "" : "; ") + std::string(sorts[static_cast<std::size_t>(item.kind)]);
    for (const std::string& name : item.names) text += " " + name;
    if (item.rows) text += " rows " + outline(*item.rows);
    if (item.cols) text += " cols " + outline(*item.cols);
    for (const word& w : item.words)
      text += " <" + w.name + (w.argument ? " " + outline(*w.argument) : "") + ">";
    if (item.value) text += " " + outline(*item.value);
    EXPECT_EQ(item.names.size(), item.places.size());
  }
  return text;
}

std::string declared(const std::string& text) {
  const auto read = parse_declarations(text);
  return read ? outline(*read) : render(read.error(), "", text);
}

std::string defined(const std::string& text) {
  const auto read = parse_definitions(text);
  return read ? outline(*read) : render(read.error(), "", text);
}

TEST(parse_declarations, shapes_and_words) {
  EXPECT_EQ(declared("X : n x d full column rank"), "var X rows n cols d <full column rank>");
  EXPECT_EQ(declared("A, B : n x n symmetric posdef"),
            "var A B rows n cols n <symmetric> <posdef>");
  EXPECT_EQ(declared("x : n unit, c : scalar nonzero"), "var x rows n <unit>; var c <nonzero>");
  EXPECT_EQ(declared("A : (n+1) × 2*d rank r + 1 diagonal"),
            "var A rows (+ n 1) cols (* 2 d) <rank (+ r 1)> <diagonal>");
  EXPECT_EQ(declared("r : 1 x n, x : n x x"), "var r rows 1 cols n; var x rows n cols x");
}

TEST(parse_declarations, functions_indices_and_decompositions) {
  EXPECT_EQ(declared("f : R^d -> R^(m+1), g, h : ℝ → ℝ²"),
            "fun f rows d cols (+ m 1); fun g h rows 1 cols 2");
  EXPECT_EQ(declared("k in 1..n - 1"), "index k rows 1 cols (- n 1)");
  EXPECT_EQ(declared("i, j ∈ 1..n"), "index i rows 1 cols n; index j rows 1 cols n");
  EXPECT_EQ(declared("U, S, V = svd(X)"), "svd U S V X");
  EXPECT_EQ(declared("n, m : size, x : n"), "size n m; var x rows n");
}

TEST(parse_declarations, relations) {
  EXPECT_EQ(declared("0 < a <= b, n >= d, w*x + b > 0"),
            "rel (< <= 0 a b); rel (>= n d); rel (> (+ (* w x) b) 0)");
  EXPECT_EQ(declared("z : m, z = A*x, n = 3"), "var z rows m; rel (= z (* A x)); rel (= n 3)");
  EXPECT_EQ(declared("b in range(A), posdef(A), A : 2 x 2"),
            "rel (range b A); rel (is posdef A); var A rows 2 cols 2");
  EXPECT_EQ(declared("n >= d, A, B : n x d\n  , # more\n lambda > 0"),
            "rel (>= n d); var A B rows n cols d; rel (> lambda 0)");
  EXPECT_EQ(declared(""), "");
}

TEST(parse_definitions, values_and_functions) {
  EXPECT_EQ(defined("H = X*inv(X'*X)*X'"), "value H (* (* X (call inv (* (' X) X))) (' X))");
  EXPECT_EQ(defined("f(x) = x^2, g(x, y) = x*y, c := 2"),
            "function f x (^ x 2); function g x y (* x y); value c 2");
  EXPECT_EQ(defined("H : n x d").substr(0, 40), "1:3: error: found `:` where `=` would fi");
}

TEST(parse_one_liner, hypotheses_stand_before_the_turnstile) {
  const auto with = parse_one_liner("X : n x d, λ > 0 ⊢ X = X");
  ASSERT_TRUE(with);
  EXPECT_TRUE(with->has_turnstile);
  EXPECT_EQ(outline(with->given), "var X rows n cols d; rel (> lambda 0)");
  EXPECT_EQ(outline(*with->statement), "(= X X)");
  const auto without = parse_one_liner("X = X");
  ASSERT_TRUE(without);
  EXPECT_FALSE(without->has_turnstile);
  EXPECT_TRUE(without->given.empty());
  EXPECT_TRUE(parse_one_liner("|- a = a")->has_turnstile);
}

}  // namespace
}  // namespace proofread::identities
