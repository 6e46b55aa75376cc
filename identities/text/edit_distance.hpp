// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string_view>

namespace proofread::identities {

/// The least number of characters to put in, take out or replace that turns a into b (Levenshtein).
std::size_t edit_distance(std::string_view a, std::string_view b);

}  // namespace proofread::identities
