// SPDX-License-Identifier: MIT
// identities/errata.md is for readers, and stays true: it holds every erratum of coverage.tsv, with
// a point that refutes the statement as the note has it, and links that lead somewhere.
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <regex>
#include <set>
#include <string>
#include <vector>

#include "identities/elaboration/elaborate.hpp"
#include "identities/printing/print.hpp"
#include "runs/conduct/settings.hpp"
#include "runs/notes/catalogue.hpp"
#include "tests/cli/program_run.hpp"
#include "tests/runs/false_as_printed.hpp"

namespace proofread::runs {

using cli::read;
namespace {

using identities::block;

/// One ```console block, its verdict, and the links of the sentence after it.
struct erratum {
  std::string statement, verdict, printed, right;
  std::string text;  ///< from the heading above
};

const std::map<std::string, block>& blocks() {
  static const std::map<std::string, block> all = [] {
    std::map<std::string, block> found;
    for (const opened_note& file : open({}).notes) {
      for (const block& each : file.content->blocks) found.emplace(each.name, each);
    }
    return found;
  }();
  return all;
}

std::string page() { return read(catalogue_directory() + "/errata.md"); }

std::vector<erratum> errata() {
  static const std::regex shown(
      "```console\n\\$ proofread check -q \"([^\n]*)\"\n([a-z]+)\n```\n\n"
      "\\[([a-z-]+/[a-z-]+)\\]\\([^)]*\\), right is \\[([a-z-]+/[a-z-]+)\\]\\([^)]*\\)\\.");
  const std::string text = page();
  std::vector<erratum> found;
  for (std::sregex_iterator at(text.begin(), text.end(), shown), end; at != end; ++at) {
    const auto begin = static_cast<std::size_t>(at->position());
    const std::size_t heading = text.rfind("\n### ", begin);
    found.push_back(
        {(*at)[1], (*at)[2], (*at)[3], (*at)[4],
         text.substr(heading, begin + static_cast<std::size_t>(at->length()) - heading)});
  }
  return found;
}

/// As GitHub makes the anchor of a heading.
std::string anchor_of(const std::string& heading) {
  std::string anchor;
  for (const char c : heading) {
    const auto letter = static_cast<unsigned char>(c);
    if (std::isalnum(letter) != 0 || c == '-') anchor += static_cast<char>(std::tolower(letter));
    if (c == ' ') anchor += '-';
  }
  return anchor;
}

TEST(errata, each_stands_on_the_page_once) {
  std::set<std::string> shown;
  for (const erratum& each : errata()) {
    EXPECT_TRUE(shown.insert(each.printed).second) << each.printed << " twice";
  }
  EXPECT_EQ(shown, false_as_printed());
}

TEST(errata, each_points_at_its_corrected_claim) {
  for (const erratum& each : errata()) {
    ASSERT_EQ(blocks().count(each.printed), 1U) << each.printed;
    EXPECT_EQ(blocks().at(each.printed).instead, each.right) << each.printed;
  }
}

TEST(errata, each_names_its_document) {
  for (const erratum& each : errata()) {
    const std::string from = blocks().at(each.printed).from.at(0);
    EXPECT_NE(each.text.find(from.substr(0, 3)), std::string::npos) << each.printed << ": " << from;
  }
}

TEST(errata, each_link_leads_to_a_section_of_its_note) {
  static const std::regex link("\\[([a-z-]+)/([a-z-]+)\\]\\(([^)#]*)#([^)]*)\\)");
  const std::string text = page();
  int links = 0;
  for (std::sregex_iterator at(text.begin(), text.end(), link), end; at != end; ++at, ++links) {
    const std::string name = (*at)[1].str() + "/" + (*at)[2].str();
    ASSERT_EQ(blocks().count(name), 1U) << name;
    EXPECT_EQ((*at)[3], (*at)[1].str() + ".md") << name;
    EXPECT_EQ((*at)[4], anchor_of(blocks().at(name).section)) << name;
  }
  EXPECT_EQ(links, 2 * static_cast<int>(errata().size()));
}

TEST(errata, each_point_refutes_the_statement_as_printed) {
  settings how;
  how.seed = 1;
  how.levels = {properties::level::exact};
  for (const erratum& each : errata()) {
    const block& printed = blocks().at(each.printed);
    const auto content = identities::read_one_liner(each.statement);
    if (printed.because_shapes) {
      EXPECT_EQ(each.verdict, "malformed") << each.printed;
      EXPECT_FALSE(content) << each.printed;
      const std::string text = printed.goals.at(0).text;
      EXPECT_NE(each.statement.find(text), std::string::npos) << each.printed;
      continue;
    }
    ASSERT_TRUE(content) << each.printed << ": " << content.error().message;
    EXPECT_EQ(to_text(*content->statement), to_text(*printed.goals.at(0).content->statement));
    const auto found = properties::check(*content, options_of(how, pinned_entropy(1)));
    EXPECT_STREQ(to_text(found.result), each.verdict.c_str()) << each.printed;
    EXPECT_EQ(each.verdict, "refuted") << each.printed;
  }
}

}  // namespace
}  // namespace proofread::runs
