// SPDX-License-Identifier: MIT
// What is printed of statements of notes that fail: where they stand, what is given, once, and of a
// derivation with one wrong line that line.
#include "runs/claims/odd_lines.hpp"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <string>

#include "tests/cli/program_run.hpp"

namespace proofread::runs {

using cli::empty_folder;
using cli::program_run;
using cli::run_program;
using cli::write;
using nlohmann::json;

namespace {

std::string binomial(const std::string& second, const std::string& fourth) {
  return "```derive binomial\ngiven A : n x n, B : n x n\n(A + B)^2\n= " + second +
         "\n= A^2 + A*B + B*A + B^2\n= " + fourth + "\n```\n";
}
const char* const right = "(A + B)*A + (A + B)*B";
const char* const wrong = "A^2 + A*B + B^2";

std::size_t occurrences(const std::string& text, const std::string& part) {
  std::size_t count = 0;
  for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) {
    ++count;
  }
  return count;
}

program_run verified(const std::string& note, const std::vector<std::string>& more = {}) {
  std::vector<std::string> all{"verify", write(empty_folder(), "n.md", note), "--seed", "1"};
  all.insert(all.end(), more.begin(), more.end());
  if (more.empty()) all.insert(all.end(), {"-o", ""});
  return run_program(all);
}

TEST(odd_lines, one_wrong_line_is_named_once) {
  const program_run run = verified(binomial(wrong, right));
  EXPECT_EQ(run.code, 1);
  EXPECT_NE(run.out.find("n.md:4: n/binomial.1: refuted; line 2 is the odd one out: 1 and 3 agree"),
            std::string::npos)
      << run.out;
  EXPECT_EQ(run.out.find("n/binomial.2: refuted"), std::string::npos) << run.out;
}

TEST(odd_lines, a_last_line_and_two_wrong_lines_are_steps_that_fail) {
  for (const program_run& run :
       {verified(binomial("A^2 + A*B + B*A + B^2", wrong)), verified(binomial(wrong, wrong))}) {
    EXPECT_EQ(run.code, 1);
    EXPECT_NE(run.out.find("n/binomial.3: refuted\n"), std::string::npos) << run.out;
  }
}

TEST(odd_lines, stand_in_the_results) {
  const std::string results = empty_folder() + "/results.json";
  verified(binomial(wrong, right), {"-o", results});
  const json block = json::parse(cli::read(results)).at("notes").at(0).at("blocks").at(0);
  EXPECT_EQ(block.at("odd_line"), 2);
}

TEST(failing_lines, are_printed_with_file_and_line_and_their_givens_once) {
  const program_run run = verified(
      "```given\nA, B : n x n\n```\n```claim two\nshow A*B = B*A\nshow A - B = B - A\n```\n");
  EXPECT_NE(run.out.find("n.md:5: n/two.1: refuted"), std::string::npos) << run.out;
  EXPECT_NE(run.out.find("n.md:6: n/two.2: refuted"), std::string::npos) << run.out;
  EXPECT_EQ(occurrences(run.out, "given A : n x n, B : n x n\n"), 1U) << run.out;
}

TEST(failing_lines, have_no_repairs_where_nobody_sees_them) {
  const auto repairs = [](const std::vector<std::string>& more) {
    const std::string results = empty_folder() + "/results.json";
    std::vector<std::string> all{"-o", results};
    all.insert(all.end(), more.begin(), more.end());
    verified("```claim one\ngiven A : n x n\nshow A = A'\n```\n", all);
    return json::parse(cli::read(results))
        .at("notes")
        .at(0)
        .at("blocks")
        .at(0)
        .at("goals")
        .at(0)
        .at("repairs")
        .size();
  };
  EXPECT_EQ(repairs({}), 1U);
  EXPECT_EQ(repairs({"-q"}), 0U);
}

}  // namespace
}  // namespace proofread::runs
