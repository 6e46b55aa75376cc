// SPDX-License-Identifier: MIT
#pragma once

#include "identities/inference/infer.hpp"

namespace proofread::identities {

/// f(x) of a declared or defined function.
typed infer_application(inference& in, const expression& node);

/// A body that nothing applies is read once, so that its errors are found.
void read_unused_functions(inference& in);

}  // namespace proofread::identities
