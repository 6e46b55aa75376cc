// SPDX-License-Identifier: MIT
#include "properties/mutation/reviewed.hpp"

#include <charconv>
#include <filesystem>
#include <set>
#include <string_view>
#include <utility>

#include "identities/text/tab_separated.hpp"

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
  for (const identities::tab_separated_row& row : identities::read_tab_separated(path)) {
    reviewed_mutants entry{row[0], row[1], positive_number(row[2]), row[3], row.line};
    if (entry.count < 1) return wrong(row.line, "the number of mutants is no positive number");
    if (entry.reason.empty()) return wrong(row.line, "a mutant needs a reason why it is no error");
    if (row.fields.size() > 4) return wrong(row.line, "more than four fields");
    if (!seen.emplace(entry.statement, entry.change).second) return wrong(row.line, "given twice");
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
