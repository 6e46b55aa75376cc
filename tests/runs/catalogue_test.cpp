// SPDX-License-Identifier: MIT
#include "runs/notes/catalogue.hpp"

#include <gtest/gtest.h>

#include <filesystem>

#include "tests/cli/program_run.hpp"

namespace proofread::runs {

using cli::empty_folder;
using cli::run_program;
using cli::write;
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

/// The path of FOLDER/SUB/n.md with one claim.
std::string claim_in(const std::string& folder, const std::string& sub, const std::string& text) {
  std::filesystem::create_directory(folder + "/" + sub);
  return write(folder + "/" + sub, "n.md", text);
}
const char* const one_claim = "```claim one\nshow 1 + 1 = 2\n```\n";

TEST(catalogue, a_file_named_twice_is_read_once) {
  const std::string folder = empty_folder();
  const std::string path = claim_in(folder, "a", one_claim);
  EXPECT_EQ(open({path, folder + "/a/../a/n.md", folder + "/a"}).notes.size(), 1U);
}

TEST(catalogue, two_files_of_one_name_are_an_error_that_names_both) {
  const std::string folder = empty_folder();
  const std::string first = claim_in(folder, "a", one_claim);
  const std::string second = claim_in(folder, "b", one_claim);
  const std::string error = open({first, folder + "/b"}).error;
  EXPECT_NE(error.find(first + " and " + second), std::string::npos) << error;
  EXPECT_NE(error.find("rename one"), std::string::npos) << error;
  for (const char* command : {"verify", "list", "mutants", "assumptions"}) {
    EXPECT_EQ(run_program({command, first, second}).code, 2) << command;
  }
  EXPECT_EQ(run_program({"test", "n/one/exact", first, second}).code, 2);
}

TEST(catalogue, a_page_of_prose_gives_way_to_a_note_of_its_name) {
  const std::string folder = empty_folder();
  const std::string prose = claim_in(folder, "a", "Only words.\n");
  const std::string note = claim_in(folder, "b", one_claim);
  for (const auto& words : {std::vector{prose, note}, std::vector{note, prose}}) {
    const request asked = open(words);
    EXPECT_EQ(asked.error, "");
    ASSERT_EQ(asked.notes.size(), 1U);
    EXPECT_EQ(asked.notes[0].path, note);
  }
}

}  // namespace
}  // namespace proofread::runs
