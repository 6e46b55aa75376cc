// SPDX-License-Identifier: MIT
#pragma once

#include "identities/inference/infer.hpp"

namespace proofread::identities {

/// A*B: a matrix product, or a multiple by a 1 x 1 factor; waits where both may be meant.
typed infer_product(inference& in, const expression& node);

/// Passes over the waiting products until none is decided by itself, then prefers the matrix
/// product for the first and goes on.
void settle_products(inference& in, bool force);

}  // namespace proofread::identities
