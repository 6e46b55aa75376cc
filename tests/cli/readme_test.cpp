// SPDX-License-Identifier: MIT
#include <gtest/gtest.h>

#include <cstdlib>
#include <sstream>

#include "tests/cli/program_run.hpp"

namespace proofread::cli {
namespace {

/// The words of a command line with double quotes.
std::vector<std::string> split(const std::string& line) {
  std::vector<std::string> words = {""};
  bool quoted = false;
  for (char c : line) {
    if (c == '"') {
      quoted = !quoted;
    } else if (c == ' ' && !quoted) {
      words.emplace_back();
    } else {
      words.back() += c;
    }
  }
  return words;
}

/// The text with every ```console block holding its `$ proofread ...` line and what that prints
/// now.
std::string with_real_output(const std::string& text) {
  std::istringstream lines(text);
  std::string result, line;
  bool inside = false;
  while (std::getline(lines, line)) {
    if (inside && line == "```") inside = false;
    if (!inside) result += line + "\n";
    if (line == "```console") inside = true;
    if (!inside || line.rfind("$ proofread ", 0) != 0) continue;
    result += line + "\n" + run_program(split(line.substr(std::string("$ proofread ").size()))).out;
  }
  return result;
}

TEST(readme, shows_what_the_program_prints) {
  const std::string text = read(PROOFREAD_README);
  const std::string real = with_real_output(text);
  if (std::getenv("PROOFREAD_APPROVE") != nullptr) {
    const std::string path = PROOFREAD_README;
    const std::size_t slash = path.rfind('/');
    write(path.substr(0, slash), path.substr(slash + 1), real);
  } else {
    EXPECT_EQ(text, real) << "if this is meant, run tools/approve";
  }
}

}  // namespace
}  // namespace proofread::cli
