// SPDX-License-Identifier: MIT
#pragma once

#include <functional>

#include "properties/points/point_state.hpp"

namespace proofread::properties {

/// Points that can be written down at every size, until `visit` returns false: all entries of a
/// name equal, a multiple of the identity, a sum of these and its inverse, one entry that outweighs
/// the others; of a
/// unit vector entries that are nearly equal; numbers just inside their bounds. All names take the
/// same kind, and each another one by itself. Words hold, but for those of a matrix with an svd;
/// hypotheses are for the caller to check. None where functions are declared.
void simple_points(point_state& known, const stratum& where,
                   const std::function<bool(const assignment<rational>&)>& visit);

}  // namespace proofread::properties
