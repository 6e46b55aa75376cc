// SPDX-License-Identifier: MIT
#pragma once

#include "identities/expression/proposition.hpp"

namespace proofread::identities {

/// Throws `malformed` at an index that leaves 1..EXTENT for some sizes and indices that the
/// declarations, the relations among sizes and the conditions before it allow: `x[k + 1]` for k in
/// 1..n, but not `k < n implies x[k + 1] > 0`. Sizes to 4 and next to the integers that are named
/// are looked at; indices are linear in them nearly always.
void require_indices_in_range(const proposition& p);

}  // namespace proofread::identities
