// SPDX-License-Identifier: MIT
#include "runs/conduct/shard.hpp"

#include <charconv>

namespace proofread::runs {

bool shard::holds(std::size_t position, std::size_t all) const {
  const auto start = [&](int part) {
    return all * static_cast<std::size_t>(part) / static_cast<std::size_t>(count);
  };
  return start(index - 1) <= position && position < start(index);
}

std::optional<std::string> read_shard(const std::string& text, shard& into) {
  const char* const end = text.data() + text.size();
  shard read;
  const auto [slash, first] = std::from_chars(text.data(), end, read.index);
  if (first == std::errc{} && slash != end && *slash == '/') {
    const auto [last, second] = std::from_chars(slash + 1, end, read.count);
    if (second == std::errc{} && last == end && 1 <= read.index && read.index <= read.count) {
      into = read;
      return std::nullopt;
    }
  }
  return "'" + text + "' is not a part K/N with 1 <= K <= N, such as 2/3";
}

std::string unseeded_shard(const shard& part, bool seeded) {
  return part.count == 1 || seeded ? "" : "--shard needs --seed, the same for every part";
}

}  // namespace proofread::runs
