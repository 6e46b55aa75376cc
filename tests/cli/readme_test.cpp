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

/// A file of the page: what stands in a block of four backticks, ````csv houses.csv; note.md where
/// none is named.
struct page_file {
  std::string name, content;
};
std::vector<page_file> files_of(const std::string& text) {
  const std::string fence = "\n````";
  std::vector<page_file> all;
  for (std::size_t at = text.find(fence); at != std::string::npos; at = text.find(fence, at)) {
    const std::size_t begin = text.find('\n', at + 1) + 1;
    const std::size_t end = text.find(fence, begin) + 1;
    const std::string opening = text.substr(at, begin - 1 - at);
    const std::size_t space = opening.find(' ');
    all.push_back({space == std::string::npos ? "note.md" : opening.substr(space + 1),
                   text.substr(begin, end - begin)});
    at = end + fence.size();
  }
  return all;
}

/// What the command prints beside the files of its page.
std::string output_of(const std::string& command, const std::vector<page_file>& files) {
  if (files.empty()) return run_program(split(command)).out;
  const std::string folder = empty_folder();
  for (const page_file& file : files) write(folder, file.name, file.content);
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
        line + "\n" + output_of(line.substr(std::string("$ proofread ").size()), files_of(text));
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
