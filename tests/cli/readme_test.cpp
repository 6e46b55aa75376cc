// SPDX-License-Identifier: MIT
#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
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

/// What stands in the first block of four backticks of a page: a note.
std::string note_of(const std::string& text) {
  const std::size_t open = text.find("````markdown\n");
  if (open == std::string::npos) return "";
  const std::size_t begin = text.find('\n', open) + 1;
  return text.substr(begin, text.find("````\n", begin) - begin);
}

/// What the command prints; `note.md` is the note of the page.
std::string output_of(const std::string& command, const std::string& note) {
  if (note.empty()) return run_program(split(command)).out;
  const std::string folder = empty_folder();
  write(folder, "note.md", note);
  return run_command({"/bin/sh", "-c", "cd '" + folder + "' && " PROOFREAD_PROGRAM " " + command})
      .out;
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
    result +=
        line + "\n" + output_of(line.substr(std::string("$ proofread ").size()), note_of(text));
  }
  return result;
}

const std::string root = PROOFREAD_ROOT "/";

class page : public testing::TestWithParam<const char*> {};

TEST_P(page, shows_what_the_program_prints) {
  const std::string path = root + GetParam();
  const std::string text = read(path);
  const std::string real = with_real_output(text);
  if (std::getenv("PROOFREAD_APPROVE") != nullptr) {
    const std::size_t slash = path.rfind('/');
    write(path.substr(0, slash), path.substr(slash + 1), real);
  } else {
    EXPECT_EQ(text, real) << "if this is meant, run tools/approve";
  }
}

/// The files that Markdown links of the page lead to.
std::vector<std::string> linked_files(const std::string& text) {
  std::vector<std::string> found;
  for (std::size_t at = text.find("]("); at != std::string::npos; at = text.find("](", at + 1)) {
    const std::string target = text.substr(at + 2, text.find_first_of(")#\n", at + 2) - at - 2);
    if (!target.empty() && target.find("://") == std::string::npos) found.push_back(target);
  }
  return found;
}

TEST_P(page, links_to_what_is_there) {
  const std::filesystem::path path = root + GetParam();
  for (const std::string& target : linked_files(read(path.string()))) {
    EXPECT_TRUE(std::filesystem::exists(path.parent_path() / target)) << target;
  }
}

INSTANTIATE_TEST_SUITE_P(readme, page,
                         testing::Values("README.md", "docs/verdicts.md", "docs/language.md",
                                         "docs/bounds.md", "docs/accuracy.md", "docs/recipes.md",
                                         "docs/own-repository.md", "docs/latex.md",
                                         "docs/blog-post.md"));

TEST(language_page, holds_what_it_says) {
  const program_run run =
      run_program({"verify", root + "docs/language.md", "--points", "20", "--output", ""});
  EXPECT_EQ(run.code, 0) << run.out;
}

}  // namespace
}  // namespace proofread::cli
