// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "identities/expression/proposition.hpp"
#include "properties/strata/size_conditions.hpp"

namespace proofread::properties {

/// The size tuples a proposition is checked on (sizes by slot, unset elsewhere), smallest first,
/// and what they cover in words.
struct size_tuples {
  std::vector<std::vector<std::int64_t>> tuples;
  std::size_t small = 0;  ///< how many belong to the exhaustive part: the smaller half of the work
  std::string covered;
  std::vector<std::vector<std::int64_t>> far;  ///< past the numbers that the statement names
};
size_tuples choose_sizes(const identities::proposition& problem, size_conditions& conditions);

}  // namespace proofread::properties
