// SPDX-License-Identifier: MIT
#include "tests/notes/excerpt.hpp"

#include <gtest/gtest.h>

namespace proofread::cli {
namespace {

TEST(excerpt, keeps_declarations_prose_and_the_wanted_block) {
  EXPECT_EQ(
      excerpt("# T\n```given\nA : n\n```\n```claim a\nshow x\n```\ntext\n```claim b\nshow y\n```\n",
              "b"),
      "# T\n```given\nA : n\n```\n\n\n\ntext\n```claim b\nshow y\n```\n");
}

TEST(excerpt, knows_long_fences_and_tildes) {
  EXPECT_EQ(excerpt("~~~~refute a\n~~~\n```\n~~~~\nafter", "b"), "\n\n\n\nafter");
  EXPECT_EQ(excerpt("````markdown\n```claim a\n```\n````\n", "b"),
            "````markdown\n```claim a\n```\n````\n");
  EXPECT_EQ(excerpt("  ```claim  a \r\nx\r\n``` \r\nend", "b"), "\n\n\nend");
}

TEST(excerpt, leaves_what_it_does_not_know) {
  for (const char* text :
       {"", "```claim\nx\n```\n", "    ```claim a\n", "``claim a``\n", "> ```claim a\n"}) {
    EXPECT_EQ(excerpt(text, "b"), text);
  }
}

}  // namespace
}  // namespace proofread::cli
