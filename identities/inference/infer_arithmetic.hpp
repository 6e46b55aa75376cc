// SPDX-License-Identifier: MIT
#pragma once

#include "identities/inference/infer.hpp"

namespace proofread::identities {

/// -A, A', sums, quotients, powers, entrywise forms, A \ b and blocks.
typed infer_arithmetic(inference& in, const expression& node);

/// Both sides of +, -, or a relation have one shape.
void meet(inference& in, const expression& left, const expression& right, span where);

/// Entrywise forms: equal shapes, or a scalar on either side.
shape broadcast(inference& in, const expression& node, const expression& left,
                const expression& right);

}  // namespace proofread::identities
