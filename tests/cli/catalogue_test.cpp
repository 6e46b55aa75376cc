// SPDX-License-Identifier: MIT
#include "cli/catalogue.hpp"

#include <gtest/gtest.h>

#include "tests/cli/program_run.hpp"

namespace proofread::cli {
namespace {

TEST(catalogue, names_select_notes_blocks_and_goals) {
  EXPECT_TRUE(selects({}, "ridge/a.1"));
  EXPECT_TRUE(selects({"ridge"}, "ridge/a.1"));
  EXPECT_TRUE(selects({"ridge/a"}, "ridge/a.1"));
  EXPECT_TRUE(selects({"ridge/a"}, "ridge/a"));
  EXPECT_TRUE(selects({"x", "ridge/a.1"}, "ridge/a.1"));
  EXPECT_FALSE(selects({"ridge/a"}, "ridge/a-b"));
  EXPECT_FALSE(selects({"ridge/a.1"}, "ridge/a.12"));
  EXPECT_FALSE(selects({"ridge/a.1"}, "ridge/a"));
  EXPECT_FALSE(selects({"rid"}, "ridge/a"));
}

TEST(catalogue, notes_are_the_markdown_files_in_order) {
  const std::string folder = empty_folder();
  write(folder, "b.md", "");
  write(folder, "a.md", "");
  write(folder, "c.txt", "");
  EXPECT_EQ(notes_in(folder), (std::vector<std::string>{folder + "/a.md", folder + "/b.md"}));
  EXPECT_TRUE(notes_in(folder + "/missing").empty());
}

TEST(catalogue, an_empty_directory_is_an_error) {
  EXPECT_NE(open({empty_folder()}).error, "");
  EXPECT_NE(open({"no-such-note"}).error, "");
}

}  // namespace
}  // namespace proofread::cli
