// SPDX-License-Identifier: MIT
#include "reports/text/limits_text.hpp"

#include <algorithm>

namespace proofread::reports {

using results::block_result;
using results::goal_result;
using results::note_result;

table limits_table(const results::document& document) {
  table rows = {{"statement", "limit"}};
  for (const note_result& note : document.notes) {
    for (const block_result& block : note.blocks) {
      for (const goal_result& goal : block.goals) {
        if (!goal.found.rate.empty()) rows.push_back({goal.found.name, goal.found.rate});
      }
    }
  }
  return rows;
}

table rates_table(const results::document& document) {
  const table limits = limits_table(document);
  table rows = {{"limit", "statements", "first"}};
  std::vector<int> counts = {0};
  for (std::size_t k = 1; k < limits.size(); ++k) {
    const auto same = [&](const auto& row) { return row[0] == limits[k][1]; };
    const auto place = std::find_if(rows.begin() + 1, rows.end(), same);
    if (place == rows.end()) {
      rows.push_back({limits[k][1], "", limits[k][0]});
      counts.push_back(1);
    } else {
      ++counts[static_cast<std::size_t>(place - rows.begin())];
    }
  }
  for (std::size_t k = 1; k < rows.size(); ++k) rows[k][1] = std::to_string(counts[k]);
  return rows;
}

}  // namespace proofread::reports
