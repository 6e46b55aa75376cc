// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

#include "runs/tables/text_table.hpp"

namespace proofread::runs {

/// A MatrixMarket file: `matrix`, `array` or `coordinate`, `real` or `integer`, `general` or
/// `symmetric` (Boisvert, Pozo, Remington, The Matrix Market exchange formats, NISTIR 5935, 1996).
/// Errors with their place: another kind, an index out of range, twice or above the diagonal of a
/// symmetric matrix, a fraction in a file of integers, too few or many entries, sizes that the file
/// has no room for.
identities::expected<text_table> read_matrix_market(std::string_view text);

}  // namespace proofread::runs
