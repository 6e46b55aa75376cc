// SPDX-License-Identifier: MIT
#include "reports/html/mathml.hpp"

#include <gtest/gtest.h>

namespace proofread::reports::html {
namespace {

std::string math(const std::string& inside) { return "<math>" + inside + "</math>"; }

TEST(checked_mathml, drops_the_namespace) {
  EXPECT_EQ(checked_mathml("<math xmlns=\"http://www.w3.org/1998/Math/MathML\"><mi>X</mi></math>"),
            math("<mi>X</mi>"));
}

TEST(checked_mathml, keeps_what_the_printer_writes) {
  const std::string text = math(
      "<mrow><mo fence=\"true\">(</mo><mfrac><mn>1</mn><mi>x</mi></mfrac><mspace "
      "width=\"1em\"/></mrow>");
  EXPECT_EQ(checked_mathml(text), text);
}

TEST(checked_mathml, refuses_everything_else) {
  for (const char* inside :
       {"<script>1</script>", "<mi onclick=\"x()\">a</mi>", "<mi style=\"a\">a</mi>", "<img src=x>",
        "<mi fence=true>a</mi>", "<mi", "<!-- -->", "<mtext><b>x</b></mtext>"}) {
    EXPECT_EQ(checked_mathml(math(inside)), "") << inside;
  }
  EXPECT_EQ(checked_mathml("<mi>X</mi>"), "");
  EXPECT_EQ(checked_mathml(""), "");
  EXPECT_EQ(checked_mathml("<math>"), "");
}

TEST(split_relation, cuts_at_the_last_operator_of_the_top) {
  const chain_link parts = split_relation(
      math("<mrow><mrow><mi>a</mi><mo>=</mo><mi>b</mi></mrow><mo>⇔</mo><mrow><mi>c</mi><mo>=</mo>"
           "<mi>d</mi></mrow></mrow>"));
  EXPECT_EQ(parts.first, math("<mrow><mrow><mi>a</mi><mo>=</mo><mi>b</mi></mrow></mrow>"));
  EXPECT_EQ(parts.rest, math("<mrow><mo>⇔</mo><mrow><mi>c</mi><mo>=</mo><mi>d</mi></mrow></mrow>"));
}

TEST(split_relation, leaves_whole_what_has_no_relation) {
  const std::string text = math("<mrow><mi>a</mi><mo>+</mo><mi>b</mi></mrow>");
  EXPECT_EQ(split_relation(text).first, "");
  EXPECT_EQ(split_relation(text).rest, text);
}

TEST(matrix_mathml, writes_rows_fractions_and_the_place_that_differs) {
  const std::string text = matrix_mathml({"X", 1, 2, {"-1/2", "3"}}, 1, 2);
  EXPECT_EQ(text,
            "<mrow><mo fence=\"true\">[</mo><mtable><mtr><mtd><mrow><mo form=\"prefix\">−</mo>"
            "<mfrac><mn>1</mn><mn>2</mn></mfrac></mrow></mtd><mtd class=\"differs\"><mn>3</mn>"
            "</mtd></mtr></mtable><mo fence=\"true\">]</mo></mrow>");
  EXPECT_EQ(matrix_mathml({"lambda", 1, 1, {"2"}}), "<mn>2</mn>");
  EXPECT_EQ(name_mathml("lambda"), "<mi>λ</mi>");
}

}  // namespace
}  // namespace proofread::reports::html
