// SPDX-License-Identifier: MIT
// What is in the file of results while a run goes on, and after one that ended early.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <nlohmann/json.hpp>

#include "tests/cli/program_run.hpp"
#include "tests/results/schema.hpp"

namespace proofread::cli {
namespace {

using nlohmann::json;
using words = std::vector<std::string>;

json schema_of_results() {
  json root = json::parse(read(PROOFREAD_SCHEMA));
  root["$ref"] = "#/$defs/results";
  return root;
}

/// It takes much longer than the tests wait.
std::string long_note() {
  std::string text = "```given\nA, B : n x n\n```\n";
  for (int k = 0; k < 2000; ++k) {
    text += "```claim c" + std::to_string(k) + "\nshow inv(A*B) = inv(B)*inv(A)\n```\n";
  }
  return text;
}

TEST(results_file, an_interrupted_run_leaves_valid_partial_results) {
  const std::string folder = empty_folder();
  const std::string output = folder + "/results.json";
  const program_run run = run_command(
      {PROOFREAD_PROGRAM, "verify", write(folder, "long.md", long_note()), "--output", output}, {},
      1500);
  EXPECT_EQ(run.code, 130);
  const json document = json::parse(read(output));
  EXPECT_EQ(results::mismatch(schema_of_results(), document), "");
  EXPECT_EQ(document["interrupted"], true);
  if (was_cut_off(run)) return;
  EXPECT_EQ(document["totals"]["goals"], 2000);
  EXPECT_GT(document["totals"]["verdicts"]["undecided"], 0);
  EXPECT_NE(run.out.find(" statements not checked\n"), std::string::npos) << run.out;
  EXPECT_LT(std::count(run.out.begin(), run.out.end(), '\n'), 60) << "no paragraph for each";
}

/// The results of an earlier run, which passed, in a file.
std::string passed_before(const std::string& folder) {
  run_program({"verify", write(folder, "small.md", "```claim sum\nshow 1 + 1 = 2\n```\n"), "-o",
               folder + "/results.json"});
  return folder + "/results.json";
}

TEST(results_file, what_ends_early_leaves_no_results_of_an_earlier_run) {
  const std::string folder = empty_folder(), output = passed_before(folder);
  for (const words& failing :
       {words{"verify", folder + "/small.md", "small/none"}, words{"verify", "no/such"},
        words{"mutants", "no/such"}, words{"assumptions", "no/such"},
        words{"accuracy", "--data", "none.csv", "--target", "y"}}) {
    passed_before(folder);
    ASSERT_EQ(json::parse(read(output))["interrupted"], false);
    words all = failing;
    all.insert(all.end(), {"-o", output});
    EXPECT_EQ(run_program(all).code, 2);
    const json document = json::parse(read(output));
    EXPECT_EQ(results::mismatch(schema_of_results(), document), "");
    EXPECT_EQ(document["interrupted"], true) << failing[0];
    EXPECT_EQ(run_program({"gate", output, output}).code, 2);
  }
}

TEST(results_file, a_run_that_is_killed_leaves_no_results_of_an_earlier_run) {
  const std::string folder = empty_folder(), output = passed_before(folder);
  const std::string summary = write(folder, "summary.md", "passes");
  const std::string note = write(folder, "long.md", long_note());
  const program_run run =
      run_command({"/usr/bin/timeout", "-s", "KILL", "1", PROOFREAD_PROGRAM, "verify", note, "-o",
                   output, "--report", "markdown=" + summary});
  EXPECT_EQ(run.code, 137) << run.out << run.err;
  EXPECT_EQ(json::parse(read(output))["interrupted"], true);
  EXPECT_FALSE(std::filesystem::exists(summary));
}

TEST(results_file, a_file_that_cannot_be_written_is_found_before_the_work) {
  const std::string folder = empty_folder();
  const std::string note = write(folder, "long.md", long_note());
  for (const words& output :
       {words{"-o", folder + "/none/results.json"}, words{"-o", folder},
        words{"-o", "", "--report", "markdown=" + folder + "/none/summary.md"}}) {
    words all{"/usr/bin/timeout", "20", PROOFREAD_PROGRAM, "verify", note};
    all.insert(all.end(), output.begin(), output.end());
    const program_run run = run_command(all);
    EXPECT_EQ(run.code, 2);
    EXPECT_EQ(run.out, "");
    EXPECT_NE(run.err.find(folder), std::string::npos) << run.err;
  }
  EXPECT_EQ(run_program({"accuracy", "-o", folder + "/none/a.json"}).out, "");
  EXPECT_EQ(run_program({"mutants", note, "-o", folder + "/none/a.json"}).code, 2);
}

TEST(results_file, what_cannot_be_read_or_written_is_said_in_plain_words) {
  const std::string folder = empty_folder(), output = passed_before(folder);
  const auto says = [&](const std::string& content, const std::string& part) {
    const program_run run = run_program({"report", write(folder, "broken.json", content)});
    EXPECT_EQ(run.code, 2);
    EXPECT_NE(run.err.find(part), std::string::npos) << run.err;
    EXPECT_EQ(run.err.find("exception"), std::string::npos) << run.err;
  };
  const std::string good = read(output);
  says(good.substr(0, good.size() / 2), "it ends in the middle, at line ");
  says("{]", "it is not JSON at line 1, column 2");
  says("{}", "'schema' is missing");
  says("{\"schema\": 3}", "another type");
  EXPECT_EQ(run_program({"report", output, "-o", folder + "/out.pdf"}).code, 2);
  EXPECT_FALSE(std::filesystem::exists(folder + "/out.pdf"));
  EXPECT_EQ(run_program({"report", output, "-o", folder + "/out.page", "--format", "html"}).code,
            0);
}

}  // namespace
}  // namespace proofread::cli
