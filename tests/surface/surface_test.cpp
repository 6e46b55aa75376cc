// SPDX-License-Identifier: MIT
// What a person types is what is checked: each row is one line as it is typed, its verdict with the
// exit code, and for a malformed line the place and the hint that are printed.
#include <gtest/gtest.h>

#include <map>
#include <ostream>
#include <string>

#include "tests/cli/program_run.hpp"
#include "tests/surface/corrected_lines.hpp"

namespace proofread::cli {
namespace {

struct row {
  const char* line;
  std::string verdict;  // as it is printed, or "holds" for certified, decided or supported
  int column;           // of the error, from 1; 0: not looked at
  const char* printed;  // what stands somewhere in the output
  const char* guards;
};

std::ostream& operator<<(std::ostream& out, const row& r) { return out << r.line; }

const row bound_names[] = {
#include "bound_names.inc"
};
const row evidence[] = {
#include "evidence.inc"
};
const row inference[] = {
#include "inference.inc"
};
const row juxtaposition[] = {
#include "juxtaposition.inc"
};
const row spellings[] = {
#include "spellings.inc"
};
const row lines[] = {
#include "lines.inc"
};
const row habits[] = {
#include "habits.inc"
};
const row letters[] = {
#include "letters.inc"
};

struct note_row {
  const char* note;
  int code;
  const char* printed;
  const char* guards;
};
std::ostream& operator<<(std::ostream& out, const note_row& r) { return out << r.note; }

const note_row notes[] = {
#include "notes.inc"
};

const std::map<std::string, int> exit_codes = {{"certified", 0}, {"decided", 0},
                                               {"supported", 0}, {"refuted", 1},
                                               {"malformed", 2}, {"undecided", 3}};

/// The column of "statement:LINE:COLUMN: error".
int error_column(const std::string& printed) {
  const std::string head = "statement:1:";
  const std::size_t at = printed.find(head);
  return at == std::string::npos ? 0 : std::stoi(printed.substr(at + head.size()));
}

/// What stands in quotation marks behind "again: proofread check", "" if nothing does.
std::string line_to_repeat(const std::string& printed) {
  const std::string head = "again: proofread check \"";
  const std::size_t at = printed.find(head);
  if (at == std::string::npos) return {};
  const std::size_t begin = at + head.size();
  return printed.substr(begin, printed.find("\"\n", begin) - begin);
}

class surface : public testing::TestWithParam<row> {};

TEST_P(surface, line_is_read_as_it_is_meant) {
  const row& expected = GetParam();
  const program_run run = run_program({"check", "--seed", "20", "--", expected.line});
  const std::string printed = run.out + run.err;
  const std::string told = "\n  guards: " + std::string(expected.guards) + "\n" + printed;
  const std::string first = run.out.substr(0, run.out.find_first_of(" \n"));
  const std::string verdict = exit_codes.contains(first) ? first : "malformed";
  ASSERT_TRUE(exit_codes.contains(verdict)) << told;
  EXPECT_EQ(run.code, exit_codes.at(verdict)) << told;
  if (expected.verdict == "holds") {
    EXPECT_EQ(run.code, 0) << told;
  } else {
    EXPECT_EQ(verdict, expected.verdict) << told;
  }
  if (expected.column != 0) {
    EXPECT_EQ(error_column(printed), expected.column) << told;
  }
  EXPECT_NE(printed.find(expected.printed), std::string::npos)
      << "not printed: " << expected.printed << told;
  if (const std::string again = line_to_repeat(printed); !again.empty()) {
    const program_run repeated = run_program({"check", "-q", "--seed", "20", "--", again});
    EXPECT_EQ(repeated.code, 1) << again << "\n" << repeated.out << repeated.err << told;
  }
  for (const std::string& line : corrected_lines(printed))
    EXPECT_NE(run_program({"check", "-q", "--", line}).code, 2) << line << told;
}

INSTANTIATE_TEST_SUITE_P(bound_names, surface, testing::ValuesIn(bound_names));
INSTANTIATE_TEST_SUITE_P(evidence, surface, testing::ValuesIn(evidence));
INSTANTIATE_TEST_SUITE_P(inference, surface, testing::ValuesIn(inference));
INSTANTIATE_TEST_SUITE_P(juxtaposition, surface, testing::ValuesIn(juxtaposition));
INSTANTIATE_TEST_SUITE_P(spellings, surface, testing::ValuesIn(spellings));
INSTANTIATE_TEST_SUITE_P(lines, surface, testing::ValuesIn(lines));
INSTANTIATE_TEST_SUITE_P(habits, surface, testing::ValuesIn(habits));
INSTANTIATE_TEST_SUITE_P(letters, surface, testing::ValuesIn(letters));

class notes_surface : public testing::TestWithParam<note_row> {};

TEST_P(notes_surface, note_is_read_as_it_is_meant) {
  const note_row& expected = GetParam();
  const std::string file = write(empty_folder(), "n.md", expected.note);
  const program_run run = run_program({"verify", file, "--seed", "20", "-o", ""});
  const std::string told = "\n  guards: " + std::string(expected.guards) + "\n" + run.out + run.err;
  EXPECT_EQ(run.code, expected.code) << told;
  EXPECT_NE((run.out + run.err).find(expected.printed), std::string::npos)
      << "not printed: " << expected.printed << told;
}

INSTANTIATE_TEST_SUITE_P(notes, notes_surface, testing::ValuesIn(notes));

}  // namespace
}  // namespace proofread::cli
