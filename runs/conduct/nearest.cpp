// SPDX-License-Identifier: MIT
#include "runs/conduct/nearest.hpp"

#include <algorithm>

#include "identities/text/edit_distance.hpp"

namespace proofread::runs {

std::string nearest(const std::string& word, const std::vector<std::string>& known) {
  std::string found;
  std::size_t least = 3;
  for (const std::string& each : known) {
    const std::size_t distance = identities::edit_distance(word, each, identities::swap_cost::one);
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
