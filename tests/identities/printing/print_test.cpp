// SPDX-License-Identifier: MIT
#include "identities/printing/print.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "identities/syntax/parse.hpp"
#include "tests/identities/printing/random_tree.hpp"

namespace proofread::identities {
namespace {

std::string reprinted(const std::string& text) {
  const expected<expression_ptr> read = parse_statement(text, 0, true);
  return read ? to_text(**read) : render(read.error(), "", text);
}

void reads_back(const expression& tree) {
  const std::string text = to_text(tree);
  RC_LOG() << text << '\n';
  const expected<expression_ptr> read = parse_statement(text, 0, true);
  if (!read) RC_FAIL(render(read.error(), "", text));
  RC_LOG() << to_text(**read) << '\n';
  RC_ASSERT(same(**read, tree));
}

std::size_t parentheses_that_group(const std::string& text) {
  std::size_t count = 0;
  for (std::size_t i = 0; i < text.size(); ++i)
    if (text[i] == '(' && (i == 0 || (std::isalnum(static_cast<unsigned char>(text[i - 1])) == 0)))
      ++count;
  return count;
}

RC_GTEST_PROP(print, text_of_a_value_reads_back, (const std::vector<std::uint8_t>& choices)) {
  reads_back(*random_value(choices));
}

RC_GTEST_PROP(print, text_of_a_statement_reads_back, (const std::vector<std::uint8_t>& choices)) {
  reads_back(*random_statement(choices));
}

/// Taking out any one pair of grouping parentheses changes the tree or makes it unreadable.
RC_GTEST_PROP(print, no_parentheses_are_superfluous, (const std::vector<std::uint8_t>& choices)) {
  const expression_ptr tree = random_statement(choices);
  const std::string text = to_text(*tree);
  RC_LOG() << text << '\n';
  for (std::size_t open = 0; open < text.size(); ++open) {
    if (text[open] != '(') continue;
    if (open > 0 && (std::isalnum(static_cast<unsigned char>(text[open - 1])) != 0)) continue;
    std::size_t close = open;
    int depth = 0;
    do depth += text[close] == '(' ? 1 : text[close] == ')' ? -1 : 0;
    while (depth > 0 && ++close < text.size());
    std::string without = text;
    without[close] = ' ';
    without[open] = ' ';
    const expected<expression_ptr> read = parse_statement(without);
    // Three kinds are kept for the reader: the sums of a shape, (n + 1) x d, (A^2)[1, 1], and a
    // minus behind an operator.
    const bool kept =
        text.find(" : ") != std::string::npos || text[close + 1] == '[' || text[open + 1] == '-';
    const bool needed = kept || !read || !same(**read, *tree);
    RC_ASSERT(needed);
  }
}

TEST(print, canonical_text) {
  EXPECT_EQ(reprinted("((X')*X+(λ·I))⁻¹ = ‖x‖²"), "(X'*X + lambda*I)^-1 = norm(x)^2");
  EXPECT_EQ(reprinted("(a+b)-(c-d)"), "a + b - (c - d)");
  EXPECT_EQ(reprinted("(a*b)*(c*d)"), "a*b*(c*d)");
  EXPECT_EQ(reprinted("a - -b + c*-d"), "a - (-b) + c*(-d)");
  EXPECT_EQ(reprinted("a - -b*c - - -d"), "a - (-b)*c - (-(-d))");
  EXPECT_EQ(reprinted("-a + b^-2 = -(a - b)"), "-a + b^-2 = -(a - b)");
  EXPECT_EQ(reprinted("(a^b)^c^(d')"), "(a^b)^c^(d')");
  EXPECT_EQ(reprinted("A^(T)*A^T"), "A^(T)*A'");
  EXPECT_EQ(reprinted("(A^2)[1,:]"), "(A^2)[1, :]");
  EXPECT_EQ(reprinted("X : (n+1) × d"), "X : (n + 1) x d");
  EXPECT_EQ(reprinted("(forall x : x = x) and (a = b or (c = d))"),
            "(forall x : x = x) and (a = b or c = d)");
  EXPECT_EQ(reprinted("a = b and (forall x : x = x)"), "a = b and forall x : x = x");
  EXPECT_EQ(parentheses_that_group(reprinted("((((a))))")), 0U);
}

}  // namespace
}  // namespace proofread::identities
