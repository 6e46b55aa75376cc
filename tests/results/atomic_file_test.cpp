// SPDX-License-Identifier: MIT
#include "results/files/atomic_file.hpp"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>

namespace proofread::results {
namespace {

namespace fs = std::filesystem;

std::string content(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

TEST(write_file, replaces_the_content_and_leaves_nothing_beside_it) {
  const fs::path folder = fs::path(testing::TempDir()) / "proofread-write-file";
  fs::remove_all(folder);
  fs::create_directory(folder);
  const fs::path path = folder / "results.json";
  EXPECT_EQ(write_file(path.string(), "old"), std::nullopt);
  EXPECT_EQ(write_file(path.string(), "new"), std::nullopt);
  EXPECT_EQ(content(path), "new");
  EXPECT_EQ(std::distance(fs::directory_iterator(folder), {}), 1);
}

TEST(write_file, says_what_went_wrong) {
  EXPECT_TRUE(write_file("/nowhere/at/all", "x"));
  EXPECT_TRUE(write_file(testing::TempDir(), "x"));
  EXPECT_TRUE(write_file("/dev/full", "x"));
}

TEST(unwritable, agrees_with_write_file_and_changes_nothing) {
  const fs::path folder = fs::path(testing::TempDir()) / "proofread-unwritable";
  fs::remove_all(folder);
  fs::create_directory(folder);
  const std::string path = (folder / "results.json").string();
  EXPECT_EQ(unwritable(path), std::nullopt);
  EXPECT_TRUE(fs::is_empty(folder));
  write_file(path, "old");
  EXPECT_EQ(unwritable(path), std::nullopt);
  EXPECT_EQ(content(path), "old");
  EXPECT_TRUE(unwritable("/nowhere/at/all"));
  EXPECT_TRUE(unwritable(folder.string()));
  EXPECT_EQ(unwritable("-"), std::nullopt);
}

}  // namespace
}  // namespace proofread::results
