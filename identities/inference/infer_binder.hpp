// SPDX-License-Identifier: MIT
#pragma once

#include "identities/inference/infer.hpp"

namespace proofread::identities {

/// Derivatives, limits, sums over an index, and at(f, y := g).
typed infer_binder(inference& in, const expression& node);

/// argmin(f, w : P), the side of an equality.
typed infer_argmin(inference& in, const expression& node);

/// forall and exists.
typed infer_quantifier(inference& in, const expression& node);

}  // namespace proofread::identities
