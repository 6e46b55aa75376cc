// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace proofread::properties {

/// Sizes and indices by slot.
using size_tuple = std::vector<std::int64_t>;

/// The slot of a size, and the values it is to take, ascending; all names take the same.
struct size_name {
  std::size_t slot;
  std::vector<std::int64_t> values;
};

/// Adds candidates, each time the first with most pairs of values not seen yet, until there are
/// `budget` tuples. True if all pairs of the candidates are covered.
bool cover_pairs(std::vector<size_tuple>& chosen, const std::vector<size_tuple>& candidates,
                 const std::vector<size_name>& names, std::size_t budget);

}  // namespace proofread::properties
