// SPDX-License-Identifier: MIT
#pragma once

#include "identities/printing/print_box.hpp"

namespace proofread::identities {

/// Functions.
box set_call(const expression& node);
/// Derivatives, limits, minima, sums over an index.
box set_binder(const expression& node);

}  // namespace proofread::identities
