// SPDX-License-Identifier: MIT
#pragma once

#include "identities/inference/infer.hpp"

namespace proofread::identities {

/// A built-in function.
typed infer_call(inference& in, const expression& node);

/// I(n), zeros(n, m), ones(n, m), e(i, n): the arguments are sizes.
typed infer_sized_call(inference& in, const expression& node);

}  // namespace proofread::identities
