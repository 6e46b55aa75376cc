// SPDX-License-Identifier: MIT
#include "identities/markup/tex_parts.hpp"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <string>

#include "identities/notes/note.hpp"
#include "identities/printing/print.hpp"

namespace proofread::identities {
namespace {

namespace fs = std::filesystem;

class tex_parts_of_a_folder : public testing::Test {
 protected:
  tex_parts_of_a_folder() {
    fs::remove_all(folder);
    fs::create_directories(folder / "parts" / "deep");
  }
  ~tex_parts_of_a_folder() override { fs::remove_all(folder); }

  std::string write(const std::string& name, const std::string& text) const {
    std::ofstream(folder / name) << text;
    return (folder / name).string();
  }
  note read(const std::string& text) const {
    const auto read = read_note_file(write("main.tex", text));
    EXPECT_TRUE(read);
    return *read;
  }
  /// The first problem, without the folder.
  std::string problem(const std::string& text) const {
    const note made = read(text);
    if (made.problems.empty()) return "";
    std::string shown = render(made.problems[0], made);
    return shown.substr(shown.find("/main.tex:") + 1,
                        shown.find('\n') - shown.find("/main.tex:") - 1);
  }

  const fs::path folder =
      fs::path(testing::TempDir()) /
      ("tex-parts-" + std::string(testing::UnitTest::GetInstance()->current_test_info()->name()));
};

TEST_F(tex_parts_of_a_folder, parts_stand_where_they_are_named) {
  write("macros.tex", "\\newcommand{\\X}{\\mathbf{X}}\n\\newcommand{\\inner}[2]{#1^\\top #2}\n");
  const std::string part = write("parts/proof.tex", "So\n\\[ \\inner{a}{b} = \\inner{b}{a} \\]\n");
  const note made = read(
      "\\input macros\n\\begin{document}\nLet $a, b \\in \\mathbb{R}^n$.\n"
      "  \\input{parts/proof} and \\[ \\X + \\X = 2\\X \\]\n\\end{document}\n");
  ASSERT_TRUE(made.problems.empty()) << render(made.problems[0], made);
  ASSERT_EQ(made.blocks.size(), 2U);
  EXPECT_EQ(to_text(*made.blocks[0].goals[0].content->statement), "a'*b = b'*a");
  EXPECT_EQ(to_text(place_of(made, made.blocks[0].where.begin), made.path), part + ":2");
  EXPECT_EQ(place_of(made, made.blocks[1].where.begin).line, 4U);
  // The line goes on at its column.
  EXPECT_EQ(locate(made.text, made.blocks[1].where.begin).column, 27U);
  EXPECT_EQ(made.parts.size(), 2U);
}

TEST_F(tex_parts_of_a_folder, what_is_imported_looks_for_its_parts_beside_it) {
  write("parts/main.tex", "\\input{claim}\n\\subimport*{deep/}{claim}\n");
  const std::string claim = write("parts/claim.tex", "\\[ a + a = 2a \\]\n");
  const std::string deep = write("parts/deep/claim.tex", "\\[ b + b = 2b \\]\n");
  const std::string last = write("last.tex", "\\[ c + c = 2c \\]\n");
  const note made = read("\\import{parts/}{main}\n\\input{last} \\import{}{#1}\n");
  ASSERT_TRUE(made.problems.empty()) << render(made.problems[0], made);
  ASSERT_EQ(made.blocks.size(), 3U);
  EXPECT_EQ(to_text(place_of(made, made.blocks[0].where.begin), made.path), claim + ":1");
  EXPECT_EQ(to_text(place_of(made, made.blocks[1].where.begin), made.path), deep + ":1");
  EXPECT_EQ(to_text(place_of(made, made.blocks[2].where.begin), made.path), last + ":1");
}

TEST_F(tex_parts_of_a_folder, without_parts_the_text_is_the_file) {
  const note made = read(
      "% \\input{missing}\n\\verb|\\input{missing}|\n\\begin{verbatim}\n"
      "\\input{missing}\n\\end{verbatim}\n\\includegraphics{missing}\n$x$\n");
  EXPECT_TRUE(made.problems.empty());
  EXPECT_TRUE(made.origins.empty());
}

TEST_F(tex_parts_of_a_folder, what_cannot_be_read_is_told_with_its_place) {
  EXPECT_EQ(
      problem("a\n\\input{missing}\n"),
      "main.tex:2:1: error: there is no `missing` or `missing.tex` in the folder of the note");
  EXPECT_EQ(problem("\\input{main}"), "main.tex:1:1: error: `main` is a part of itself");
  EXPECT_EQ(problem("a \\input{../out}"),
            "main.tex:1:3: error: `../out` is outside of the folder of the note, and is not read");
  write("b.tex", "\\input{c}\n");
  write("c.tex", "\n\\input{b}\n");
  const note loop = read("\\input{b}\n");
  ASSERT_EQ(loop.problems.size(), 1U);
  EXPECT_EQ(to_text(place_of(loop, loop.problems[0].where.begin), loop.path),
            (folder / "c.tex").string() + ":2");
}

TEST_F(tex_parts_of_a_folder, a_link_does_not_lead_out) {
  const fs::path other = folder.string() + "-outside.tex";
  std::ofstream(other) << "$$x$$\n";
  fs::create_symlink(other, folder / "link.tex");
  EXPECT_EQ(problem("\\input{link}"),
            "main.tex:1:1: error: `link` is outside of the folder of the note, and is not read");
  fs::remove(other);
}

/// Each part names the next one twice: 2^40 times in all, of which few are read.
TEST_F(tex_parts_of_a_folder, parts_of_parts_are_counted) {
  for (int i = 0; i < 40; ++i)
    write("p" + std::to_string(i) + ".tex",
          "\\input{p" + std::to_string(i + 1) + "}\n\\input{p" + std::to_string(i + 1) + "}\n");
  write("p40.tex", "end\n");
  const note made = read("\\input{p0}\n");
  EXPECT_FALSE(made.problems.empty());
  EXPECT_LE(made.parts.size(), 1000U);
}

}  // namespace
}  // namespace proofread::identities
