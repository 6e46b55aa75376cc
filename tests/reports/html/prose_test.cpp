// SPDX-License-Identifier: MIT
#include "reports/html/prose.hpp"

#include <gtest/gtest.h>

namespace proofread::reports::html {
namespace {

std::string name_it(const fence& f) { return "[" + f.kind + "/" + f.name + ":" + f.text + "]"; }

TEST(prose_html, puts_blocks_where_their_fences_stood) {
  EXPECT_EQ(
      prose_html("# Ridge\n\nBefore.\n\n```claim push\nshow A = A\n```\n\n## Then\n", name_it),
      "<p>Before.</p>\n[claim/push:show A = A\n]\n<h3>Then</h3>\n");
}

TEST(prose_html, leaves_formulas_to_the_browser) {
  EXPECT_EQ(prose_html("So $a_1*b*c_1$ and `$x$` and\n$\\lVert w\\rVert <\n1$ hold.\n", name_it),
            "<p>So <span class=\"formula\">$a_1*b*c_1$</span> and <code>$x$</code> and\n"
            "<span class=\"formula\">$\\lVert w\\rVert &lt;\n1$</span> hold.</p>\n");
}

TEST(prose_html, counts_a_lone_dollar_as_money) {
  EXPECT_EQ(prose_html("It costs $5 and \\$6.\n", name_it), "<p>It costs $5 and $6.</p>\n");
}

TEST(prose_html, drops_raw_html) {
  const std::string html = prose_html("a <b onclick=\"x\">b</b>\n\n<script>x</script>\n", name_it);
  EXPECT_EQ(html.find("script"), std::string::npos);
  EXPECT_EQ(html.find("onclick"), std::string::npos);
  EXPECT_EQ(prose_html("[a](javascript:x)\n", name_it), "<p><a href=\"\">a</a></p>\n");
}

TEST(prose_html, reads_fences_in_lists_and_quotes) {
  EXPECT_EQ(prose_html("> ~~~derive d\n> a\n> ~~~\n", name_it),
            "<blockquote>\n[derive/d:a\n]\n</blockquote>\n");
}

TEST(title_of, is_the_first_heading) {
  EXPECT_EQ(title_of("# Ridge `X` regression\n"), "Ridge X regression");
  EXPECT_EQ(title_of("Text\n\n# Late\n"), "");
  EXPECT_EQ(title_of(""), "");
}

}  // namespace
}  // namespace proofread::reports::html
