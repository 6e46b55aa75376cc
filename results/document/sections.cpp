// SPDX-License-Identifier: MIT
#include "results/document/sections.hpp"

#include <algorithm>
#include <array>
#include <iterator>

namespace proofread::results {

namespace {

constexpr std::array mutant_standings = {"certified", "supported", "undecided", "stale"};
constexpr std::array needs = {"needed", "definedness", "not needed", "undecided", "stale"};

template <typename Value, typename Texts>
std::optional<Value> value_of(const Texts& texts, const std::string& text) {
  const auto found = std::find(texts.begin(), texts.end(), text);
  if (found == texts.end()) return std::nullopt;
  return static_cast<Value>(std::distance(texts.begin(), found));
}

}  // namespace

const char* to_text(mutant_standing s) { return mutant_standings[static_cast<std::size_t>(s)]; }
std::optional<mutant_standing> mutant_standing_from_text(const std::string& text) {
  return value_of<mutant_standing>(mutant_standings, text);
}

const char* to_text(hypothesis_need n) { return needs[static_cast<std::size_t>(n)]; }
std::optional<hypothesis_need> hypothesis_need_from_text(const std::string& text) {
  return value_of<hypothesis_need>(needs, text);
}

}  // namespace proofread::results
