// SPDX-License-Identifier: MIT
#include "runs/columns/column_remarks.hpp"

namespace proofread::runs {

void column_remarks::add(const std::string& column, const std::string& kind, std::string said) {
  group& of = kinds_[kind];
  if (of.columns.empty()) of.said = std::move(said);
  of.columns.push_back(column);
}

std::vector<std::string> column_remarks::sentences() const {
  constexpr std::size_t most = 5;
  std::vector<std::string> all;
  for (const auto& [kind, of] : kinds_) {
    std::string list;
    for (std::size_t k = 0; k < of.columns.size() && k < most; ++k)
      list += (k == 0 ? "" : ", ") + of.columns[k];
    if (of.columns.size() > most)
      list += " and " + std::to_string(of.columns.size() - most) + " more";
    all.push_back((of.columns.size() == 1 ? "column " : "columns ") + list + ": " + of.said);
  }
  return all;
}

}  // namespace proofread::runs
