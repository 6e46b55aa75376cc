// SPDX-License-Identifier: MIT
#include <gtest/gtest.h>

#include "identities/elaboration/signature.hpp"
#include "identities/notes/note.hpp"

namespace proofread::identities {
namespace {

TEST(note, a_section_may_strengthen_a_declaration) {
  const note read = read_note(
      "n.md",
      "# A\n```given\nX, Z : n x d, y : n\n```\n## B\n```given\nX : n x d full column rank\n```\n"
      "```claim a\nshow inv(X'*X)*(X'*X) = I\n```\n"
      "```claim b\ngiven Z : n x d full column rank\nshow Z = Z\n```\n"
      "## C\n```claim c\nshow X = X\n```\n");
  EXPECT_TRUE(read.problems.empty()) << render(read.problems[0], "", read.text);
  ASSERT_EQ(read.blocks.size(), 3U);
  EXPECT_EQ(signature(*read.blocks[0].goals[0].content), "X : n x d full column rank");
  EXPECT_EQ(signature(*read.blocks[1].goals[0].content), "Z : n x d full column rank");
  EXPECT_EQ(signature(*read.blocks[2].goals[0].content), "X : n x d");
  const note other =
      read_note("n.md",
                "```given\nX : n x d\n```\n```claim a\ngiven X : d x n full row rank\n"
                "show X = X\n```\n");
  ASSERT_EQ(other.problems.size(), 1U);
  EXPECT_EQ(other.problems[0].message, "`X` is declared twice");
}

}  // namespace
}  // namespace proofread::identities
