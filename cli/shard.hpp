// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <optional>
#include <string>

namespace CLI {
class App;
}

namespace proofread::cli {

/// The k-th of n parts of a run, --shard k/n. The parts are disjoint, their union is the run, and
/// with the same --seed `proofread merge` makes the results of the run of them.
struct shard {
  int index = 1, count = 1;
  /// Whether the item at this position (from 0) of the whole list belongs to the part. What must
  /// stay together (the goals of a block, the mutants of a statement) is one item.
  bool holds(std::size_t position) const;
};

/// "2/3": 1 ≤ k ≤ n. On failure returns what is wrong.
std::optional<std::string> read_shard(const std::string& text, shard& into);

/// Adds --shard K/N.
void add_shard_option(CLI::App& command, shard& into);

/// What is wrong with a shard of a run whose seed is not given, or empty.
std::string unseeded_shard(const shard& part, bool seeded);

}  // namespace proofread::cli
