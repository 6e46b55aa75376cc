// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "properties/draws/special_candidates.hpp"

namespace proofread::properties {

/// 0, 1, x, x^2, x^3, x1·x2, |x|^2 and the sum of everything up to degree 2, in every output.
std::vector<candidate> function_candidates(const drawn_function& plan);

}  // namespace proofread::properties
