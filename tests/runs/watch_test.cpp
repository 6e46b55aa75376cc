// SPDX-License-Identifier: MIT
#include <gtest/gtest.h>

#include <chrono>
#include <nlohmann/json.hpp>
#include <thread>

#include "runs/claims/watch.hpp"
#include "tests/cli/program_run.hpp"

namespace proofread::runs {

using cli::empty_folder;
using cli::program_run;
using cli::read;
using cli::run_command;
using cli::write;
namespace {

using nlohmann::json;

const std::string true_note = "```claim x\ngiven A, B : n x n\nshow A + B = B + A\n```\n";
const std::string false_note = "```claim x\ngiven A, B : n x n\nshow A + B = B - A\n```\n";

TEST(watch, checks_again_when_the_note_changes_and_ends_with_valid_results) {
  const std::string folder = empty_folder();
  const std::string note = write(folder, "a.md", true_note);
  std::thread author([&] {
    std::this_thread::sleep_for(std::chrono::milliseconds(1200));
    write(folder, "a.md", false_note);
  });
  const program_run run = run_command(
      {PROOFREAD_PROGRAM, "verify", note, "--watch", "--output", folder + "/results.json"}, {},
      3000);
  author.join();
  EXPECT_EQ(run.code, 130) << run.err;
  EXPECT_NE(run.out.find("1 of 1 block passes"), std::string::npos) << run.out;
  EXPECT_NE(run.out.find("0 of 1 block passes"), std::string::npos) << run.out;
  EXPECT_EQ(run.out.find('\033'), std::string::npos) << "no terminal, no control characters";
  const json document = json::parse(read(folder + "/results.json"));
  EXPECT_EQ(document["totals"]["verdicts"]["refuted"], 1);
}

TEST(earlier_results, keep_a_statement_and_not_another_of_that_name) {
  const std::string folder = empty_folder();
  const std::string two = true_note + "\n```claim y\ngiven a > 0\nshow a + a = 2*a\n```\n";
  verification run;
  run.randomness = pinned_entropy(17);
  const request before = open({write(folder, "a.md", two)});
  results::document document = verify(before, run);
  document.notes[0].blocks[0].goals[0].found.reason = "kept";
  document.notes[0].blocks[1].goals[0].found.reason = "kept";
  remember(before, document, run.earlier);
  const std::string moved = "A line.\n\n" + false_note + two.substr(true_note.size());
  const results::document after = verify(open({write(folder, "a.md", moved)}), run);
  EXPECT_NE(after.notes[0].blocks[0].goals[0].found.reason, "kept") << "the statement changed";
  EXPECT_EQ(after.notes[0].blocks[0].goals[0].found.result, properties::verdict::refuted);
  EXPECT_EQ(after.notes[0].blocks[1].goals[0].found.reason, "kept");
  EXPECT_EQ(after.notes[0].blocks[1].place.line, document.notes[0].blocks[1].place.line + 2);
}

}  // namespace
}  // namespace proofread::runs
