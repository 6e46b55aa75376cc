// SPDX-License-Identifier: MIT
#include "runs/conduct/interrupt.hpp"

#include <gtest/gtest.h>

#include <chrono>
#include <csignal>
#include <cstdlib>
#include <nlohmann/json.hpp>

#include "tests/cli/program_run.hpp"

namespace proofread::runs {

using cli::empty_folder;
using cli::program_run;
using cli::read;
using cli::run_command;
using cli::write;
using nlohmann::json;
namespace {

void signals(int first, int second) {
  listen_for_signals();
  std::raise(first);
  if (!interrupted()) return;
  std::raise(second);
}

TEST(interrupt, a_second_signal_of_either_kind_ends_the_program) {
  EXPECT_EXIT(signals(SIGTERM, SIGINT), testing::KilledBySignal(SIGINT), "");
  EXPECT_EXIT(signals(SIGINT, SIGTERM), testing::KilledBySignal(SIGTERM), "");
  EXPECT_EXIT(signals(SIGINT, SIGINT), testing::KilledBySignal(SIGINT), "");
}

program_run signalled_before_main(std::vector<std::string> arguments) {
  arguments.insert(arguments.begin(), PROOFREAD_PROGRAM);
  return run_command(arguments, {"LD_PRELOAD=" PROOFREAD_RAISE_AT_START});
}

TEST(interrupt, a_signal_before_main_is_not_lost) {
  const std::string folder = empty_folder();
  const std::string note = write(folder, "one.md", "```claim one\nshow 1 + 1 = 2\n```\n");
  const std::string output = write(folder, "results.json", "old");
  const program_run run = signalled_before_main({"verify", note, "-o", output});
  EXPECT_EQ(run.code, 130) << run.out << run.err;
  EXPECT_TRUE(json::parse(read(output)).at("interrupted").get<bool>());
}

TEST(interrupt, a_signal_changes_nothing_where_nothing_is_left_out) {
  const program_run quiet = cli::run_program({"manual"});
  const program_run run = signalled_before_main({"manual"});
  EXPECT_EQ(run.code, 0) << run.err;
  EXPECT_EQ(run.out, quiet.out);
}

TEST(interrupt, a_signal_changes_nothing_once_all_is_written) {
  const auto late = [] {
    listen_for_signals();
    ignore_signals();
    std::raise(SIGINT);
    std::raise(SIGTERM);
    std::exit(interrupted() ? 1 : 0);
  };
  EXPECT_EXIT(late(), testing::ExitedWithCode(0), "");
}

// Seconds from start to end of a command that takes many and gets Ctrl-C after one second.
double seconds_until_stopped(const std::vector<std::string>& arguments, program_run& run) {
  std::vector<std::string> command{PROOFREAD_PROGRAM, "accuracy"};
  command.insert(command.end(), arguments.begin(), arguments.end());
  const auto begun = std::chrono::steady_clock::now();
  run = run_command(command, {}, 1000);
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - begun).count();
}

TEST(interrupt, ends_an_exact_solution_of_large_data) {
  program_run run;
  EXPECT_LT(seconds_until_stopped({"--family", "huge", "--rows", "250", "--cols", "150", "--scalar",
                                   "double,mp100", "--no-strd", "--no-paths", "--seed", "1"},
                                  run),
            20);
  EXPECT_EQ(run.code, 130) << run.err;
  EXPECT_NE(run.out.find("interrupted"), std::string::npos) << run.out;
}

TEST(interrupt, ends_own_data_before_they_are_solved) {
  std::string text;
  // The last column is the first: relations are found by elimination alone.
  for (int i = 1; i <= 110; ++i) {
    std::string first;
    for (int j = 1; j <= 100; ++j) {
      const std::string cell =
          "0." + std::to_string((1000003L * i * i * j + 7919L * j * j * i) % 99991);
      if (j == 2) first = cell;
      text += (j == 1 ? "" : ",") + cell;
    }
    text += "," + first + "\n";
  }
  const std::string csv = write(empty_folder(), "large.csv", text);
  program_run run;
  EXPECT_LT(seconds_until_stopped({"--data", csv, "--target", "1"}, run), 20);
  EXPECT_EQ(run.code, 130) << run.out << run.err;
  EXPECT_NE(run.err.find("interrupted"), std::string::npos) << run.err;
}

// Half a second for the counterexample, then many for repairs, each of which decides a quantifier.
TEST(interrupt, ends_a_search_for_repairs_at_the_first_signal) {
  const std::vector<std::string> command{PROOFREAD_PROGRAM, "check", "--seed", "7",
                                         "X : n x d, U, S, V = svd(X) |- sum(S)^2 <= 3*sumsq(X)"};
  const auto begun = std::chrono::steady_clock::now();
  const program_run run = run_command(command, {}, 300);
  const std::chrono::duration<double> taken = std::chrono::steady_clock::now() - begun;
  EXPECT_EQ(run.code, 130) << run.out << run.err;
  EXPECT_LT(taken.count(), 4);
}

}  // namespace
}  // namespace proofread::runs
