// SPDX-License-Identifier: MIT
#include "identities/latex/display.hpp"

#include <gtest/gtest.h>

#include <string>

#include "identities/latex/standalone.hpp"
#include "identities/latex/tex_source.hpp"

namespace proofread::identities {
namespace {

std::string found(const std::string& text, note_format format = note_format::markdown) {
  const found_formulas in = find_formulas(text, format);
  std::string all;
  for (const display& each : in.displays) {
    all += each.kind == display_kind::display ? "[" : "(";
    all += each.body.text + (each.kind == display_kind::display ? "]" : ")");
    for (std::size_t i = 0; i < each.body.text.size(); ++i) {
      const bool same = each.body.text[i] == text[each.body.origin[i]];
      EXPECT_TRUE(same || each.body.text[i] == ' ') << text;
    }
  }
  for (const diagnostic& each : in.problems) all += "!" + std::to_string(each.where.begin);
  return all;
}

TEST(display, every_delimiter) {
  EXPECT_EQ(found("a $x+1$ b"), "(x+1)");
  EXPECT_EQ(found("$$x$$ and $$ y\n\n z $$"), "[x][ y\n\n z ]");
  EXPECT_EQ(found("\\[x\\] \\(y\\)"), "[x](y)");
  EXPECT_EQ(found("\\\\[x\\\\] \\\\(y\\\\)"), "[x](y)");
  EXPECT_EQ(found("```math\nx = y\n```\n"), "[x = y\n]");
  EXPECT_EQ(found("$`x`$"), "(x)");
  EXPECT_EQ(found("\\begin{align*}a &= b\\end{align*}", note_format::tex),
            "[\\begin{align*}a &= b\\end{align*}]");
}

TEST(display, code_is_no_mathematics) {
  EXPECT_EQ(found("```python\nx = '$y$'\n```\n$z$"), "(z)");
  EXPECT_EQ(found("`$HOME$x` and `a$b`"), "(HOME)");
  EXPECT_EQ(found("---\ntitle: $x$\n---\n$z$"), "(z)");
  EXPECT_EQ(found("% $x$\n$z$", note_format::tex), "(z)");
}

TEST(display, a_stray_sign_costs_its_paragraph) {
  EXPECT_EQ(found("It costs 5$ or $ 6.\n\n$x$"), "(x)");
  EXPECT_EQ(found("$$ x\n\n# Next\n\n$y$"), "(y)!0");
  EXPECT_EQ(found("\\[ x\n\n# Next\n\n\\(y\\)"), "(y)!0");
  EXPECT_EQ(found("a \\$5 and $x$"), "(x)");
}

TEST(display, quotes_sections_and_prose) {
  EXPECT_EQ(found("> $$\n> x\n> = y\n> $$"), "[\n  x\n  = y\n  ]");
  const std::string text = "# One\n\nWe have $x$ here.\n\n## Two\n\n$y$";
  const found_formulas in = find_formulas(text, note_format::markdown);
  ASSERT_EQ(in.displays.size(), 2U);
  ASSERT_EQ(in.sections.size(), 3U);
  EXPECT_EQ(in.sections[in.displays[0].section].title, "One");
  EXPECT_EQ(in.sections[in.displays[1].section].level, 2U);
}

TEST(display, macros_are_taken_out_and_kept) {
  const std::string text = "\\newcommand{\\X}{\\mathbf{X}}\n$\\X$";
  const found_formulas in = find_formulas(text, note_format::tex);
  ASSERT_EQ(in.macros.size(), 1U);
  ASSERT_EQ(in.displays.size(), 1U);
  EXPECT_EQ(in.displays[0].begin, text.find('$'));
}

TEST(display, what_tex_does_not_typeset_is_no_mathematics) {
  EXPECT_EQ(found("\\verb|$x$| \\verb*!$x$! $y$", note_format::tex), "(y)");
  EXPECT_EQ(found("\\begin{verbatim}\n$$x$$\n\\end{verbatim}\n$y$", note_format::tex), "(y)");
  EXPECT_EQ(found("$y$\\end{document} $x$", note_format::tex), "(y)");
  EXPECT_EQ(found("100\\% $y$ % $x$\n", note_format::tex), "(y)");
  EXPECT_EQ(find_formulas("% \\newcommand{\\X}{x}\n", note_format::tex).macros.size(), 0U);
}

TEST(display, comments_inside_are_left_out) {
  EXPECT_EQ(found("\\[ a % why\n = b \\\\% so\n = 5\\% \\]", note_format::tex),
            "[ a \n = b \\\\\n = 5\\% ]");
  EXPECT_EQ(found("$$ a = b \\\\$$ and $c$"), "[ a = b \\\\](c)");
}

TEST(display, a_part_of_a_formula_is_shown_whole) {
  const std::string text = "$\\hat{w} = \\frac{a}{b} + \\mat Hx$";
  const auto whole = [&](const std::string& part) {
    const span place =
        whole_of({text.find(part), text.find(part) + part.size()}, text, {{"mat", 1, {}, ""}});
    return text.substr(place.begin, place.end - place.begin);
  };
  EXPECT_EQ(whole("w} = \\frac{a"), "\\hat{w} = \\frac{a}");
  EXPECT_EQ(whole("b} + "), "{b} + ");
  EXPECT_EQ(whole("Hx"), "\\mat Hx");
  EXPECT_EQ(whole("x"), "x");
}

TEST(display, a_formula_stands_alone_with_its_macros_written_out) {
  const found_formulas in = find_formulas(
      "\\newcommand{\\X}{\\mathbf{X}}\n\\begin{eqnarray*}\\X &=& b \\label{q}\\\\ "
      "\\intertext{so {it}} \\end{eqnarray*}",
      note_format::tex);
  EXPECT_EQ(standalone(in.displays[0], in.macros),
            "\\begin{align*}\\mathbf{X}  &= b \\\\ \\text{so {it}}\\\\ \\end{align*}");
}

/// A note of 20,000 times the same: its time and memory grow like its length.
TEST(display, long_paragraphs_cost_what_they_are_long) {
  for (const char* const each :
       {"a $x$ ", "\\(x\\) ", "\\( ", "\\[ x\n\n", "$$ x\n\n", "`a` ``b", "\\begin{align} x\n\n",
        "\\begin{a", "\\def\\a{", "\\newcommand\\a[", "\\q{", "$a\n", "$`a "}) {
    std::string text;
    for (int i = 0; i < 20'000; ++i) text += each;
    const found_formulas in = find_formulas(text, note_format::markdown);
    EXPECT_LE(in.displays.size(), 20'000U) << each;
  }
}

}  // namespace
}  // namespace proofread::identities
