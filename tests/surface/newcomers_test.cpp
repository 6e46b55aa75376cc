// SPDX-License-Identifier: MIT
// Statements that are known to be true or false, as newcomers from elsewhere write them: a false
// one never passes, a true one is never refuted, and what is refused is refused with a hint.
#include <gtest/gtest.h>

#include <map>
#include <ostream>
#include <string>

#include "tests/cli/program_run.hpp"
#include "tests/surface/corrected_lines.hpp"

namespace proofread::cli {
namespace {

struct known_line {
  const char* line;
  const char* verdict;
};
std::ostream& operator<<(std::ostream& out, const known_line& each) { return out << each.line; }

const known_line notation[] = {
#include "newcomers_notation.inc"
};
const known_line values[] = {
#include "newcomers_values.inc"
};
const known_line special_points[] = {
#include "newcomers_special_points.inc"
};
const known_line backgrounds[] = {
#include "newcomers_backgrounds.inc"
};
const known_line names[] = {
#include "newcomers_names.inc"
};
const known_line sentences[] = {
#include "newcomers_sentences.inc"
};
const known_line subjects[] = {
#include "newcomers_subjects.inc"
};
const known_line far[] = {
#include "newcomers_far.inc"
};

class newcomers : public testing::TestWithParam<known_line> {};

TEST_P(newcomers, line_has_the_verdict_that_is_known) {
  const std::map<std::string, int> codes = {{"holds", 0}, {"refuted", 1}, {"malformed", 2}};
  const known_line& known = GetParam();
  const program_run run = run_program({"check", "-q", "--seed", "20", "--", known.line});
  EXPECT_EQ(run.code, codes.at(known.verdict)) << run.out << run.err;
  if (run.code != 2) return;
  const program_run told = run_program({"check", "--", known.line});
  const std::string printed = told.out + told.err;
  EXPECT_NE(printed.find("  hint: "), std::string::npos) << printed;
  for (const std::string& line : corrected_lines(printed))
    EXPECT_NE(run_program({"check", "-q", "--", line}).code, 2) << line;
}

INSTANTIATE_TEST_SUITE_P(notation, newcomers, testing::ValuesIn(notation));
INSTANTIATE_TEST_SUITE_P(values, newcomers, testing::ValuesIn(values));
INSTANTIATE_TEST_SUITE_P(backgrounds, newcomers, testing::ValuesIn(backgrounds));
INSTANTIATE_TEST_SUITE_P(names, newcomers, testing::ValuesIn(names));
INSTANTIATE_TEST_SUITE_P(sentences, newcomers, testing::ValuesIn(sentences));
INSTANTIATE_TEST_SUITE_P(far, newcomers, testing::ValuesIn(far));
INSTANTIATE_TEST_SUITE_P(subjects, newcomers, testing::ValuesIn(subjects));
INSTANTIATE_TEST_SUITE_P(special_points, newcomers, testing::ValuesIn(special_points));

}  // namespace
}  // namespace proofread::cli
