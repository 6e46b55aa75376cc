// SPDX-License-Identifier: MIT
#include "properties/mutation/reviewed.hpp"

#include <filesystem>
#include <fstream>
#include <set>
#include <sstream>
#include <utility>

namespace proofread::properties {

namespace {

identities::diagnostic wrong(std::size_t line, const std::string& what) {
  return {{},
          "line " + std::to_string(line) + ": " + what,
          "statement, mutation and reason, parted by tabs"};
}

}  // namespace

identities::expected<std::vector<reviewed_mutant>> read_reviewed(const std::string& path,
                                                                 const std::string& note) {
  std::vector<reviewed_mutant> entries;
  std::set<std::pair<std::string, std::string>> seen;
  std::ifstream file(path);
  std::string text;
  for (std::size_t line = 1; std::getline(file, text); ++line) {
    if (line == 1 || text.empty()) continue;
    std::istringstream fields(text);
    reviewed_mutant entry;
    std::getline(fields, entry.statement, '\t');
    std::getline(fields, entry.change, '\t');
    std::getline(fields, entry.reason);
    entry.line = line;
    if (entry.reason.empty()) return wrong(line, "a mutant needs a reason why it is no error");
    if (entry.reason.find('\t') != std::string::npos) return wrong(line, "more than three fields");
    if (!seen.emplace(entry.statement, entry.change).second) return wrong(line, "given twice");
    if (entry.statement.rfind(note + "/", 0) == 0) entries.push_back(std::move(entry));
  }
  return entries;
}

std::string reviewed_list_beside(const std::string& note_path) {
  return std::filesystem::path(note_path).replace_filename("equivalent-mutants.tsv").string();
}

}  // namespace proofread::properties
