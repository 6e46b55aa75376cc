// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

#include "runs/tables/number_table.hpp"

namespace proofread::runs {

/// A MatrixMarket file: `matrix`, `array` or `coordinate`, `real` or `integer`, `general` or
/// `symmetric` (Boisvert, Pozo, Remington, The Matrix Market exchange formats, NISTIR 5935, 1996).
/// Errors with their place: another kind, an index out of range or twice, too few or many entries.
identities::expected<number_table> read_matrix_market(std::string_view text);

}  // namespace proofread::runs
