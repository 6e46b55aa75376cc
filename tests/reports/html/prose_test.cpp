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
}

TEST(prose_html, loads_nothing_and_runs_nothing) {
  EXPECT_EQ(prose_html("[a](javascript:x)\n", name_it), "<p>a (javascript:x)</p>\n");
  EXPECT_EQ(
      prose_html("[a](java%00script:x) [b](JavaScript&#58;x) [c](data:text/html,x)\n", name_it),
      "<p>a (java%00script:x) b (JavaScript:x) c (data:text/html,x)</p>\n");
  EXPECT_EQ(prose_html("![a *b*](http://x/y.png) ![](z.png)\n", name_it),
            "<p>a <em>b</em> (http://x/y.png) (z.png)</p>\n");
  EXPECT_EQ(prose_html("[![a](x.png)](https://b) <mailto:c@d> [e](f.md#g)\n", name_it),
            "<p><a href=\"https://b\">a (x.png)</a> <a href=\"mailto:c@d\">mailto:c@d</a> "
            "<a href=\"f.md#g\">e</a></p>\n");
}

TEST(prose_html, leaves_characters_for_private_use_and_drops_what_does_not_show) {
  EXPECT_EQ(prose_html("\xEE\x80\x80"
                       "0\xEE\x80\x81 $x$ \xEF\xB7\x90"
                       "0\xEF\xB7\x91\n",
                       name_it),
            "<p>\xEE\x80\x80"
            "0\xEE\x80\x81 <span class=\"formula\">$x$</span> "
            "\xEF\xBF\xBD"
            "0\xEF\xBF\xBD</p>\n");
}

// Each of them took the square of its length; a second is a thousand times what they take.
TEST(prose_html, takes_time_that_grows_as_the_text_does) {
  for (const char* part : {"![[]()", "$ ", "$a ", "`$`` ", "\xEE\x80\x80", "$$ "}) {
    std::string text;
    for (int k = 0; k < 100000; ++k) text += part;
    EXPECT_FALSE(prose_html(text, name_it).empty()) << part;
  }
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
