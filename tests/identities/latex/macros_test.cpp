// SPDX-License-Identifier: MIT
#include "identities/latex/macros.hpp"

#include <gtest/gtest.h>

#include <string>

namespace proofread::identities {
namespace {

std::string written_out(std::string text) {
  const auto macros = take_macros(text);
  return expand(mapped(text), macros).text;
}

std::string squeezed(const std::string& text) {
  std::string made;
  for (const char c : text)
    if (c != ' ' && c != '\n') made += c;
  return made;
}

TEST(macros, every_way_to_define_is_read) {
  EXPECT_EQ(squeezed(written_out("\\newcommand{\\R}{\\mathbb{R}} \\R")), "\\mathbb{R}");
  EXPECT_EQ(squeezed(written_out("\\newcommand\\v[1]{\\mathbf{#1}} \\v x")), "\\mathbf{x}");
  EXPECT_EQ(squeezed(written_out("\\def\\n#1{\\|#1\\|} \\n{a+b}")), "\\|a+b\\|");
  EXPECT_EQ(squeezed(written_out("\\DeclareMathOperator{\\tr}{tr} \\tr A")), "\\operatorname{tr}A");
  EXPECT_EQ(squeezed(written_out("\\newcommand{\\p}[2][x]{#1+#2} \\p{y} \\p[z]{y}")), "x+yz+y");
}

TEST(macros, places_are_those_of_the_file) {
  std::string text = "\\newcommand{\\s}[1]{(#1)^2} y = \\s{x}";
  const auto macros = take_macros(text);
  const mapped_text made = expand(mapped(text, 100), macros);
  const std::size_t x = made.text.find('x');
  ASSERT_NE(x, std::string::npos);
  EXPECT_EQ(made.origin[x], 100 + text.find("{x}") + 1);
  EXPECT_EQ(made.origin[made.text.find('^')], 100 + text.find("\\s{x}"));
}

TEST(macros, expansion_ends) {
  const std::string self = written_out("\\def\\a{\\a\\a} \\a");
  EXPECT_NE(self.find("\\a"), std::string::npos);
  std::string doubling = "\\def\\a{xx}";
  for (char c = 'b'; c < 'z'; ++c)
    doubling += std::string("\\def\\") + c + "{\\" + static_cast<char>(c - 1) + "\\" +
                static_cast<char>(c - 1) + "}";
  EXPECT_LE(written_out(doubling + "\\y").size(), 3 * longest_expansion);
}

TEST(macros, what_is_no_definition_stays) {
  EXPECT_EQ(written_out("\\newcommand{x"), "\\newcommand{x");
  EXPECT_EQ(written_out("\\alpha + \\beta"), "\\alpha + \\beta");
}

}  // namespace
}  // namespace proofread::identities
