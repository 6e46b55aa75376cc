// SPDX-License-Identifier: MIT
#include "runs/conduct/nearest.hpp"

#include <gtest/gtest.h>

#include "tests/cli/program_run.hpp"

namespace proofread::runs {

using cli::empty_folder;
using cli::program_run;
using cli::run_program;
using cli::write;
namespace {

TEST(nearest, is_within_two_changes) {
  EXPECT_EQ(nearest("verfy", {"check", "verify", "merge"}), "verify");
  EXPECT_EQ(nearest("lsit", {"list"}), "list");
  EXPECT_EQ(nearest("prove", {"check", "verify"}), "");
  EXPECT_EQ(nearest("x", {"y"}), "");
  EXPECT_EQ(nearest("x", {}), "");
}

std::string error_of(const std::vector<std::string>& words) {
  const program_run run = run_program(words);
  EXPECT_EQ(run.code, 2) << run.out;
  return run.err + run.out;
}

TEST(program_suggests, commands_options_and_names) {
  const auto suggests = [](const std::vector<std::string>& words, const std::string& meant) {
    const std::string error = error_of(words);
    EXPECT_NE(error.find("did you mean " + meant + "?"), std::string::npos) << error;
  };
  suggests({"verfy"}, "verify");
  suggests({"verify", "--jbos", "3"}, "--jobs");
  suggests({"check", "a = a", "--sed=3"}, "--seed");
  suggests({"verify", "push-through"}, "ridge/push-through");
  suggests({"list", "ridge/push-thruogh"}, "ridge/push-through");
  suggests({"assumptions", "push-through"}, "ridge/push-through");
  const std::string folder = empty_folder();
  const std::string note =
      write(folder, "stats.md", "```claim leave-one-out\nshow 1 + 1 = 2\n```\n");
  suggests({"verify", note, "leave-one-out", "-o", ""}, "stats/leave-one-out");
  suggests({"verify", note, "stat", "-o", ""}, "stats");
  EXPECT_EQ(error_of({"verify", "nothing-like-it"}).find("did you mean"), std::string::npos);
}

}  // namespace
}  // namespace proofread::runs
