// SPDX-License-Identifier: MIT
// Nothing is green that has looked at nothing, or at what contradicts itself.
#include <gtest/gtest.h>
#include <sys/stat.h>

#include <filesystem>

#include "tests/cli/note_folder.hpp"

namespace proofread::cli {
namespace {

namespace fs = std::filesystem;
using words = std::vector<std::string>;

class green_on_nothing : public note_folder {
 protected:
  void refused(const words& arguments, const std::string& why) {
    const program_run run = run_program(arguments);
    EXPECT_EQ(run.code, 2) << testing::PrintToString(arguments) << run.out << run.err;
    EXPECT_NE(run.err.find(why), std::string::npos) << testing::PrintToString(arguments) << run.err;
    EXPECT_EQ(run.err.find("stopped by an error"), std::string::npos) << run.err;
  }

  const std::string prose = write(folder, "prose.md", "# Only prose\n");
};

TEST_F(green_on_nothing, prose_is_no_run_whole_or_in_parts) {
  const std::string whole = at("0.json"), one = at("1.json"), two = at("2.json");
  refused({"verify", prose, "-o", whole}, "no claim");
  refused({"verify", prose, "--seed", "1", "--shard", "1/2", "-o", one}, "no claim");
  refused({"verify", prose, "--seed", "1", "--shard", "2/2", "-o", two}, "no claim");
  refused({"assumptions", prose}, "no statement");
  refused({"merge", one, two, "-o", at("all.json")}, "nothing");
  refused({"report", whole, "-o", at("r.html")}, "nothing");
  refused({"calibrate", whole, whole, "-o", at("held.json")}, "nothing");
  refused({"gate", whole, whole}, "nothing");
  refused({"gate", at("held.json"), whole, "--update"}, "nothing");
  EXPECT_FALSE(fs::exists(at("held.json")));
}

// A shard of notes that state something may be empty itself.
TEST_F(green_on_nothing, an_empty_part_of_something_is_fine) {
  EXPECT_EQ(run_program({"verify", note, "--seed", "1", "--shard", "1/2", "-o", at("1")}).code, 0);
  EXPECT_EQ(run_program({"verify", note, "--seed", "1", "--shard", "2/2", "-o", at("2")}).code, 0);
  const program_run run = run_program({"merge", at("1"), at("2"), "-o", at("all")});
  EXPECT_EQ(run.code, 0) << run.err;
  EXPECT_NE(run.out.find("1 of 1 block"), std::string::npos) << run.out;
}

TEST_F(green_on_nothing, a_baseline_that_holds_nothing_or_what_cannot_be_is_refused) {
  const std::string results = at("r.json");
  ASSERT_EQ(run_program({"verify", note, "--seed", "1", "-o", results}).code, 0);
  const auto baseline = [&](const std::string& claims, const std::string& hypotheses,
                            const std::string& points) {
    return write(folder, "held.json",
                 "{\"schema\": \"proofread-baseline-1\", \"points\": {" + points +
                     "}, \"claims\": {" + claims +
                     "}, \"measures\": {}, \"survivors\": [], \"hypotheses\": {" + hypotheses +
                     "}}");
  };
  const std::string claim =
      "\"note/sum\": {\"kind\": \"claim\", \"verdict\": \"certified\", \"levels\": \"exact\", "
      "\"statement\": \"1 + 1 = 2\"}";
  EXPECT_EQ(run_program({"gate", baseline(claim, "", ""), results}).code, 0);
  refused({"gate", baseline("", "", ""), results}, "it holds nothing");
  refused({"gate", baseline(claim, "\"\": \"needed\"", ""), results}, "is not CLAIM: WHAT");
  refused({"gate", baseline(claim, "", "\"exact\": -1"), results}, "-1 points");
  refused({"gate", baseline(claim, "", "\"quad\": 1"), results}, "no level 'quad'");
  std::string stub = read(results);
  const std::string flag = "\"interrupted\": false";
  stub.replace(stub.find(flag), flag.size(), "\"interrupted\": true");
  refused({"gate", write(folder, "stub.json", stub), results}, "interrupted");
}

TEST_F(green_on_nothing, another_program_and_more_points_are_remarked) {
  const std::string results = at("r.json");
  ASSERT_EQ(run_program({"verify", note, "--seed", "1", "-o", results}).code, 0);
  std::string other = read(results);
  const std::string version = "\"version\": \"", points = "\"exact\": 100";
  other.insert(other.find(version) + version.size(), "9.");
  other.replace(other.find(points), points.size(), "\"exact\": 10");
  const program_run run = run_program({"gate", write(folder, "other.json", other), results});
  EXPECT_EQ(run.code, 0) << run.out << run.err;
  EXPECT_NE(run.out.find("the baseline of 9."), std::string::npos) << run.out;
  EXPECT_NE(run.out.find("100 points at the level exact, the baseline 10"), std::string::npos)
      << run.out;
}

TEST_F(green_on_nothing, names_of_files_that_lead_nowhere_are_told) {
  const std::string results = at("r.json"), longest(5000, 'n');
  ASSERT_EQ(run_program({"verify", note, "-o", results}).code, 0);
  fs::create_symlink("b", at("a"));
  fs::create_symlink("a", at("b"));
  for (const std::string& name : {longest, at("a")}) {
    refused({"gate", name, results}, "cannot be read");
    refused({"gate", name, results, "--update"}, "cannot be written");
    refused({"verify", note, "-o", name}, "cannot be written");
    refused({"report", results, "--format", "html", "-o", name}, "cannot be written");
    refused({"merge", results, "-o", name}, "cannot be written");
  }
}

TEST_F(green_on_nothing, a_pipe_that_nobody_reads_is_not_waited_for) {
  const std::string pipe = at("pipe");
  ASSERT_EQ(::mkfifo(pipe.c_str(), 0600), 0);
  refused({"verify", note, "-o", pipe}, "nobody reads this pipe");
  refused({"verify", note, "-o", "", "--report", "html=" + pipe}, "nobody reads this pipe");
  ASSERT_EQ(::mkfifo(at("beside.md").c_str(), 0600), 0);
  refused({"list", folder}, "no regular file");
}

}  // namespace
}  // namespace proofread::cli
