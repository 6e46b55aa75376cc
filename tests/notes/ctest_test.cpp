// SPDX-License-Identifier: MIT
#include <gtest/gtest.h>

#include "tests/cli/program_run.hpp"

namespace proofread::cli {
namespace {

/// A folder of notes, and a folder in which ctest finds our listing script and nothing else.
class ctest_of_notes : public testing::Test {
 protected:
  ctest_of_notes() { write(tests_, "CTestTestfile.cmake", "include(\"" PROOFREAD_LISTING "\")\n"); }

  program_run ctest(std::vector<std::string> arguments) {
    std::vector<std::string> command = {PROOFREAD_CTEST, "--test-dir", tests_, "--no-tests=error"};
    command.insert(command.end(), arguments.begin(), arguments.end());
    return run_command(command, {"PROOFREAD_NOTES=" + notes_});
  }

  void note(const std::string& name, const std::string& text) {
    write(notes_, name, "```given\nA, B : n x n\n```\n\n" + text);
  }

  const std::string notes_ = empty_folder();
  const std::string tests_ = empty_folder();
};

TEST_F(ctest_of_notes, selects_by_name_level_and_note) {
  note("sums.md", "```claim swap-terms\nshow A + B = B + A\n```\n");
  note("products.md", "```claim swap-factors\nshow (A*B)' = B'*A'\n```\n");
  const program_run named = ctest({"-R", "swap-terms"});
  EXPECT_EQ(named.code, 0) << named.out;
  EXPECT_NE(named.out.find("100% tests passed, 0 tests failed out of 4"), std::string::npos)
      << named.out;
  const program_run level = ctest({"-L", "mp100"});
  EXPECT_NE(level.out.find("0 tests failed out of 2"), std::string::npos) << level.out;
  const program_run label = ctest({"-L", "products"});
  EXPECT_NE(label.out.find("0 tests failed out of 5"), std::string::npos) << label.out;
  EXPECT_NE(ctest({"-R", "no-such-claim"}).code, 0);
}

TEST_F(ctest_of_notes, a_new_claim_is_a_test_at_the_next_start_and_a_wrong_step_is_named) {
  note("sums.md", "```claim swap-terms\nshow A + B = B + A\n```\n");
  EXPECT_EQ(ctest({"-L", "exact"}).code, 0);
  note("sums.md", "```derive cube\n(A + B)*A\n= A*A + B*A\n= A^2 + A*B   # wrong\n```\n");
  const program_run red = ctest({"-L", "exact"});
  EXPECT_NE(red.code, 0);
  EXPECT_NE(red.out.find("sums/cube.2/exact (Failed)"), std::string::npos) << red.out;
  EXPECT_EQ(red.out.find("sums/cube.1/exact (Failed)"), std::string::npos) << red.out;
}

TEST_F(ctest_of_notes, any_name_of_a_file_is_one_name) {
  note("a;b[[ ]$(c)\n.md", "```claim swap-terms\nshow A + B = B + A\n```\n");
  const program_run green = ctest({});
  EXPECT_EQ(green.code, 0) << green.out;
  EXPECT_NE(green.out.find("0 tests failed out of 5"), std::string::npos) << green.out;
}

TEST_F(ctest_of_notes, problems_of_a_note_are_a_failing_test) {
  note("sums.md", "```claim swap-terms\nshow A + B = B + A\n");
  const program_run red = ctest({});
  EXPECT_NE(red.code, 0);
  EXPECT_NE(red.out.find("sums/note (Failed)"), std::string::npos) << red.out;
}

TEST_F(ctest_of_notes, a_listing_that_fails_is_a_failing_test) {
  const program_run red = ctest({});
  EXPECT_NE(red.code, 0);
  EXPECT_NE(red.out.find("notes/listing (Failed)"), std::string::npos) << red.out;
}

TEST_F(ctest_of_notes, a_filter_that_selects_nothing_fails) {
  note("sums.md", "```claim swap-terms\nshow A + B = B + A\n```\n");
  const auto code = [&](const std::string& filter) {
    return run_command({PROOFREAD_NOTES_RUNNER, "--gtest_filter=" + filter},
                       {"PROOFREAD_NOTES=" + notes_})
        .code;
  };
  EXPECT_EQ(code("sums.swap_terms/exact"), 0);
  EXPECT_EQ(code("*"), 0);
  EXPECT_NE(code("sums.swap-terms/exact"), 0);
  EXPECT_NE(code("other.swap_terms/exact"), 0);
}

}  // namespace
}  // namespace proofread::cli
