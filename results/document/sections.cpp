// SPDX-License-Identifier: MIT
#include "results/document/sections.hpp"

namespace proofread::results {

const char* to_text(mutant_standing s) {
  constexpr const char* words[] = {"certified", "decided", "supported", "undecided", "stale"};
  return words[static_cast<std::size_t>(s)];
}

const char* to_text(hypothesis_need n) {
  constexpr const char* words[] = {"needed", "definedness", "not needed", "undecided", "stale"};
  return words[static_cast<std::size_t>(n)];
}

}  // namespace proofread::results
