// SPDX-License-Identifier: MIT
#include "properties/mutation/reviewed.hpp"

#include <charconv>
#include <filesystem>
#include <fstream>
#include <set>
#include <sstream>
#include <string_view>
#include <utility>

namespace proofread::properties {

namespace {

identities::diagnostic wrong(std::size_t line, const std::string& what) {
  return {{},
          "line " + std::to_string(line) + ": " + what,
          "statement, mutation, number of mutants and reason, parted by tabs"};
}

bool fits(std::string_view pattern, std::string_view text) {
  if (pattern.empty()) return text.empty();
  if (pattern.front() != '*') {
    return !text.empty() && pattern.front() == text.front() &&
           fits(pattern.substr(1), text.substr(1));
  }
  for (std::size_t skipped = 0; skipped <= text.size(); ++skipped) {
    if (fits(pattern.substr(1), text.substr(skipped))) return true;
  }
  return false;
}

int positive_number(const std::string& text) {
  int value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  return error == std::errc() && end == text.data() + text.size() ? value : 0;
}

}  // namespace

identities::expected<std::vector<reviewed_mutants>> read_reviewed(const std::string& path,
                                                                  const std::string& note) {
  std::vector<reviewed_mutants> entries;
  std::set<std::pair<std::string, std::string>> seen;
  std::ifstream file(path);
  std::string text;
  for (std::size_t line = 1; std::getline(file, text); ++line) {
    if (line == 1 || text.empty()) continue;
    std::istringstream fields(text);
    reviewed_mutants entry;
    std::string count;
    std::getline(fields, entry.statement, '\t');
    std::getline(fields, entry.change, '\t');
    std::getline(fields, count, '\t');
    std::getline(fields, entry.reason);
    entry.line = line;
    entry.count = positive_number(count);
    if (entry.count < 1) return wrong(line, "the number of mutants is no positive number");
    if (entry.reason.empty()) return wrong(line, "a mutant needs a reason why it is no error");
    if (entry.reason.find('\t') != std::string::npos) return wrong(line, "more than four fields");
    if (!seen.emplace(entry.statement, entry.change).second) return wrong(line, "given twice");
    if (entry.statement.rfind(note + "/", 0) == 0) entries.push_back(std::move(entry));
  }
  return entries;
}

bool speaks_of(const reviewed_mutants& entry, const std::string& change) {
  return fits(entry.change, change);
}

std::string reviewed_list_beside(const std::string& note_path) {
  return std::filesystem::path(note_path).replace_filename("equivalent-mutants.tsv").string();
}

}  // namespace proofread::properties
