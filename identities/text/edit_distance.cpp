// SPDX-License-Identifier: MIT
#include "identities/text/edit_distance.hpp"

#include <algorithm>
#include <utility>
#include <vector>

namespace proofread::identities {

std::size_t edit_distance(std::string_view a, std::string_view b, swap_cost swaps) {
  std::vector<std::size_t> row(b.size() + 1), above, before;
  for (std::size_t j = 0; j <= b.size(); ++j) row[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    before = std::exchange(above, row);
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t kept = above[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
      row[j] = std::min({kept, above[j] + 1, row[j - 1] + 1});
      const bool swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
      if (swapped && swaps == swap_cost::one) row[j] = std::min(row[j], before[j - 2] + 1);
    }
  }
  return row[b.size()];
}

bool is_slip_of(std::string_view typed, std::string_view meant) {
  const std::size_t shorter = std::min(typed.size(), meant.size());
  const std::size_t longer = std::max(typed.size(), meant.size());
  if (typed == meant || shorter < 3 || longer > 24) return false;
  const std::size_t distance = edit_distance(typed, meant, swap_cost::one);
  if (longer > 4) return distance <= (shorter < 8 ? 1U : 2U);
  const bool swapped = edit_distance(typed, meant) == 2;
  return distance == 1 && (shorter < longer || swapped);
}

}  // namespace proofread::identities
