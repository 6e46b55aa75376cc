// SPDX-License-Identifier: MIT
#pragma once

#include "identities/expression/proposition.hpp"
#include "properties/decide/unknown_point.hpp"
#include "properties/unknowns/cases.hpp"

namespace proofread::properties {

/// Assumes on the path that the declared words hold:
///   orthogonal A'A = AA' = I       unit sum of squares 1     invertible det A != 0
///   posdef     every leading principal minor > 0    psd    every principal minor >= 0
///   full column (row) rank         det A'A (det AA') > 0
///   rank r     every minor of r + 1 rows vanishes, the squares of those of r rows do not add up to
///   0 nonzero    the squares do not add up to 0       svd    U, V orthogonal, S >= 0
void assume_words(case_paths& paths, const identities::proposition& problem,
                  const unknown_point& point);

}  // namespace proofread::properties
