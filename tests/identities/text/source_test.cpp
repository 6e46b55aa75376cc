// SPDX-License-Identifier: MIT
#include "identities/text/source.hpp"

#include <gtest/gtest.h>

#include "identities/text/utf8.hpp"

namespace proofread::identities {
namespace {

TEST(source, columns_count_code_points) {
  const std::string text = "a\nλ + β\n";
  EXPECT_EQ(locate(text, 0).line, 1U);
  EXPECT_EQ(locate(text, 0).column, 1U);
  const std::size_t beta = text.find("β");
  EXPECT_EQ(locate(text, beta).line, 2U);
  EXPECT_EQ(locate(text, beta).column, 5U);
  EXPECT_EQ(locate(text, 1000).line, 3U);
}

TEST(source, caret_stands_under_the_place) {
  const std::string text = "given X : n x d\nshow X*X = X\n";
  const diagnostic problem{{22, 23}, "shapes do not fit", "write X'*X"};
  EXPECT_EQ(render(problem, "ridge.md", text),
            "ridge.md:2:7: error: shapes do not fit\n"
            "    show X*X = X\n"
            "          ^\n"
            "  hint: write X'*X\n");
}

TEST(source, span_is_underlined_to_the_end_of_its_line) {
  EXPECT_EQ(render({{2, 5}, "m", ""}, "", "a bcd e"), "1:3: error: m\n    a bcd e\n      ^~~\n");
  EXPECT_EQ(render({{2, 9}, "m", ""}, "", "a bcd\nefg"), "1:3: error: m\n    a bcd\n      ^~~\n");
}

TEST(source, tabs_and_wide_text_keep_the_caret_in_place) {
  EXPECT_EQ(render({{1, 2}, "m", ""}, "f", "\tx"), "f:1:2: error: m\n        x\n        ^\n");
  EXPECT_EQ(render({{3, 4}, "m", ""}, "f", "λ x"), "f:1:3: error: m\n    λ x\n      ^\n");
  EXPECT_EQ(render({{0, 1}, "m", ""}, "f", "x\r\ny"), "f:1:1: error: m\n    x\n    ^\n");
}

TEST(source, ends_and_empty_texts) {
  EXPECT_EQ(render({{3, 3}, "m", ""}, "f", "a +"), "f:1:4: error: m\n    a +\n       ^\n");
  EXPECT_EQ(render({{7, 9}, "m", ""}, "f", ""), "f:1:1: error: m\n    \n    ^\n");
}

TEST(source, invalid_bytes_are_replaced) {
  EXPECT_EQ(render({{1, 2}, "m", ""}, "f", "a\xFFz"),
            "f:1:2: error: m\n    a\xEF\xBF\xBDz\n     ^\n");
}

TEST(source, long_lines_are_shown_in_part) {
  for (const std::size_t at : {0, 10, 1000, 500'000, 999'999}) {
    std::string text(1'000'000, 'a');
    text[at] = 'b';
    const std::string shown = render({{at, at + 1}, "m", ""}, "f", text);
    EXPECT_LT(shown.size(), 500U);
    const std::size_t line = shown.find('\n') + 1;
    const std::size_t marks = shown.find('\n', line) + 1;
    EXPECT_EQ(shown.find('b', line) - line, shown.find('^') - marks) << shown;
  }
}

TEST(utf8, only_shortest_forms_of_scalar_values_are_valid) {
  EXPECT_TRUE(decode("λ", 0).valid);
  EXPECT_EQ(decode("λ", 0).value, 0x3BBU);
  EXPECT_EQ(decode("\xF0\x9D\x94\xB8", 0).value, 0x1D538U);
  for (const char* bad : {"\xC0\x80", "\xE0\x80\x80", "\xED\xA0\x80", "\xF4\x90\x80\x80", "\x80",
                          "\xCE", "\xFF", "\xE2\x88"})
    EXPECT_FALSE(decode(bad, 0).valid) << bad;
}

}  // namespace
}  // namespace proofread::identities
