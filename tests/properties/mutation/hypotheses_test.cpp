// SPDX-License-Identifier: MIT
#include "properties/mutation/hypotheses.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "identities/elaboration/elaborate.hpp"
#include "identities/elaboration/signature.hpp"
#include "identities/printing/print.hpp"

namespace proofread::properties {
namespace {

identities::proposition read(const std::string& text) {
  const auto result = identities::read_one_liner(text);
  EXPECT_TRUE(result) << text << ": " << (result ? "" : result.error().message);
  return *result;
}

std::string shown(const identities::proposition& problem) {
  return signature(problem) + " |- " + to_text(*problem.statement);
}

std::vector<std::string> asked(const std::string& text) {
  std::vector<std::string> lines;
  for (const hypothesis& each : hypotheses_of(read(text))) {
    lines.push_back(std::string(to_text(each.kind)) + ": " + each.text);
  }
  return lines;
}

std::string left_without(const std::string& text, const std::string& what) {
  const identities::proposition problem = read(text);
  for (const hypothesis& each : hypotheses_of(problem)) {
    if (each.text == what) return shown(without(problem, each));
  }
  return "nothing asks " + what;
}

TEST(hypotheses, lists_words_relations_and_size_relations) {
  EXPECT_EQ(asked("X : n x d full column rank, A : d x d symmetric invertible, lambda > 0, n >= d, "
                  "A*X' = X' |- inv(X'*X + lambda*I)*A = A"),
            (std::vector<std::string>{"word: X full column rank", "word: A symmetric",
                                      "word: A invertible", "relation: lambda > 0", "size: n >= d",
                                      "relation: A*X' = X'"}));
  EXPECT_EQ(asked("X : n x d rank r |- rank(X) = r"), (std::vector<std::string>{"word: X rank r"}));
  EXPECT_TRUE(asked("z : m, A : m x n, z = A*x, x : n |- z = A*x").empty());
}

TEST(hypotheses, takes_chains_and_conjunctions_apart) {
  EXPECT_EQ(asked("a : scalar, b : scalar, 0 < a < b |- a < b"),
            (std::vector<std::string>{"relation: 0 < a", "relation: a < b"}));
  EXPECT_EQ(asked("a : scalar, b : scalar, c : scalar, a > 0 and b > 0 and c > 0 |- a + b + c > 0"),
            (std::vector<std::string>{"relation: a > 0", "relation: b > 0", "relation: c > 0"}));
  EXPECT_EQ(left_without("a : scalar, b : scalar, 0 < a < b |- a < b + 1", "a < b"),
            "b : scalar, 0 < a |- a < b + 1");
}

TEST(hypotheses, drops_a_word) {
  EXPECT_EQ(left_without("A : n x n symmetric invertible |- A' = A", "A symmetric"),
            "A : n x n invertible |- A' = A");
}

TEST(hypotheses, drops_a_size_relation) {
  EXPECT_EQ(left_without("X : n x d, n >= d |- X = X", "n >= d"), "X : n x d |- X = X");
}

TEST(hypotheses, what_only_a_dropped_relation_used_goes_with_it) {
  EXPECT_EQ(left_without("P : n x n, Q : n x n invertible, P*Q = I |- P = P", "P*Q = I"),
            "P : n x n |- P = P");
  EXPECT_EQ(left_without("X : n x d rank r |- X = X", "X rank r"), "X : n x d |- X = X");
}

TEST(hypotheses, what_stays_is_read_again_as_the_same_proposition) {
  const std::string text =
      "X : n x d full column rank, lambda > 0, f : R^d -> R, w : d, n > d, H : n x n, H = X*X' |- "
      "grad(f(w), w) + inv(X'*X + lambda*I)*X'*H*H*X*w = w and sum(i = 1..d, w[i]) = 0";
  const identities::proposition problem = read(text);
  for (const hypothesis& each : hypotheses_of(problem)) {
    const identities::proposition left = without(problem, each);
    EXPECT_EQ(shown(left), shown(read(shown(left))));
    EXPECT_EQ(left.symbols.size(), problem.symbols.size());
  }
}

TEST(hypotheses, adds_a_word_where_the_shape_takes_it) {
  const identities::proposition problem = read("A : n x n, X : n x d |- A*X = X");
  const auto slot = [&](const std::string& name) {
    for (std::size_t k = 0; k < problem.symbols.size(); ++k) {
      if (problem.symbols[k].name == name) return static_cast<int>(k);
    }
    return -1;
  };
  const auto symmetric = with_word(problem, slot("A"), "symmetric");
  ASSERT_TRUE(symmetric);
  EXPECT_EQ(shown(*symmetric), "A : n x n symmetric, X : n x d |- A*X = X");
  EXPECT_FALSE(with_word(*symmetric, slot("A"), "symmetric"));
  EXPECT_FALSE(with_word(problem, slot("X"), "symmetric"));
  EXPECT_FALSE(with_word(problem, slot("n"), "nonzero"));
  EXPECT_FALSE(with_word(problem, slot("A"), "unit"));
  EXPECT_TRUE(with_word(problem, slot("X"), "full column rank"));
}

}  // namespace
}  // namespace proofread::properties
