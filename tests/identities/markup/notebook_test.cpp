// SPDX-License-Identifier: MIT
#include "identities/markup/notebook.hpp"

#include <gtest/gtest.h>

#include <string>

#include "identities/notes/note.hpp"

namespace proofread::identities {
namespace {

const std::string notebook =
    "{\n"                                          // line 1
    " \"cells\": [\n"                              // 2
    "  {\n"                                        // 3
    "   \"cell_type\": \"code\",\n"                // 4
    "   \"source\": [\"x = '$a = b$'\\n\"],\n"     // 5
    "   \"outputs\": [{\"text\": [\"$$c$$\"]}]\n"  // 6
    "  },\n"                                       // 7
    "  {\n"                                        // 8
    "   \"cell_type\": \"markdown\",\n"            // 9
    "   \"source\": [\n"                           // 10
    "    \"# Title\\n\",\n"                        // 11
    "    \"\\n\",\n"                               // 12
    "    \"$$x + y = y + x$$\"\n"                  // 13
    "   ]\n"                                       // 14
    "  },\n"                                       // 15
    "  {\"source\": \"one\\n\\n$$\\\\alpha z = z \\\\alpha$$\", \"cell_type\": "
    "\"markdown\"}\n"  // 16
    " ],\n \"nbformat\": 4\n}\n";

TEST(notebook, markdown_cells_are_the_note) {
  const auto read = read_notebook(notebook);
  ASSERT_TRUE(read) << read.error().message;
  EXPECT_EQ(read->text, "# Title\n\n$$x + y = y + x$$\n\none\n\n$$\\alpha z = z \\alpha$$\n\n");
}

TEST(notebook, each_line_has_its_cell_and_the_line_of_the_file) {
  const note made = read_note("n.ipynb", notebook);
  ASSERT_EQ(made.formulas.size(), 2U);
  const line_place first = place_of(made, made.formulas[0].where.begin);
  EXPECT_EQ(first.line, 13U);
  EXPECT_EQ(to_text(first, "n.ipynb"), "n.ipynb, cell 2, line 3");
  const line_place second = place_of(made, made.formulas[1].where.begin);
  EXPECT_EQ(second.line, 16U);  // the cell is one string
  EXPECT_EQ(to_text(second, "n.ipynb"), "n.ipynb, cell 3, line 3");
  EXPECT_EQ(line_text(second), "line 3 of cell 3");
}

/// Line, column and message of what is wrong.
std::string wrong(const std::string& file) {
  const note made = read_note("n.ipynb", file);
  return made.problems.empty() ? "" : render(made.problems[0], made);
}

TEST(notebook, what_is_broken_is_told_with_its_place) {
  EXPECT_EQ(wrong("{\"cells\": [\n {\"cell_type\": 5,, }]}").substr(0, 45),
            "n.ipynb:2:18: error: this is no notebook: its");
  EXPECT_EQ(wrong("").substr(0, 35), "n.ipynb:1:1: error: this is no note");
  EXPECT_EQ(wrong("{\"cells\": [").substr(0, 14), "n.ipynb:1:11: ");
  EXPECT_NE(wrong("{\"nbformat\": 4}").find("it has no cells"), std::string::npos);
  EXPECT_NE(wrong("[]").find("it has no cells"), std::string::npos);
  EXPECT_NE(wrong("{\"cells\": [{\"source\": 7}]}").find("the source of cell 1 is no text"),
            std::string::npos);
  EXPECT_NE(wrong("{\"cells\": [{\"source\": [[]]}]}").find("the source of cell 1 is no text"),
            std::string::npos);
  EXPECT_NE(wrong("{\"cells\": [{\"source\": \"a\xFF\"}]}").find("cannot be read"),
            std::string::npos);
}

/// Whatever is cut off, it ends in words.
TEST(notebook, every_beginning_of_one_is_read_or_refused) {
  for (std::size_t length = 0; length < notebook.size() - 2; ++length)
    EXPECT_NE(wrong(notebook.substr(0, length)), "") << length;
  EXPECT_EQ(wrong(notebook), "");
}

TEST(notebook, a_problem_in_a_cell_has_the_place_of_the_cell) {
  EXPECT_EQ(wrong("{\"cells\": [{\"cell_type\": \"markdown\", \"source\": [\"a\\n\", "
                  "\"<!-- proofread: A : n x -->\"]}]}")
                .substr(0, 24),
            "n.ipynb, cell 1, line 2:");
}

}  // namespace
}  // namespace proofread::identities
