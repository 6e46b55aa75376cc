// SPDX-License-Identifier: MIT
#include "identities/text/tab_separated.hpp"

#include <fstream>
#include <sstream>

namespace proofread::identities {

const std::string& tab_separated_row::operator[](std::size_t k) const {
  static const std::string none;
  return k < fields.size() ? fields[k] : none;
}

std::vector<tab_separated_row> read_tab_separated(const std::filesystem::path& path) {
  std::vector<tab_separated_row> rows;
  std::ifstream file(path);
  std::string text;
  for (std::size_t line = 1; std::getline(file, text); ++line) {
    if (line == 1 || text.empty()) continue;
    tab_separated_row row{{}, line};
    std::istringstream fields(text);
    for (std::string field; std::getline(fields, field, '\t');) row.fields.push_back(field);
    rows.push_back(std::move(row));
  }
  return rows;
}

}  // namespace proofread::identities
