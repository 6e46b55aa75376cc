// SPDX-License-Identifier: MIT
// The formulas of notes as a user meets them.
#include <gtest/gtest.h>

#include <algorithm>
#include <string>

#include "tests/cli/program_run.hpp"

namespace proofread::cli {
namespace {

TEST(formulas, read_shows_how_displays_are_read) {
  const std::string folder = empty_folder();
  const std::string note = write(folder, "note.md",
                                 "# Ridge\n\nLet $X$ be a matrix.\n\n$$\n"
                                 "\\hat w = (X^TX + \\lambda I)^{-1} X^T y\n"
                                 "= X^T (XX^T + \\lambda I)^{-1} y\n$$\n\n$$\\foobar = 1$$\n");
  const program_run run = run_program({"read", note});
  EXPECT_EQ(run.code, 0) << run.err;
  for (const char* line :
       {":5:1: claims\n  claims X : ", "(X'*X + lambda*I)^-1*X'*y = X'*(X*X' + lambda*I)^-1*y\n",
        "    inferred: X, lambda, y\n", ":10:1: not read: the command \\foobar is not known\n",
        "2 formulas: 1 claim something, 0 only define, 1 are not read\n"})
    EXPECT_NE(run.out.find(line), std::string::npos) << line << run.out;
  EXPECT_EQ(run_program({"read", write(folder, "none.md", "prose")}).code, 2);
}

TEST(formulas, verify_checks_the_displays_of_a_note) {
  const std::string folder = empty_folder();
  const std::string text =
      "Let $A, B \\in \\mathbb{R}^{n \\times n}$.\n\n$$(AB)^T = B^T A^T$$\n\n"
      "$$\\nabla_x (x^T A x) = 2 A x$$\n\n$$X^T X w = X^T y$$\n\n$$\\mathbb{E}[x] = m$$\n";
  const program_run run = run_program({"verify", write(folder, "note.md", text), "--seed", "1"});
  EXPECT_EQ(run.code, 1) << run.err;
  for (const char* line :
       {"note.md:5: note/formula-2: refuted", "holds if A is symmetric",
        "4 formulas: 2 checked (1 holds, 1 false: line 5), 1 condition, 1 not checked (1 of "
        "an expectation only what linearity gives is checked)\n"})
    EXPECT_NE(run.out.find(line), std::string::npos) << line << run.out;
  const std::string asked = "Let $A$ be symmetric.\n\n$$\\nabla_x (x^T A x) = 2 A x$$\n";
  EXPECT_EQ(run_program({"verify", write(folder, "asked.md", asked), "--seed", "1"}).code, 0);
}

TEST(formulas, what_sentences_claim_stands_behind_their_paragraph_in_the_report) {
  const std::string folder = empty_folder();
  const std::string text =
      "# First\n\nLet $A \\in \\mathbb{R}^{n \\times n}$. Note that $A + A^T$ is symmetric, and\n"
      "$$2 A = A + A$$\n\nThus $(A^2)^T = (A^T)^2$. Indeed.\n\n# Second\n\nNothing.\n";
  const std::string page = folder + "/note.html";
  const program_run run = run_program(
      {"verify", "-q", write(folder, "note.md", text), "--seed", "1", "--report", "html=" + page});
  EXPECT_EQ(run.code, 0) << run.err;
  EXPECT_NE(run.out.find("3 formulas: 3 checked (3 hold)\n"), std::string::npos) << run.out;
  const std::string html = read(page);
  std::size_t at = 0;
  for (const char* next : {">First", "inline-1", "formula-1", "inline-2", "Nothing."})
    at = std::min(html.find(next, at), html.size());
  EXPECT_LT(at, html.size());
}

}  // namespace
}  // namespace proofread::cli
