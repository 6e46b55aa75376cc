// SPDX-License-Identifier: MIT
#pragma once

#include "identities/inference/infer.hpp"

namespace proofread::identities {

/// Blocks in a row have equally many rows; rows of blocks line up column by column where they can,
/// and have the same total width otherwise.
typed infer_blocks(inference& in, const expression& node);

/// The value of a bound or an index as a size.
size_expression bound_of(inference& in, const expression& node);

/// x[i], A[i,j] and slices.
typed infer_index(inference& in, const expression& node);

/// One position of an index into `extent` entries; `length` is how many it takes.
typed infer_position(inference& in, const expression& node, const size_expression& extent,
                     size_expression& length);

}  // namespace proofread::identities
