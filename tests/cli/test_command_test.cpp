// SPDX-License-Identifier: MIT
#include <gtest/gtest.h>

#include "tests/cli/program_run.hpp"

namespace proofread::cli {
namespace {

/// `proofread test NAME` for a note of this text.
program_run test_of(const std::string& name, const std::string& text,
                    const std::vector<std::string>& more = {}) {
  std::vector<std::string> words = {"test", name, write(empty_folder(), "a.md", text)};
  words.insert(words.end(), more.begin(), more.end());
  return run_program(words);
}

const std::string given = "```given\nA, B : n x n\n```\n\n";

TEST(test_command, passes_fails_and_skips) {
  const std::string note = given +
                           "```claim right\nshow A + B = B + A\n```\n\n"
                           "```claim wrong\nshow A + B = A - B\n```\n\n"
                           "```refute order\nshow A*B = B*A\nbecause they need not commute\n```\n\n"
                           "```refute sums\nshow A + B = B + A\nbecause of nothing\n```\n";
  for (const char* level : {"/exact", "/double", "/mp50", "/mp100"}) {
    EXPECT_EQ(test_of(std::string("a/right") + level, note).code, 0) << level;
    EXPECT_EQ(test_of(std::string("a/wrong") + level, note).code, 1) << level;
  }
  EXPECT_EQ(test_of("a/order/exact", note).code, 0);
  EXPECT_EQ(test_of("a/sums/exact", note).code, 1);
  EXPECT_EQ(test_of("a/sums/mp50", note).code, 3) << "exact is the level that fails";
  EXPECT_EQ(test_of("a/sums/mp50", note, {"--levels", "mp50"}).code, 1);
  EXPECT_EQ(test_of("a/note", note).code, 0);
  EXPECT_EQ(test_of("a/nothing/exact", note).code, 2);
}

TEST(test_command, a_note_that_states_nothing_or_has_a_problem_fails) {
  EXPECT_EQ(test_of("a/note", "# Empty\n").code, 1);
  EXPECT_EQ(test_of("a/note", given).code, 1);
  EXPECT_EQ(test_of("a/note", given + "```claim x\nshow A + C = A\n```\n").code, 2);
}

TEST(test_command, repeats_by_seed) {
  const std::string note = given + "```claim right\nshow A + B = B + A\n```\n";
  const std::string path = write(empty_folder(), "a.md", note);
  const std::vector<std::string> words = {"test", "a/right/exact", path};
  EXPECT_NE(run_program(words, {"PROOFREAD_SEED=23"}).out.find("seed 23"), std::string::npos);
  EXPECT_NE(test_of("a/right/exact", note, {"--seed", "24"}).out.find("seed 24"),
            std::string::npos);
}

}  // namespace
}  // namespace proofread::cli
