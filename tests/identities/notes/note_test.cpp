// SPDX-License-Identifier: MIT
#include "identities/notes/note.hpp"
#include "identities/elaboration/signature.hpp"

#include <gtest/gtest.h>

#include <sys/stat.h>
#include <ostream>

#include <filesystem>
#include <fstream>
#include <string>

#include "identities/printing/print.hpp"

namespace proofread::identities {
namespace {

std::string only_problem(const std::string& text) {
  const note read = read_note("notes/sample.md", text);
  if (read.problems.size() != 1) {
    return std::to_string(read.problems.size()) + " problems" +
           (read.problems.empty() ? "" : ": " + read.problems[0].message);
  }
  const position place = locate(text, read.problems[0].where.begin);
  return std::to_string(place.line) + ":" + std::to_string(place.column) + ": " +
         read.problems[0].message;
}

TEST(note, reads_blocks_in_their_sections) {
  const note read = read_note("notes/ridge.md",
                              "# Ridge\n\n```given\nX : n x d,\n  y : n\nlambda > 0\n```\n\n"
                              "## One\n```claim push-through\n"
                              "show inv(X'*X + lambda*I)*X' = X'*inv(X*X' + lambda*I)\n"
                              "from 002 Q4(g)   # printed\n```\n"
                              "```claim two\nlet H = X*pinv(X)\nshow H*H = H\nshow H = H'\n```\n");
  ASSERT_TRUE(read.problems.empty()) << read.problems[0].message;
  EXPECT_EQ(read.name, "ridge");
  ASSERT_EQ(read.blocks.size(), 2U);
  EXPECT_EQ(read.blocks[0].name, "ridge/push-through");
  EXPECT_EQ(read.blocks[0].section, "One");
  EXPECT_EQ(read.blocks[0].from, std::vector<std::string>{"002 Q4(g)"});
  ASSERT_EQ(read.blocks[0].goals.size(), 1U);
  EXPECT_EQ(read.blocks[0].goals[0].name, "ridge/push-through");
  ASSERT_TRUE(read.blocks[0].goals[0].content);
  EXPECT_EQ(signature(*read.blocks[0].goals[0].content), "X : n x d, lambda > 0");
  ASSERT_EQ(read.blocks[1].goals.size(), 2U);
  EXPECT_EQ(read.blocks[1].goals[1].name, "ridge/two.2");
  EXPECT_EQ(read.blocks[1].goals[1].text, "H = H'");
}

TEST(note, relates_the_lines_of_a_derivation) {
  const note read = read_note("n.md",
                              "```derive rss\ngiven X : n x d, y : n, w : d\nsumsq(y - X*w)\n"
                              "= (y - X*w)'*(y - X*w)   # inner product\n"
                              "= y'*y - 2*y'*X*w\n   + w'*X'*X*w   # distribute\n>= 0\n```\n");
  ASSERT_TRUE(read.problems.empty()) << read.problems[0].message;
  const auto& goals = read.blocks[0].goals;
  ASSERT_EQ(goals.size(), 3U);
  EXPECT_EQ(goals[0].name, "n/rss.1");
  EXPECT_EQ(goals[0].reason, "inner product");
  EXPECT_EQ(goals[1].reason, "distribute");
  EXPECT_EQ(to_text(*goals[1].content->statement),
            "(y - X*w)'*(y - X*w) = y'*y - 2*y'*X*w + w'*X'*X*w");
  EXPECT_EQ(to_text(*goals[2].content->statement), "y'*y - 2*y'*X*w + w'*X'*X*w >= 0");
}

TEST(note, relates_statements_and_splits_a_first_equation) {
  const note read = read_note(
      "n.md",
      "```derive a\ngiven x : n, y : n\nx = y\niff x - y = 0\nimplies sumsq(x - y) = 0\n```\n"
      "```derive b\ngiven x : n\nsumsq(x) = x'*x\n= sum(x .* x)\n```\n");
  ASSERT_TRUE(read.problems.empty()) << read.problems[0].message;
  EXPECT_EQ(read.blocks[0].goals[1].content->statement->kind, form::implication);
  ASSERT_EQ(read.blocks[1].goals.size(), 2U);
  EXPECT_EQ(to_text(*read.blocks[1].goals[1].content->statement), "x'*x = sum(x .* x)");
}

TEST(note, given_lasts_to_the_next_heading_of_its_level) {
  const std::string text =
      "# A\n```given\nx : n\n```\n## B\n```given\ny : n\n```\n### C\n"
      "```claim one\nshow x = y\n```\n## D\n```claim two\nshow x = y\n```\n";
  EXPECT_EQ(only_problem(text), "15:10: `y` is not declared");
}

TEST(note, a_broken_given_is_told_once) {
  EXPECT_EQ(only_problem("```given\nx : n\nx : m\n```\n```claim a\nshow x = 0\n```\n"
                         "```claim b\nshow x = 0\n```\n"),
            "3:1: `x` is declared twice");
}

TEST(note, a_second_declaration_names_the_line_of_the_first) {
  const note read = read_note(
      "n.md", "```given\nx : n\n```\n\n```claim a\ngiven y : n, x : d\nshow x = x\n```\n");
  ASSERT_EQ(read.problems.size(), 1U);
  EXPECT_EQ(read.problems[0].message, "`x` is declared twice");
  EXPECT_EQ(read.problems[0].hint,
            "its first declaration is at line 2; a given block reaches to the next heading of the "
            "same or a higher level");
}

TEST(note, let_gives_a_value_to_a_name_with_a_shape) {
  const note read =
      read_note("n.md", "```claim a\ngiven x : n, y : n\nlet x = 2*y\nshow x = 2*y\n```\n");
  EXPECT_TRUE(read.problems.empty());
  EXPECT_EQ(signature(*read.blocks[0].goals[0].content), "x : n, x = 2*y, y : n");
  EXPECT_EQ(only_problem("```claim a\ngiven x : n\nlet x = 2\nshow x = x\n```\n"),
            "3:5: shapes do not fit: x is n x 1, 2 is scalar");
}

TEST(note, shape_errors_have_their_place) {
  EXPECT_EQ(only_problem("text\n\n```claim a\ngiven X : n x d\nshow X*X = X\n```\n"),
            "5:7: shapes do not fit: X is n x d, X is n x d");
  EXPECT_EQ(
      only_problem("- item\n\n  ~~~~claim a\n  given X : n x d\n  show X =\n    X*X\n  ~~~~\n"),
      "6:6: shapes do not fit: X is n x d, X is n x d");
  EXPECT_EQ(only_problem("> ```claim a\n> given X : n x d\n> show X =\n>   X*X\n> ```\n"),
            "4:6: shapes do not fit: X is n x d, X is n x d");
  EXPECT_EQ(only_problem("λ\r\n```claim a\r\ngiven X : n x d\r\nshow X*X = X\r\n```\r\n"),
            "4:7: shapes do not fit: X is n x d, X is n x d");
}

TEST(note, refute_may_be_malformed_only_for_its_shapes) {
  const std::string head = "```refute a\ngiven X : n x d\n";
  const note read = read_note("n.md", head + "show X*X = X\nbecause shapes\n```\n");
  EXPECT_TRUE(read.problems.empty());
  ASSERT_EQ(read.blocks.size(), 1U);
  EXPECT_TRUE(read.blocks[0].because_shapes);
  EXPECT_FALSE(read.blocks[0].goals[0].content);
  EXPECT_EQ(only_problem(head + "show X*X = X\nbecause it is\n```\n"),
            "3:7: shapes do not fit: X is n x d, X is n x d");
  EXPECT_EQ(only_problem(head + "show X*Y = X\nbecause shapes\n```\n"), "3:8: `Y` is not declared");
}

/// A malformed goal stands for each part of a block that could not be read.
struct broken_block {
  const char* text;
  std::size_t goals, malformed;
};
std::ostream& operator<<(std::ostream& out, const broken_block& each) {
  return out << testing::PrintToString(each.text);
}
class block_problem : public testing::TestWithParam<broken_block> {};
TEST_P(block_problem, is_a_malformed_goal) {
  const note read = read_note("n.md", GetParam().text);
  ASSERT_EQ(read.blocks.size(), 1U);
  EXPECT_EQ(read.blocks[0].goals.size(), GetParam().goals);
  EXPECT_FALSE(read.blocks[0].because_shapes);
  std::size_t malformed = 0;
  for (const goal& each : read.blocks[0].goals) malformed += each.content ? 0U : 1U;
  EXPECT_EQ(malformed, GetParam().malformed);
}
INSTANTIATE_TEST_SUITE_P(
    note, block_problem,
    testing::Values(broken_block{"```claim a\nshow 1 = 1\nshwo 1 = 2\n```\n", 2, 1},
                    broken_block{"```claim a\nshow 1 = 1\n", 2, 1},
                    broken_block{"```claim a\nshow 1 = 1\nbecause so\n```\n", 2, 1},
                    broken_block{"```claim a\nshow 1 = 1\n1 = 1\n```\n", 2, 1},
                    broken_block{"```derive a\n1 +\n= 1\n```\n", 1, 1},
                    broken_block{"```refute a\nshow 1 = 2\nshow 3 = 3 +\n```\n", 2, 1},
                    broken_block{"```refute a\nshow 1 = q\nbecause shapes\n```\n", 1, 1}));

TEST(note, a_step_is_shown_without_its_comments) {
  const note read =
      read_note("n.md", "```derive a\ngiven x : scalar\n2*x\n= x # one\n  + x # two\n```\n");
  ASSERT_EQ(read.blocks[0].goals.size(), 1U);
  EXPECT_EQ(read.blocks[0].goals[0].text, "= x + x");
  EXPECT_EQ(read.blocks[0].goals[0].reason, "one two");
}

struct bad_note {
  const char* text;
  const char* problem;
};
std::ostream& operator<<(std::ostream& out, const bad_note& each) { return out << each.problem; }
class note_problem : public testing::TestWithParam<bad_note> {};
TEST_P(note_problem, is_told) { EXPECT_EQ(only_problem(GetParam().text), GetParam().problem); }

constexpr bad_note bad_notes[] = {
    {"```claim a\nshow 1 = 1\n", "1:1: this fence is not closed"},
    {"text\n\n~~~\ncode\n", "3:1: this fence is not closed"},
    {"```clam a\nshow 1 = 1\n```\n", "1:1: unknown fence `clam`"},
    {"```Claim a\nshow 1 = 1\n```\n", "1:1: unknown fence `Claim`"},
    {"```claim\nshow 1 = 1\n```\n", "1:1: this block has no name"},
    {"```claim a_b\nshow 1 = 1\n```\n", "1:1: `a_b` is not a kebab-case name"},
    {"```claim a--b\nshow 1 = 1\n```\n", "1:1: `a--b` is not a kebab-case name"},
    {"```claim a b\nshow 1 = 1\n```\n", "1:1: a name is one word"},
    {"```claim a {.b}\nshow 1 = 1\n```\n", "1:1: a name is one word"},
    {"```claim{x}\nshow 1 = 2\n```\n", "1:1: unknown fence `claim{x}`"},
    {"```claim:foo\nshow 1 = 2\n```\n", "1:1: unknown fence `claim:foo`"},
    {"```refute,foo\nshow 1 = 1\n```\n", "1:1: unknown fence `refute,foo`"},
    {"```derive#foo\n1\n= 2\n```\n", "1:1: unknown fence `derive#foo`"},
    {"```Given=foo\nX : n\n```\n", "1:1: unknown fence `Given=foo`"},
    {"```{.claim #foo}\nshow 1 = 2\n```\n", "1:1: unknown fence `{.claim`"},
    {"```lemma a\nshow 1 = 2\n```\n", "1:1: unknown fence `lemma`"},
    {"```theorem\nshow 1 = 2\n```\n", "1:1: unknown fence `theorem`"},
    {"```Proof a\n1\n= 2\n```\n", "1:1: unknown fence `Proof`"},
    {"~~~{.lemma #a}\nshow 1 = 2\n~~~\n", "1:1: unknown fence `{.lemma`"},
    {"text\n\n::: claim a\nshow 1 = 2\n:::\n", "3:1: a block between colons is not read"},
    {"> :::{.theorem}\n> show 1 = 2\n> :::\n", "1:1: a block between colons is not read"},
    {"::: note\nshow 1 = 2\n:::\n\n```text\n::: claim a\n```\n", "0 problems"},
    {"```\nshow 1 = 2\n```\n", "1:1: this fence has no kind, and is not read"},
    {"```\n$ ls\n```\n\n```check-list\n1\n```\n", "0 problems"},
    {"```claimed\nshow\n```\n\n```{r}\n1\n```\n\n```giveaway-list\n1\n```\n",
     "1:1: unknown fence `claimed`"},
    {"```claim a\nshow 1 = 1\n\n```claim b\nshow 1 = 1\n```\n",
     "4:1: the fence opened at line 1 is not closed before this block"},
    {"```text\n1\n\n```claim b\nshow 1 = 1\n```\n",
     "4:1: the fence opened at line 1 is not closed before this block"},
    {"````text\n1\n\n```claim b\nshow 1 = 1\n```\n````\n~~~\n```claim b\n~~~\n", "0 problems"},
    {"```derive a\ngiven x : scalar\nx\n<= x + 1\n= 1 + x\n>= x - 5\n```\n",
     "6:1: `>=` turns around a chain that runs the other way"},
    {"```derive a\ngiven x : scalar\nx > x - 1\n<= x + 1\n```\n",
     "4:1: `<=` turns around a chain that runs the other way"},
    {"```derive a\ngiven x : scalar\nx > x - 1\n>= x - 1\n= x - 1\n> x - 2\n```\n", "0 problems"},
    {"```refute a\nshow 1 = 2\nbecause so\nbecause not\n```\n", "4:1: a second `because`"},
    {"```refute a\nshow 1 = 2\ninstead m/a\ninstead m/b\n```\n", "4:1: a second `instead`"},
    {"```claim a\nshow 1 = 1\nfrom 1\nfrom 2\n```\n", "0 problems"},
    {"```claim a\nshow 1 = 1\n```\n```derive a\n1\n= 1\n```\n",
     "4:1: `a` names two blocks of this note"},
    {"```claim a\nshw x = 1\n```\n", "2:1: unknown clause `shw`"},
    {"```claim a\nshow 1 = 1\nbecause so\n```\n", "3:1: `because` belongs in a refute block"},
    {"```claim a\n```\n", "1:1: this block is empty"},
    {"```claim a\nfrom 002\n```\n", "1:1: this block states nothing"},
    {"```derive a\n1\n```\n", "2:1: a derivation needs a step"},
    {"```derive a\n= 1\n= 1\n```\n", "2:1: a derivation begins with an expression or a statement"},
    {"```derive a\n1\niff 1\n```\n", "3:5: a value stands where a statement would fit"},
    {"```derive a\n1\niff 1 = 1\n```\n",
     "3:1: `iff` relates statements, and the line above is a value"},
    {"```derive a\n1\n= 1\n2\n```\n", "4:1: a step begins with =, <=, >=, <, >, iff or implies"},
    {"```refute a\nshow 1 = 2\ninstead n/b\n```\n", "0 problems"},
    {"```refute a\nshow 1 = 2\ninstead sample/b\n```\n", "3:1: `sample/b` is not in this note"},
    {"```refute a\nshow 1 = 2\ninstead b\n```\n", "3:1: `b` is not the full name of a claim"},
    {"```given\nshow 1 = 1\n```\n", "2:1: `show` does not belong in a given block"},
    {"```claim a\nshow (1 = 1\n```\n", "2:6: `(` is never closed"},
    {"```claim a\nlet f(x) = x*q\nshow 1 = 1\n```\n", "2:14: `q` is not declared"},
    {"a\xff\n", "1:2: this byte is not UTF-8"},
    {"```python\nshow\n```\n\n    ```claim\n\n```cpp\nclaim\n```\n", "0 problems"},
    {"```claim a\n1 + 1 = 2\n```\n", "0 problems"},
};
INSTANTIATE_TEST_SUITE_P(note, note_problem, testing::ValuesIn(bad_notes));

TEST(note, a_nul_byte_is_told) {
  EXPECT_EQ(only_problem(std::string("ab\0c\n", 5)), "1:3: a NUL byte stands here");
}

TEST(note, large_notes_are_read_in_linear_time) {
  std::string text = "```given\nX : n x d, y : n\n```\n";
  for (int i = 0; text.size() < 10'000'000; ++i) {
    text += "prose about *least squares*\n\n";
    if (i % 50 == 0) text += "```claim c" + std::to_string(i) + "\nshow X'*y = (y'*X)'\n```\n";
  }
  const note read = read_note("n.md", text);
  EXPECT_TRUE(read.problems.empty());
  EXPECT_GT(read.blocks.size(), 5000U);
}

TEST(note, many_problems_are_cut_off) {
  std::string text;
  for (int i = 0; i < 5000; ++i) text += "```claim\n```\n";
  EXPECT_EQ(read_note("n.md", text).problems.size(), 1000U);
}

TEST(note, files_that_cannot_be_read_are_told) {
  const auto folder = std::filesystem::temp_directory_path() / "proofread_note_test";
  std::filesystem::create_directories(folder);
  const auto refusal = [&](const std::string& path) {
    return read_note_file(path).error().message;
  };
  EXPECT_EQ(refusal(folder.string()), folder.string() + ": it is a directory");
  const std::string absent = (folder / "absent.md").string();
  EXPECT_EQ(refusal(absent), absent + ": no such file");
  const std::string pipe = (folder / "pipe.md").string();
  ASSERT_EQ(mkfifo(pipe.c_str(), 0600), 0);
  EXPECT_EQ(refusal(pipe), pipe + ": it is no regular file");
  const auto large = folder / "large.md";
  std::ofstream(large) << "x";
  std::filesystem::resize_file(large, (64U << 20U) + 1U);
  EXPECT_NE(read_note_file(large.string()).error().message.find("larger than 64 MB"),
            std::string::npos);
  std::ofstream(folder / "fine.md") << "```claim a\nshow 1 = 1\n```\n";
  const auto fine = read_note_file((folder / "fine.md").string());
  ASSERT_TRUE(fine);
  EXPECT_EQ(fine->name, "fine");
  EXPECT_EQ(fine->blocks.size(), 1U);
  std::filesystem::remove_all(folder);
}

}  // namespace
}  // namespace proofread::identities
