// SPDX-License-Identifier: MIT
#include "runs/conduct/nearest.hpp"

#include <algorithm>

namespace proofread::runs {

std::size_t edit_distance(const std::string& a, const std::string& b) {
  std::vector<std::vector<std::size_t>> far(a.size() + 1, std::vector<std::size_t>(b.size() + 1));
  for (std::size_t i = 0; i <= a.size(); ++i) {
    for (std::size_t j = 0; j <= b.size(); ++j) {
      if (i == 0 || j == 0) {
        far[i][j] = i + j;
        continue;
      }
      const std::size_t changed = far[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0U : 1U);
      far[i][j] = std::min({far[i - 1][j] + 1, far[i][j - 1] + 1, changed});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
        far[i][j] = std::min(far[i][j], far[i - 2][j - 2] + 1);
      }
    }
  }
  return far[a.size()][b.size()];
}

std::string nearest(const std::string& word, const std::vector<std::string>& known) {
  std::string found;
  std::size_t least = 3;
  for (const std::string& each : known) {
    const std::size_t distance = edit_distance(word, each);
    if (distance < least && 2 * distance < std::max(word.size(), each.size())) {
      least = distance;
      found = each;
    }
  }
  return found;
}

std::string suggestion(const std::string& nearest_word) {
  return nearest_word.empty() ? "" : "; did you mean " + nearest_word + "?";
}

}  // namespace proofread::runs
