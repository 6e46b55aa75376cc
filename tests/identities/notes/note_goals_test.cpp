// SPDX-License-Identifier: MIT
#include <gtest/gtest.h>

#include "identities/notes/note.hpp"

namespace proofread::identities {
namespace {

TEST(note, a_refused_statement_is_shown_corrected) {
  const note read = read_note("n.md",
                              "```claim a\ngiven A : n x n\nshow tarce(A) = 2x\n"
                              "```\n```claim b\ngiven A : n x n\nshow tarce(A) = 2*tr(A)\n```\n");
  ASSERT_EQ(read.problems.size(), 2U);
  EXPECT_TRUE(read.problems[0].corrected.empty()) << "x is not declared";
  EXPECT_EQ(read.problems[1].corrected, std::vector<std::string>{"show tr(A) = 2*tr(A)"});
}

}  // namespace
}  // namespace proofread::identities
