// SPDX-License-Identifier: MIT
#include <gtest/gtest.h>

#include <algorithm>
#include <string>

#include "tests/cli/program_run.hpp"

namespace proofread::cli {
namespace {

const char* const before = R"(# Traces

```given
A : n x m, B : m x n
```
)";

/// The whole cost of a new identity: these lines, in one file.
const char* const new_claim = R"(
```claim cyclic
show tr(A*B) = tr(B*A)
```
)";

TEST(recipe, a_claim_costs_five_lines_in_one_file_and_no_build) {
  EXPECT_LE(std::count(new_claim, new_claim + std::string(new_claim).size(), '\n') - 1, 5);
  const std::string folder = empty_folder();
  const std::vector<std::string> catalogue = {"PROOFREAD_NOTES=" + folder};
  write(folder, "traces.md", before);
  EXPECT_EQ(run_program({"verify", "--output", ""}, catalogue).code, 2) << "it states nothing yet";
  write(folder, "traces.md", std::string(before) + new_claim);
  const program_run run = run_program({"verify", "--output", ""}, catalogue);
  EXPECT_EQ(run.code, 0) << run.out << run.err;
  EXPECT_NE(run.out.find("1 of 1 block passes"), std::string::npos) << run.out;
  EXPECT_NE(run_program({"list", "--tests"}, catalogue).out.find("traces/cyclic/mp50\n"),
            std::string::npos);
}

TEST(recipe, a_wrong_claim_turns_it_red_and_is_named) {
  const std::string folder = empty_folder();
  const std::string wrong = "\n```claim cyclic\nshow tr(A*B) = tr(A)*tr(B)\n```\n";
  write(folder, "traces.md", "```given\nA, B : n x n\n```\n" + wrong);
  const program_run run = run_program({"verify", "--output", ""}, {"PROOFREAD_NOTES=" + folder});
  EXPECT_EQ(run.code, 1) << run.out;
  EXPECT_NE(run.out.find("traces/cyclic: refuted"), std::string::npos) << run.out;
}

}  // namespace
}  // namespace proofread::cli
