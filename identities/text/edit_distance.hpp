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

/// True if `typed` may be a slip for `meant`, so that it is worth suggesting: one change of a
/// letter (put in, taken out, replaced, swapped with its neighbour), two in words of eight or more;
/// in words of up to four none is replaced. `cov` is no slip for `cos`.
bool is_slip_of(std::string_view typed, std::string_view meant);

}  // namespace proofread::identities
