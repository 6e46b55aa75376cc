// SPDX-License-Identifier: MIT
#include "runs/notes/coverage.hpp"
#include "identities/text/tab_separated.hpp"

#include <algorithm>
#include <filesystem>
#include <map>
#include <set>
#include <string>

namespace proofread::runs {

namespace fs = std::filesystem;

namespace {

/// Were all notes of the directory opened?
bool is_whole(const fs::path& directory, const request& asked) {
  for (const std::string& path : notes_in(directory.string())) {
    const auto opened = [&](const opened_note& note) { return note.path == path; };
    if (std::none_of(asked.notes.begin(), asked.notes.end(), opened) && !is_prose(path))
      return false;
  }
  return true;
}

std::set<std::string> names_in(const request& asked) {
  std::set<std::string> names;
  for (const opened_note& file : asked.notes) {
    if (!file.content) continue;
    for (const identities::block& block : file.content->blocks) {
      names.insert(block.name);
      for (const identities::goal& goal : block.goals) names.insert(goal.name);
    }
  }
  return names;
}

bool takes_off(std::string& text, const std::string& opening) {
  if (text.rfind(opening, 0) != 0) return false;
  text.erase(0, opening.size());
  return true;
}

void count(std::string covered_by, const std::set<std::string>& names, results::coverage_row& in) {
  ++in.statements;
  if (takes_off(covered_by, "reason: ")) {
    in.reasons += covered_by.empty() ? 0 : 1;
  } else if (takes_off(covered_by, "definition, used by claim ")) {
    in.definitions += names.count(covered_by) > 0 ? 1 : 0;
  } else {
    in.checked += names.count(covered_by) > 0 ? 1 : 0;
  }
}

}  // namespace

std::vector<results::coverage_row> coverage_of(const request& asked) {
  if (!asked.names.empty() || asked.notes.empty()) return {};
  const fs::path directory = fs::path(asked.notes[0].path).parent_path();
  const auto table = identities::read_tab_separated(directory / "coverage.tsv");
  if (table.empty() || !is_whole(directory, asked)) return {};
  const std::set<std::string> names = names_in(asked);
  std::map<std::string, results::coverage_row> by_document;
  for (const auto& row : table) {
    const std::size_t dot = row[0].rfind(".d");
    if (dot == std::string::npos) continue;
    count(row[2], names, by_document[row[0].substr(dot + 2)]);
  }
  std::vector<results::coverage_row> rows;
  for (auto& [document, row] : by_document) {
    row.document = document;
    rows.push_back(row);
  }
  return rows;
}

}  // namespace proofread::runs
