// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <set>

#include "identities/expression/proposition.hpp"

namespace proofread::properties {

/// Sizes beyond `largest_size` at which a statement may be false that holds up to it: at and past
/// the numbers it names (and their squares, roots and reciprocals where it has orders), a few more
/// where sizes stand as numbers.
std::set<std::int64_t> sizes_past_bounds(const identities::proposition& problem);

}  // namespace proofread::properties
