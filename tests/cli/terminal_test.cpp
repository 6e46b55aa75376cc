// SPDX-License-Identifier: MIT
// Text of others reaches a terminal, a log and every report as text and as nothing else.
#include "cli/terminal.hpp"

#include <gtest/gtest.h>

#include <iostream>
#include <sstream>

#include "identities/text/utf8.hpp"
#include "results/document/printable.hpp"
#include "tests/cli/program_run.hpp"

namespace proofread::cli {
namespace {

/// An escape sequence, C1, a direction, a noncharacter, DEL and a byte that is no UTF-8.
const std::string raw = "\x1b[31m \xC2\x9B \xE2\x80\xAE \xEF\xBF\xBF \x7F \xFF";

void all_printable(const std::string& text, const std::string& where) {
  for (std::size_t at = 0; at < text.size();) {
    const identities::code_point point = identities::decode(text, at);
    EXPECT_TRUE(point.valid &&
                (results::is_printable(point.value) || text[at] == '\n' || text[at] == '\t'))
        << where << " at " << at << ": " << identities::code_point_name(point.value);
    if (testing::Test::HasFailure()) return;
    at += point.length;
  }
}

/// Lines that GitHub's runner would take for commands.
int commands_in(const std::string& text) {
  int count = 0;
  std::istringstream lines(text);
  for (std::string line; std::getline(lines, line);) {
    const std::size_t begin = line.find_first_not_of(" \t\xC2\xA0");
    count += begin != std::string::npos && line.compare(begin, 2, "::") == 0 ? 1 : 0;
    count += line.find("##[") != std::string::npos ? 1 : 0;
  }
  return count;
}

TEST(terminal, a_guarded_stream_passes_text_alone) {
  std::ostringstream shown;
  std::streambuf* const before = std::cout.rdbuf(shown.rdbuf());
  {
    const guarded_output guard;
    std::cout << "a" << raw << '\r' << "\n"
              << "\xCE"
              << "\xBB" << std::flush << '!';
    {
      const unguarded ours(std::cout);
      std::cout << "\033[32mgreen\033[0m";
    }
  }
  std::cout.rdbuf(before);
  const std::string r = "\xEF\xBF\xBD";
  EXPECT_EQ(shown.str(), "a" + r + "[31m " + r + " " + r + " " + r + " " + r + " " + r +
                             "\n\xCE\xBB!\033[32mgreen\033[0m");
}

class text_of_others : public testing::Test {
 protected:
  const std::string folder = empty_folder();
  // The statement is malformed, so that every message shows it; the name of the file is part of it.
  const std::string note =
      write(folder, "a;b[[\x1b]\xC2\x9B.md",
            "# Title\n\n```claim sum\nshow 1 + \x1b[31m\xC2\x9B\xE2\x80\xAE 2\n"
            "show `` <img src=x> | ~~~ ##[error]x\nshow 1 = 1 # \xEF\xBF\xBF \x7F\n```\n\n"
            "```claim other\n::stop-commands::token\n```\n");
};

TEST_F(text_of_others, is_printable_wherever_it_is_shown) {
  const std::string results = folder + "/r.json";
  run_program({"verify", note, "-o", results});
  for (const std::vector<std::string>& arguments :
       {std::vector<std::string>{"verify", note, "-o", ""},
        {"verify", note, "-o", "", "--annotations"},
        {"verify", note, "-o", "", "--json"},
        {"list", note},
        {"list", note, "--json"},
        {"list", note, "--tests"},
        {"check", "1 + " + raw + " = 2"},
        {"verify", folder + "/" + raw + ".md"},
        {"gate", folder + "/" + raw, results},
        {"accuracy", "--data", raw, "--target", raw},
        {raw},
        {"verify", "--" + raw}}) {
    const program_run run = run_program(arguments);
    all_printable(run.out, arguments[0] + ", output");
    all_printable(run.err, arguments[0] + ", errors");
  }
  for (const char* format : {"annotations", "csv", "json", "junit", "markdown", "terminal"}) {
    const std::string file = folder + "/report";
    ASSERT_EQ(run_program({"report", results, "--format", format, "-o", file}).code, 0) << format;
    all_printable(read(file), format);
  }
}

TEST_F(text_of_others, is_no_command_to_a_runner) {
  const program_run plain = run_program({"verify", note, "-o", ""}, {"GITHUB_ACTIONS=true"});
  EXPECT_EQ(commands_in(plain.out), 0) << plain.out;
  // On standard error stand our own, a line each, and no other.
  std::istringstream lines(plain.err);
  for (std::string line; std::getline(lines, line);)
    EXPECT_EQ(line.rfind("::error file=", 0), 0U) << line;
  EXPECT_GT(commands_in(plain.err), 0);
  const program_run echoed =
      run_program({"check", "\xC2\xA0::stop-commands::x\n ::add-mask::y"}, {"GITHUB_ACTIONS=1"});
  EXPECT_EQ(commands_in(echoed.out) + commands_in(echoed.err), 0) << echoed.out << echoed.err;
}

TEST_F(text_of_others, has_a_name_in_the_listing_that_cmake_reads_as_one) {
  const program_run listed = run_program({"list", "--tests", note, "--levels", "exact"});
  EXPECT_EQ(listed.out.find_first_of(";[]\"\\$"), std::string::npos) << listed.out;
  std::istringstream lines(listed.out);
  for (std::string name; std::getline(lines, name);) {
    const program_run run = run_program({"test", name, note, "--levels", "exact"});
    EXPECT_EQ(run.err.find("there is no test"), std::string::npos) << name << run.err;
  }
}

}  // namespace
}  // namespace proofread::cli
