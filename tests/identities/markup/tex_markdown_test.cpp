// SPDX-License-Identifier: MIT
#include "identities/markup/tex_markdown.hpp"

#include <gtest/gtest.h>

#include <string>

namespace proofread::identities {
namespace {

std::string markdown(const std::string& tex) { return markdown_of_tex(tex, {}); }

TEST(tex_markdown, what_a_reader_sees) {
  EXPECT_EQ(markdown("\\section{One \\emph{two}}\nText~here % why\n"),
            "\n\n## One *two*\n\n\nText here \n");
  EXPECT_EQ(markdown("\\begin{itemize}\n  \\item a\n\\end{itemize}"), "\n\n\n\n- a\n\n\n");
  EXPECT_EQ(markdown("\\begin{theorem}[Name]\\label{t} So.\\end{theorem}"),
            "\n\n**Theorem.**  So.\n\n");
  EXPECT_EQ(markdown("100\\% \\unknown{of} ``it'' \\cite{a}"), "100% of \"it\" [a]");
  EXPECT_EQ(markdown("a \\verb|$x$| b \\verb"), "a `$x$` b ");
  EXPECT_EQ(markdown("\\begin{verbatim}$x$\\end{verbatim}"), "\n\n```\n$x$\n```\n\n");
}

TEST(tex_markdown, of_the_preamble_the_title_is_left) {
  EXPECT_EQ(markdown("\\documentclass{article}\n\\newcommand{\\X}{X}\n\\title{A {B}}\n"
                     "\\begin{document}\nText\n\\end{document}\nmore"),
            "\n\n# A B\n\n\nText\n");
}

TEST(tex_markdown, formulas_are_written_as_told) {
  const std::string tex = "\\textbf{a $x$ b}";
  EXPECT_EQ(markdown_of_tex(tex, {{{10, 13}, "X"}}), "**a X b**");
}

TEST(tex_markdown, no_text_is_refused) {
  const std::string tex =
      "\\title{a}\\begin{document}\\section[x]{y}\\item[z]\\begin{a}{b}[c]\\\\\\";
  for (std::size_t begin = 0; begin < tex.size(); ++begin)
    for (std::size_t length = 0; begin + length <= tex.size(); ++length)
      markdown(tex.substr(begin, length));
}

}  // namespace
}  // namespace proofread::identities
