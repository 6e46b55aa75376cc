// SPDX-License-Identifier: MIT
#include "identities/context/sentences.hpp"

#include <gtest/gtest.h>

#include <string>

#include "identities/latex/display.hpp"

namespace proofread::identities {
namespace {

/// What a paragraph does with each of its formulas: + claims, ? states, : defines, - supposes, .
/// nothing; with what joins it to the next one, or what it is said to be.
std::string stances(const std::string& text) {
  std::vector<prose_piece> pieces;
  std::size_t end = 0;
  for (const display& each : find_formulas(text, note_format::markdown).displays) {
    pieces.push_back({text.substr(end, each.begin - end), read_atoms(each.body)});
    end = each.end;
  }
  pieces.push_back({text.substr(end), {}});
  std::string made;
  for (const spoken_formula& each : spoken_formulas(pieces)) {
    made += each.how == stance::claimed    ? '+'
            : each.how == stance::stated   ? '?'
            : each.how == stance::defined  ? ':'
            : each.how == stance::supposed ? '-'
                                           : '.';
    made += each.link + each.word;
  }
  return made;
}

TEST(sentences, the_nearest_word_in_front_claims_or_supposes) {
  EXPECT_EQ(stances("Show that $A = B$."), "+");
  EXPECT_EQ(stances("It follows that $A = B$, so $C = D$ and $E = F$."), "+++");
  EXPECT_EQ(stances("Note that $A = B$, where $C = D$."), "+:");
  EXPECT_EQ(stances("Let $A = B$ and $C = D$. Then $E = F$."), "::+");
  EXPECT_EQ(stances("If $A = B$ then $C = D$; since $E = F$, we get $G = H$."), "-+-+");
  EXPECT_EQ(stances("We need to show that $A = B$."), "+");
  EXPECT_EQ(stances("We want $A = B$ such that $C = D$."), "--");
  EXPECT_EQ(stances("Minimize $f(x)$ s.t. $A x = b$."), ".-");
}

TEST(sentences, what_a_thing_satisfies_is_claimed) {
  EXPECT_EQ(stances("It satisfies $H^2 = H$ and $H X = X$."), "++");
  EXPECT_EQ(stances("Let $w$ satisfy $A w = b$."), ".:");
  EXPECT_EQ(stances("Take a vector $w$ that satisfies $A w = b$."), ".-");
}

TEST(sentences, a_main_clause_is_claimed) {
  EXPECT_EQ(stances("If $A$ is symmetric, $x^T A y = y^T A x$."), "-symmetric+");
  EXPECT_EQ(stances("For $a = 1$, $b = 2$, we have $c = 3$."), "--+");
  EXPECT_EQ(stances("Where $a = 1$, $b = 2$."), "::");
}

TEST(sentences, without_a_word_a_formula_that_ends_its_sentence_is_stated) {
  EXPECT_EQ(stances("**Quadratic term:** $A = B$.\n- $C = D$\n- $E = F$ is large"), "??.");
  EXPECT_EQ(stances("The matrix $A = B$ is large."), ".");
}

TEST(sentences, what_is_denied_or_asked_is_not_claimed) {
  EXPECT_EQ(stances("We do not have $A = B$."), ".");
  EXPECT_EQ(stances("This does not imply that $A = B$."), ".");
  EXPECT_EQ(stances("So is $A = B$?"), ".");
  EXPECT_EQ(stances("Then $A = B$ does not hold."), ".");
  EXPECT_EQ(stances("One might think that $A = B$."), ".");
  EXPECT_EQ(stances("It is wrong to conclude that $A = B$."), ".");
}

TEST(sentences, what_holds_only_if_is_stated) {
  EXPECT_EQ(stances("Thus $A = B$ if $C = D$."), "?-");
  EXPECT_EQ(stances("Thus $A = B$ unless it is hot."), "?");
}

TEST(sentences, a_condition_in_words_that_are_not_understood_leaves_it_open) {
  EXPECT_EQ(stances("If $A$ and $B$ commute, then $A B = C$."), "..?");
  EXPECT_EQ(stances("Assuming independent rows, $X X^T$ is invertible."), "?invertible");
  EXPECT_EQ(stances("If $A$ is symmetric, then $A B = C$."), "-symmetric+");
  EXPECT_EQ(stances("If $A B = B A$, then $A B = C$."), "-+");
}

TEST(sentences, words_join_formulas) {
  EXPECT_EQ(stances("Here $A^T$ is equal to $B$."), "+=.");
  EXPECT_EQ(stances("Show that $A = B$ implies $C = D$."), "+implies.");
  EXPECT_EQ(stances("$A = B$ if and only if $C = D$."), "+iff.");
  EXPECT_EQ(stances("If $A^T$ equals $B$, $C = D$."), "-=.?");
  EXPECT_EQ(stances("The trace of $A^T$ equals $B$."), "..");
}

TEST(sentences, a_value_is_said_to_be_something) {
  EXPECT_EQ(stances("Note that $X^T X$ is positive definite."), "+posdef");
  EXPECT_EQ(stances("The matrix $X^T X$ is always invertible."), "+invertible");
  EXPECT_EQ(stances("If $X^T X$ is invertible, then $A = B$."), "-invertible+");
  EXPECT_EQ(stances("$X^T X$ is invertible if $X$ has full rank."), "?invertible.");
  EXPECT_EQ(stances("The inverse of $X^T X$ is symmetric."), ".");
  EXPECT_EQ(stances("Here $X^T X$ is not invertible."), ".");
  EXPECT_EQ(stances("Here $A$ is symmetric."), "+symmetric");
}

TEST(sentences, what_a_thing_is_is_claimed_but_for_a_model_or_a_constraint) {
  EXPECT_EQ(stances("The trace of the model is $A = B$."), "+");
  EXPECT_EQ(stances("The model is $A = B$."), "-");
  EXPECT_EQ(stances("The constraint is $A = B$."), "-");
  EXPECT_EQ(stances("Linear term: $\\nabla_x (b^T x) = b$."), "+");
  EXPECT_EQ(stances("Finally, $A = B$ for any scalar $c$."), "+.");
}

TEST(sentences, what_is_let_or_quantified_is_claimed_of_all) {
  const auto of_all = [](const std::string& text) {
    std::vector<prose_piece> pieces;
    std::size_t end = 0;
    for (const display& each : find_formulas(text, note_format::markdown).displays) {
      const bool in_line = each.kind == display_kind::inline_formula;
      pieces.push_back({text.substr(end, each.begin - end),
                        in_line ? read_atoms(each.body) : std::vector<atom>{}});
      end = each.end;
    }
    pieces.push_back({text.substr(end), {}});
    return spoken_formulas(pieces)[pieces.size() - 2].universal;
  };
  EXPECT_TRUE(of_all("Let $Q$ be orthogonal. Then $\\det Q = 1$."));
  EXPECT_TRUE(of_all("If $Q$ is orthogonal, then\n$$\\det Q = 1$$\n"));
  EXPECT_FALSE(of_all("Let $f = g$. Then setting this to zero gives $X w = y$."));
  EXPECT_FALSE(of_all("We get $X w = y$."));
}

}  // namespace
}  // namespace proofread::identities
