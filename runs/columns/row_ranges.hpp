// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string_view>
#include <utility>
#include <vector>

namespace proofread::runs {

/// From and to, both from 1.
using row_range = std::pair<std::size_t, std::size_t>;
/// "1:100,120"; nullopt for anything else.
std::optional<std::vector<row_range>> read_row_ranges(std::string_view text);

}  // namespace proofread::runs
