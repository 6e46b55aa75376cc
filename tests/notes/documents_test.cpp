// SPDX-License-Identifier: MIT
// The five documents behind the built-in notes, read as they are. They are no part of the
// repository: PROOFREAD_DOCUMENTS says where they stand, else ../shared/seeds is tried.
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <iostream>
#include <map>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "identities/text/tab_separated.hpp"
#include "tests/cli/program_run.hpp"

namespace proofread::cli {
namespace {

namespace fs = std::filesystem;
using json = nlohmann::json;

/// A display of a document, or a formula in the line that a sentence claims. What it claims is true
/// or false, by the inventory of the documents' statements.
struct display {
  bool claims = false;
  std::string verdict;
};
using displays = std::map<std::string, display>;  // by line, in the line by line:column

std::map<std::string, displays> expected_displays() {
  std::map<std::string, displays> found;
  for (const auto& row : identities::read_tab_separated(PROOFREAD_TABLE))
    found[row[0]][row[1]] = {row[2] == "claim", row[3]};
  return found;
}

/// The files by the number that their name begins with.
std::map<std::string, std::string> documents() {
  const char* const chosen = std::getenv("PROOFREAD_DOCUMENTS");
  std::map<std::string, std::string> found;
  std::error_code error;
  for (const auto& file :
       fs::directory_iterator(chosen != nullptr ? chosen : PROOFREAD_DOCUMENTS, error)) {
    if (file.path().extension() == ".txt")
      found[file.path().stem().string().substr(0, 3)] = file.path().string();
  }
  return found;
}

/// So many displays that claim something are checked, so many of these as expected, so many claims
/// in the line, and so many of what is false as printed are found.
struct held {
  const char* document;
  std::size_t checked, agree, sentences, false_found;
};
std::ostream& operator<<(std::ostream& out, const held& each) { return out << each.document; }

class document_test : public testing::TestWithParam<held> {};

/// Nothing true is reported false, nothing false passes, and no less is found than before.
TEST_P(document_test, is_read_as_it_is) {
  const std::string name = GetParam().document;
  const auto files = documents();
  if (files.count(name) == 0)
    GTEST_SKIP() << "the documents are not here; set PROOFREAD_DOCUMENTS to their folder";
  const std::string results = empty_folder() + "/results.json";
  run_program({"verify", "-q", "--seed", "1", files.at(name), "-o", results});
  const json made = json::parse(read(results));
  const json& note = made["notes"][0];
  std::map<std::string, std::string> standings;
  for (const json& block : note["blocks"]) standings[block["name"]] = block["standing"];
  displays expected = expected_displays()[name];
  std::size_t all = 0, sentences = 0, claims = 0, checked = 0, agree = 0, false_found = 0,
              false_printed = 0;
  for (const json& formula : note["formulas"]) {
    const bool in_line = formula.value("inline", false);
    const std::string line =
        std::to_string(formula["line"].get<std::size_t>()) +
        (in_line ? ":" + std::to_string(formula["column"].get<std::size_t>()) : "");
    ASSERT_EQ(expected.count(line), 1U) << name << ":" << line << ": not in the table";
    const display& known = expected[line];
    const std::string standing =
        formula["what"] == "claims" ? standings[formula["block"]] : std::string();
    const bool fails = standing == "fails" || standing == "malformed";
    all += in_line ? 0 : 1;
    const bool is_false = known.verdict == "false";
    claims += known.claims && !in_line ? 1 : 0;
    sentences += in_line ? 1 : 0;
    checked += known.claims && !in_line && !standing.empty() ? 1 : 0;
    agree += known.claims && !in_line && (is_false ? fails : standing == "passes") ? 1 : 0;
    false_printed += is_false ? 1 : 0;
    false_found += is_false && fails ? 1 : 0;
    EXPECT_FALSE(!is_false && fails) << name << ":" << line << ": a false alarm";
    EXPECT_FALSE(is_false && standing == "passes") << name << ":" << line << ": it is false";
  }
  EXPECT_EQ(all, static_cast<std::size_t>(std::count_if(
                     expected.begin(), expected.end(),
                     [](const auto& each) { return each.first.find(':') == std::string::npos; })));
  std::cout << name << ": " << claims << " claim, " << checked << " checked, " << agree
            << " as expected, " << sentences << " in the line, " << false_found << " of "
            << false_printed << " false found\n";
  EXPECT_GE(checked, GetParam().checked);
  EXPECT_GE(agree, GetParam().agree);
  EXPECT_GE(sentences, GetParam().sentences);
  EXPECT_GE(false_found, GetParam().false_found);
}

INSTANTIATE_TEST_SUITE_P(notes, document_test,
                         testing::Values(held{"000", 4, 4, 0, 0}, held{"001", 4, 4, 0, 0},
                                         held{"002", 106, 105, 45, 5}, held{"003", 46, 46, 6, 1},
                                         held{"004", 5, 5, 0, 0}));

}  // namespace
}  // namespace proofread::cli
