// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string_view>

namespace proofread::identities {

/// What it costs to swap two neighbours: two replacements (Levenshtein) or one change (optimal
/// string alignment).
enum class swap_cost { two, one };

/// The least number of characters to put in, take out, replace or swap that turns a into b.
std::size_t edit_distance(std::string_view a, std::string_view b, swap_cost swaps = swap_cost::two);

}  // namespace proofread::identities
