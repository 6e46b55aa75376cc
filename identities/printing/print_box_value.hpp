// SPDX-License-Identifier: MIT
#pragma once

#include "identities/printing/print_box.hpp"

namespace proofread::identities {

/// Leaves, arithmetic, blocks and indices.
box set_value(const expression& node);

}  // namespace proofread::identities
