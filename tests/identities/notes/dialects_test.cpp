// SPDX-License-Identifier: MIT
// The ways in which notes write their formulas that a plain search for dollars loses or garbles.
#include <gtest/gtest.h>

#include <ostream>
#include <string>

#include "identities/notes/note.hpp"
#include "identities/printing/print.hpp"

namespace proofread::identities {
namespace {

struct dialect {
  const char* name;
  const char* path;
  const char* text;
  const char* claims;  ///< the steps of each display, joined by " ; "
};

std::ostream& operator<<(std::ostream& out, const dialect& each) { return out << each.name; }

const dialect dialects[] = {
    {"kramdown: a display in a line of prose", "n.md", "So $$a^T b = b^T a$$ holds, as $x$ does.\n",
     "a'*b = b'*a"},
    {"the backslash escaped once more", "n.md",
     "With \\\\(x\\\\):\n\n\\\\[\\begin{aligned}a^Tb &= b^Ta \\\\\\\\ (AB)^T &= B^TA^T"
     "\\end{aligned}\\\\]\n",
     "a'*b = b'*a ; (A*B)' = B'*A'"},
    {"mathematics in backticks", "n.md", "`$$a^T b = b^T a$$` and ``$x$``\n", "a'*b = b'*a"},
    {"ends of rows", "n.md",
     "$$\\begin{aligned} a^Tb &= b^Ta \\newline (A+B)^T &= A^T+B^T \\cr (AB)^T &= B^TA^T "
     "\\\\[0.7em] "
     "A^{TT} &= A\\end{aligned}$$\n",
     "a'*b = b'*a ; (A + B)' = A' + B' ; (A*B)' = B'*A' ; A'' = A"},
    {"escaped for Markdown, entities of HTML", "n.md",
     "$$\\begin{aligned}\\hat{y}\\_{1}^T b &amp;= b^T \\hat{y}\\_{1}\\end{aligned}$$\n",
     "y_hat1'*b = b'*y_hat1"},
    {"blank lines, quotes and lists", "n.md",
     "$$\n\na^Tb\n\n= b^Ta\n\n$$\n\n> $$\n> (AB)^T\n> = B^TA^T\n> $$\n\n- Item\n\n  $$\n  A^{TT}\n"
     "  = A\n  $$\n",
     "a'*b = b'*a ; (A*B)' = B'*A' ; A'' = A"},
    {"environments inside, and columns without any", "n.md",
     "$$\\begin{align}a^Tb &= b^Ta\\end{align}$$\n\n$${\\textstyle\\begin{aligned}(AB)^T &= "
     "B^TA^T\\end{aligned}}$$\n\n$$A^{TT} &= A$$\n",
     "a'*b = b'*a ; (A*B)' = B'*A' ; A'' = A"},
    {"a price and a prompt", "n.md",
     "It costs $5 or 6$.\n\n    $ ls\n\n$$a^Tb = b^Ta$$\n\nA stray $$ here.\n\n# Next\n\n"
     "$$A^{TT} = A$$\n",
     "a'*b = b'*a ; A'' = A"},
    {"comments of TeX, and macros that are defined later", "n.tex",
     "\\[ \\tp{a} b % 100\\% sure\n = \\tp{b} a \\]\n% \\[ a = b "
     "\\]\n\\newcommand{\\tp}[1]{#1^\\top}\n",
     "a'*b = b'*a"},
    {"a delimiter that a converter broke", "n.md", "Here $\\\\(A and so on.\n\n$$a^Tb = b^Ta$$\n",
     "a'*b = b'*a"},
    {"GitHub", "n.md", "```math\na^Tb = b^Ta\n```\n\n> ~~~math\n> A^{TT} = A\n> ~~~\n\n$`x`$\n",
     "a'*b = b'*a ; A'' = A"},
    {"R Markdown", "n.Rmd",
     "---\ntitle: \"On $x$\"\n---\n\n```{r, echo=FALSE}\nx$y <- z$w\n```\n\nMean `r mean(x$y)`.\n\n"
     "$$a^Tb = b^Ta$$\n",
     "a'*b = b'*a"},
    {"Quarto", "n.qmd",
     "---\nformat: html\n---\n\n::: {#thm-a}\n## Line\n\n$$\na^Tb = b^Ta\n$$ {#eq-a}\n:::\n\n"
     "````{.markdown}\n```{python}\n$$x = 1$$\n```\n````\n",
     "a'*b = b'*a"},
    {"Hugo", "n.md",
     "+++\ntitle = \"$x$ and $$y$$\"\n+++\n\n{{< highlight go >}}\n$$x = 1$$\n{{< /highlight "
     ">}}\n\n"
     "$$a^Tb = b^Ta$$\n",
     "a'*b = b'*a"},
    {"Jekyll", "n.md",
     "---\ntitle: $x$\n---\n{% highlight r %}\n$$x = 1$$\n{% endhighlight %}\n\n{% raw %}\n"
     "$$a^Tb = b^Ta$$\n{% endraw %}\n{: .box}\n",
     "a'*b = b'*a"},
    {"HTML", "n.md",
     "<!-- $$x = 1$$ -->\n<pre>$$x = 1$$</pre>\n<div>\n\n$$a^Tb = b^Ta$$\n\n</div>\n",
     "a'*b = b'*a"},
    {"plain text", "n.txt", "It costs $5.\n\n% 50\n\n\\[ a^Tb = b^Ta \\]\n\n    $$A^{TT} = A$$\n",
     "a'*b = b'*a ; A'' = A"},
};

class dialect_test : public testing::TestWithParam<dialect> {};

TEST_P(dialect_test, is_read) {
  const note made = read_note(GetParam().path, GetParam().text);
  std::string claims;
  for (const block& each : made.blocks)
    for (const goal& step : each.goals)
      claims += (claims.empty() ? "" : " ; ") +
                (step.content ? to_text(*step.content->statement) : step.content.error().message);
  EXPECT_EQ(claims, GetParam().claims);
}

INSTANTIATE_TEST_SUITE_P(notes, dialect_test, testing::ValuesIn(dialects));

}  // namespace
}  // namespace proofread::identities
