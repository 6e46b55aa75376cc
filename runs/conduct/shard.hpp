// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <optional>
#include <string>

namespace proofread::runs {

/// The k-th of n parts of a run, --shard k/n. The parts are disjoint stretches of its list of
/// items, their union is the list, and with the same --seed `proofread merge` makes the results of
/// the run of them. What must stay together (the goals of a block, the mutants of a statement, the
/// solvers on a problem) is one item.
struct shard {
  int index = 1, count = 1;
  /// Whether the item at this position (from 0), of `all` items, belongs to the part.
  bool holds(std::size_t position, std::size_t all) const;
};

/// "2/3": 1 ≤ k ≤ n. On failure returns what is wrong.
std::optional<std::string> read_shard(const std::string& text, shard& into);

/// What is wrong with a shard of a run whose seed is not given, or empty.
std::string unseeded_shard(const shard& part, bool seeded);

}  // namespace proofread::runs
