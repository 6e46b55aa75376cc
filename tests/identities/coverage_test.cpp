// SPDX-License-Identifier: MIT
// Every statement of the five documents is covered: identities/coverage.tsv names the block that
// checks it, the block that uses the definition, or the reason why nothing can be checked.
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <map>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "identities/notes/note.hpp"
#include "identities/text/tab_separated.hpp"

namespace proofread::identities {
namespace {

constexpr std::size_t statements_in_the_documents = 659;
constexpr int errata_in_the_documents = 32;
constexpr int reasons_allowed = 60;

struct entry {
  std::string id, verdict, covered_by;
};

std::vector<entry> read_table() {
  std::vector<entry> entries;
  for (const auto& row : read_tab_separated(PROOFREAD_IDENTITIES "/coverage.tsv")) {
    entries.push_back({row[0], row[1], row[2]});
  }
  return entries;
}

// Blocks by name, and beside a block of several statements each "name.k".
std::map<std::string, block> read_blocks() {
  std::map<std::string, block> blocks;
  for (const auto& file : std::filesystem::directory_iterator(PROOFREAD_IDENTITIES)) {
    if (file.path().extension() != ".md") continue;
    const auto read = read_note_file(file.path().string());
    EXPECT_TRUE(read) << file.path();
    if (!read) continue;
    EXPECT_TRUE(read->problems.empty()) << file.path();
    for (const block& each : read->blocks) {
      blocks.emplace(each.name, each);
      for (const goal& part : each.goals) blocks.emplace(part.name, each);
    }
  }
  return blocks;
}

std::string block_named_in(const std::string& covered_by) {
  const std::string definition = "definition, used by claim ";
  if (covered_by.rfind(definition, 0) == 0) return covered_by.substr(definition.size());
  return covered_by.rfind("reason: ", 0) == 0 ? std::string{} : covered_by;
}

TEST(coverage, every_statement_appears_once) {
  std::set<std::string> ids;
  for (const entry& each : read_table()) EXPECT_TRUE(ids.insert(each.id).second) << each.id;
  EXPECT_EQ(ids.size(), statements_in_the_documents);
}

TEST(coverage, every_block_that_is_named_exists) {
  const auto blocks = read_blocks();
  for (const entry& each : read_table()) {
    const std::string name = block_named_in(each.covered_by);
    if (!name.empty()) {
      EXPECT_EQ(blocks.count(name), 1U) << each.id << " names " << name;
    }
  }
}

TEST(coverage, what_is_false_as_printed_is_refuted_and_corrected) {
  const auto blocks = read_blocks();
  int errata = 0;
  for (const entry& each : read_table()) {
    const auto found = blocks.find(block_named_in(each.covered_by));
    if (found == blocks.end()) continue;
    const bool refuted = found->second.kind == block_kind::refute;
    EXPECT_EQ(refuted, each.verdict == "false as printed") << each.id << ": " << each.covered_by;
    if (!refuted) continue;
    ++errata;
    const auto corrected = blocks.find(found->second.instead);
    ASSERT_NE(corrected, blocks.end()) << found->first << " is corrected nowhere";
    EXPECT_NE(corrected->second.kind, block_kind::refute) << found->first;
  }
  EXPECT_EQ(errata, errata_in_the_documents);
}

TEST(coverage, few_statements_go_unchecked_and_each_says_why) {
  int reasons = 0;
  for (const entry& each : read_table()) {
    ASSERT_FALSE(each.covered_by.empty()) << each.id;
    reasons += each.covered_by.rfind("reason: ", 0) == 0 ? 1 : 0;
  }
  EXPECT_LE(reasons, reasons_allowed);
}

TEST(coverage, the_readme_says_how_many) {
  std::map<std::string, int> counts;
  for (const entry& each : read_table()) {
    const bool definition = each.covered_by.rfind("definition, ", 0) == 0;
    const bool reason = each.covered_by.rfind("reason: ", 0) == 0;
    ++counts[definition ? "definition" : reason ? "reason" : "checked"];
  }
  const auto number = [&](const char* kind) { return std::to_string(counts[kind]); };
  std::ostringstream readme;
  readme << std::ifstream(PROOFREAD_IDENTITIES "/../README.md").rdbuf();
  EXPECT_NE(readme.str().find(number("checked") + " are checked, " + number("definition") +
                              " are definitions that claims use, and " + number("reason") +
                              " have a [reason]"),
            std::string::npos);
}

}  // namespace
}  // namespace proofread::identities
