// SPDX-License-Identifier: MIT
#include <gtest/gtest.h>

#include <map>
#include <nlohmann/json.hpp>
#include <set>
#include <sstream>
#include <string>
#include <utility>

#include "runs/claims/assumption_run.hpp"
#include "runs/notes/catalogue.hpp"
#include "tests/cli/program_run.hpp"

namespace proofread::cli {

using runs::catalogue_directory;
using runs::kept_beside;
using runs::kept_hypotheses;
using runs::selects;
namespace {

using nlohmann::json;

const std::string note =
    "```given\nX : n x d full column rank, lambda > 0\n```\n\n"
    "```claim left-inverse\nshow inv(X'*X)*X'*X = I\n```\n\n"
    "```claim scaled\nshow lambda*X*inv(X'*X) = X*inv(X'*X)*lambda\nshow (X*lambda)' = lambda*X'\n"
    "```\n\n"
    "```claim positive\nshow lambda*lambda > 0\n```\n";

program_run mine(std::vector<std::string> arguments) {
  arguments.insert(arguments.begin(), "assumptions");
  for (const char* each : {"--seed", "1", "--levels", "exact", "--points", "20"}) {
    arguments.emplace_back(each);
  }
  return run_program(arguments);
}

TEST(assumptions, tells_what_each_hypothesis_is_for) {
  const program_run run = mine({"A : n x n symmetric, lambda > 0 |- A' = A and 1/lambda > 0"});
  EXPECT_EQ(run.code, 0) << run.err;
  EXPECT_NE(run.out.find("needed       A symmetric"), std::string::npos) << run.out;
  EXPECT_NE(run.out.find("needed       lambda > 0"), std::string::npos) << run.out;
  EXPECT_NE(run.out.find("2 hypotheses of 1 statement: 2 needed"), std::string::npos) << run.out;
}

TEST(assumptions, exit_codes) {
  EXPECT_EQ(mine({"lambda > 0 |- lambda + lambda = 2*lambda"}).code, 1);
  EXPECT_EQ(mine({"A : n x n |- A*"}).code, 2);
  EXPECT_EQ(mine({"no/such-claim"}).code, 2);
  EXPECT_EQ(mine({"--statement", "lambda > 0 |- sqrt(lambda)^2 = lambda"}).code, 0);
  const program_run none = mine({"A : n x n |- A'' = A"});
  EXPECT_EQ(none.code, 0);
  EXPECT_NE(none.err.find("no hypothesis"), std::string::npos);
}

TEST(assumptions, a_hypothesis_of_a_section_stands_if_one_claim_needs_it) {
  const std::string path = write(empty_folder(), "n.md", note);
  const program_run run = mine({path, "--json"});
  EXPECT_EQ(run.code, 0);
  std::map<std::pair<std::string, std::string>, std::pair<std::string, std::string>> found;
  const json document = json::parse(run.out);
  for (const json& each : document.at("assumptions")) {
    found[{each.at("claim"), each.at("hypothesis")}] = {each.at("need"), each.at("stays")};
  }
  const auto at = [&](const std::string& claim, const std::string& hypothesis) {
    return found.at({claim, hypothesis});
  };
  EXPECT_EQ(at("n/left-inverse", "X full column rank").first, "definedness");
  EXPECT_EQ(at("n/scaled.2", "X full column rank").first, "not needed");
  EXPECT_EQ(at("n/scaled.2", "X full column rank").second,
            "shared by the section: n/left-inverse needs it");
  EXPECT_EQ(at("n/scaled.1", "lambda > 0").second, "shared by the section: n/positive needs it");
  EXPECT_EQ(at("n/positive", "lambda > 0").first, "needed");
}

TEST(assumptions, a_selected_claim_is_judged_as_in_the_whole_note) {
  const std::string path = write(empty_folder(), "n.md", note);
  const program_run run = mine({path, "n/scaled.2"});
  EXPECT_EQ(run.code, 0) << run.out;
  EXPECT_NE(run.out.find("n/positive needs it"), std::string::npos) << run.out;
  EXPECT_EQ(run.out.find("n/left-inverse\n"), std::string::npos) << run.out;
}

TEST(assumptions, a_table_beside_the_note_says_why_one_stands) {
  const std::string folder = empty_folder();
  const std::string path = write(
      folder, "n.md", "```claim twice\ngiven lambda > 0\nshow lambda + lambda = 2*lambda\n```\n");
  EXPECT_EQ(mine({path}).code, 1);
  write(folder, "kept-hypotheses.tsv", "claim\thypothesis\twhy\nn/twice\tlambda > 0\tcustom\n");
  const program_run run = mine({path});
  EXPECT_EQ(run.code, 0);
  EXPECT_NE(run.out.find("not needed   lambda > 0 (custom)"), std::string::npos) << run.out;
}

TEST(assumptions, an_entry_of_the_table_that_keeps_nothing_is_stale) {
  const std::string folder = empty_folder();
  const std::string path = write(
      folder, "n.md", "```claim twice\ngiven lambda > 0\nshow lambda + lambda = 2*lambda\n```\n");
  write(folder, "other.md", "```claim one\nshow 1 + 1 = 2\n```\n");
  const std::string table = "claim\thypothesis\twhy\nn/twice\tlambda > 0\tcustom\n";
  const auto with = [&](const std::string& line, const std::string& what) {
    write(folder, "kept-hypotheses.tsv", table + line + "\twhy\n");
    return mine({what});
  };
  for (const char* line : {"n/twice\tmu > 0", "n/gone\tlambda > 0"}) {
    const program_run run = with(line, path);
    EXPECT_EQ(run.code, 1) << run.out;
    EXPECT_NE(run.out.find("1 stale entry"), std::string::npos) << run.out;
    EXPECT_NE(run.out.find("1 hypothesis of 1 statement"), std::string::npos) << run.out;
  }
  EXPECT_EQ(with("elsewhere/a\tmu > 0", path).code, 0) << "of a note that is not asked for";
  EXPECT_EQ(with("n\tlambda > 0", path).code, 0) << "two that speak of the same";
}

TEST(assumptions, a_line_of_the_table_without_a_reason_is_an_error) {
  const std::string folder = empty_folder();
  const std::string path = write(
      folder, "n.md", "```claim twice\ngiven lambda > 0\nshow lambda + lambda = 2*lambda\n```\n");
  write(folder, "kept-hypotheses.tsv", "claim\thypothesis\twhy\nn/twice\tlambda > 0\n");
  const program_run run = mine({path});
  EXPECT_EQ(run.code, 2) << run.out;
  EXPECT_NE((run.out + run.err).find("kept-hypotheses.tsv:2: this line has 2 of three fields"),
            std::string::npos)
      << run.out << run.err;
}

TEST(assumptions, interrupted_it_leaves_valid_results) {
  const program_run run =
      run_command({PROOFREAD_PROGRAM, "assumptions", "--json", "-o", "partial.json"}, {}, 300);
  EXPECT_EQ(run.code, 130);
  if (was_cut_off(run)) return;
  const json document = json::parse(run.out);
  EXPECT_TRUE(document.at("interrupted").get<bool>());
}

// Every hypothesis of the built-in notes is needed, or somebody says why it stands; and no reason
// is left over.
TEST(assumptions, the_notes_say_no_more_than_they_need) {
  const program_run run = mine({"--json", "--jobs", "2", "-o", ""});
  const json document = json::parse(run.out);
  const kept_hypotheses kept = *kept_beside(catalogue_directory() + "/ridge.md");
  std::set<std::pair<std::string, std::string>> used;
  for (const json& each : document.at("assumptions")) {
    const std::string need = each.at("need"), claim = each.at("claim"),
                      text = each.at("hypothesis");
    const bool needed = need == "needed" || need == "definedness";
    EXPECT_TRUE(needed || !each.at("stays").get<std::string>().empty())
        << claim << " does not need " << text << " (" << need
        << "): drop it in the note, or say in "
        << "identities/kept-hypotheses.tsv why it stands";
    for (const auto& [entry, reason] : kept) {
      if (!needed && entry.second == text && selects({entry.first}, claim)) used.insert(entry);
    }
  }
  for (const auto& [entry, reason] : kept) {
    EXPECT_EQ(used.count(entry), 1U) << entry.first << " needs " << entry.second
                                     << ": take the line out of identities/kept-hypotheses.tsv";
  }
}

}  // namespace
}  // namespace proofread::cli
