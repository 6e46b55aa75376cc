// SPDX-License-Identifier: MIT
#include "reports/layout/markdown.hpp"

#include <gtest/gtest.h>

#include "reports/layout/table.hpp"

namespace proofread::reports {
namespace {

TEST(markdown, text_is_no_markup) {
  EXPECT_EQ(markdown_text("<b>*x*</b> `y` [z](w) a|b &lt; ~~~\n# h \\"),
            "\\<b>\\*x\\*\\</b> \\`y\\` \\[z\\](w) a\\|b \\&lt; \\~\\~\\~ # h \\\\");
  EXPECT_EQ(markdown_text("householder_qr, lambda -> 0"), "householder_qr, lambda -> 0");
}

TEST(markdown, code_ends_where_it_ends) {
  EXPECT_EQ(markdown_code("X'*X"), "`X'*X`");
  EXPECT_EQ(markdown_code("a `b`"), "`` a `b` ``");
  EXPECT_EQ(markdown_code("`` <img>\n"), "``` `` <img>  ```");
}

TEST(markdown, a_block_ends_where_it_ends) {
  EXPECT_EQ(markdown_block("a\n"), "\n~~~text\na\n~~~\n");
  EXPECT_EQ(markdown_block("~~~\n<img>\n~~~~"), "\n~~~~~text\n~~~\n<img>\n~~~~\n~~~~~\n");
}

TEST(markdown, a_cell_is_one_cell) {
  EXPECT_EQ(markdown_table({{"a", "n"}, {"x|y", "1"}, {"<b>", "2"}}),
            "| a | n |\n| --- | ---: |\n| x\\|y | 1 |\n| \\<b> | 2 |\n");
  EXPECT_EQ(markdown_table({{"a"}, {"x | y"}, {"x \\| y"}}, {0}),
            "| a |\n| --- |\n| `x \\| y` |\n| `x \\ \\| y` |\n");
}

}  // namespace
}  // namespace proofread::reports
