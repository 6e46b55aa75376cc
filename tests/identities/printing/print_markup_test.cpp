// SPDX-License-Identifier: MIT
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <array>
#include <string_view>

#include "identities/printing/print.hpp"
#include "identities/syntax/parse.hpp"
#include "tests/identities/printing/random_tree.hpp"

namespace proofread::identities {
namespace {

std::string latex(const std::string& text) {
  const expected<expression_ptr> read = parse_statement(text, 0, true);
  return read ? to_latex(**read) : render(read.error(), "", text);
}

std::string mathml(const std::string& text) {
  const expected<expression_ptr> read = parse_statement(text, 0, true);
  return read ? to_mathml(**read) : render(read.error(), "", text);
}

/// Number of children MathML demands of an element; -1 for any number.
int children_of(std::string_view tag) {
  constexpr std::array<std::pair<std::string_view, int>, 10> counts{{{"msup", 2},
                                                                     {"msub", 2},
                                                                     {"munder", 2},
                                                                     {"mfrac", 2},
                                                                     {"munderover", 3},
                                                                     {"mi", 0},
                                                                     {"mn", 0},
                                                                     {"mo", 0},
                                                                     {"mtext", 0},
                                                                     {"math", 1}}};
  for (const auto& [name, count] : counts)
    if (name == tag) return count;
  return -1;
}

/// A small reader of XML without comments and entities declarations: "" or what is wrong.
std::string fault(std::string_view xml) {
  std::vector<std::pair<std::string, int>> open;
  for (std::size_t at = 0; at < xml.size();) {
    if (xml[at] == '&') {
      const std::string_view entity = xml.substr(at, xml.find(';', at) + 1 - at);
      if (entity != "&lt;" && entity != "&gt;" && entity != "&amp;") return "entity";
    }
    if (xml[at] == '>') return "bare >";
    if (xml[at] != '<') {
      if (open.empty()) return "text outside";
      ++at;
      continue;
    }
    const std::size_t end = xml.find('>', at);
    if (end == std::string_view::npos) return "tag without end";
    const std::string_view inside = xml.substr(at + 1, end - at - 1);
    at = end + 1;
    if (inside.substr(0, 1) != "/") {
      if (!open.empty()) ++open.back().second;
      open.emplace_back(std::string(inside.substr(0, inside.find(' '))), 0);
      continue;
    }
    if (open.empty() || open.back().first != inside.substr(1)) return "mismatched tag";
    const int wanted = children_of(open.back().first);
    if (wanted >= 0 && wanted != open.back().second) return "children of " + open.back().first;
    open.pop_back();
  }
  return open.empty() ? "" : "unclosed tag";
}

int balance(std::string_view text, std::string_view opening, std::string_view closing) {
  int depth = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text.substr(at, opening.size()) == opening) ++depth;
    if (text.substr(at, closing.size()) == closing) --depth;
  }
  return depth;
}

RC_GTEST_PROP(print, mathml_is_well_formed, (const std::vector<std::uint8_t>& choices)) {
  const std::string text = to_mathml(*random_statement(choices));
  RC_LOG() << text << '\n';
  RC_ASSERT(fault(text) == std::string());
}

RC_GTEST_PROP(print, latex_brackets_balance, (const std::vector<std::uint8_t>& choices)) {
  const std::string text = to_latex(*random_statement(choices));
  RC_LOG() << text << '\n';
  RC_ASSERT(balance(text, "{", "}") == 0);
  RC_ASSERT(balance(text, "\\left", "\\right") == 2 * balance(text, "\\leftarrow", "\\leftarrow"));
  RC_ASSERT(balance(text, "\\begin", "\\end") == 0);
}

TEST(print, latex) {
  EXPECT_EQ(latex("inv(X'*X + lambda*I)*X'"), "\\left(X^\\top X + \\lambda I\\right)^{-1} X^\\top");
  EXPECT_EQ(latex("2*3 = 6/1"), "2 \\cdot 3 = \\frac{6}{1}");
  EXPECT_EQ(latex("limit(1/t, t -> 0+) = sum(i = 1..n, x_i)"),
            "\\lim_{t \\to 0^+} \\frac{1}{t} = \\sum_{i = 1}^n x_i");
  EXPECT_EQ(latex("[a, b; c, d] != sqrt(x1)"),
            "\\begin{bmatrix} a & b \\\\ c & d \\end{bmatrix} \\ne \\sqrt{x_1}");
  EXPECT_EQ(latex("(sum(i = 1..n, x[i]))*y"), "\\left(\\sum_{i = 1}^n x_i\\right) y");
  EXPECT_EQ(latex("a - (-b) = a*(-b)"), "a - \\left(-b\\right) = a \\left(-b\\right)");
}

TEST(print, mathml) {
  const std::string open = "<math xmlns=\"http://www.w3.org/1998/Math/MathML\">";
  EXPECT_EQ(mathml("lambda_1^2"),
            open + "<msup><msub><mi>λ</mi><mn>1</mn></msub><mn>2</mn></msup></math>");
  EXPECT_EQ(mathml("a/sqrt(b) < 0.5"),
            open +
                "<mrow><mfrac><mi>a</mi><msqrt><mi>b</mi></msqrt></mfrac><mo>&lt;</mo>"
                "<mn>0.5</mn></mrow></math>");
  EXPECT_NE(mathml("a - (-b) = c").find("<mo fence=\"true\">(</mo><mrow><mo>−</mo><mi>b</mi>"),
            std::string::npos);
  EXPECT_EQ(fault("<math><mi>x</mi></math>"), "");
  EXPECT_EQ(fault("<math><msup><mi>x</mi></msup></math>"), "children of msup");
  EXPECT_NE(fault("<math><mo><</mo></math>"), "");
}

}  // namespace
}  // namespace proofread::identities
