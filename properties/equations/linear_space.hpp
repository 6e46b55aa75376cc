// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "properties/draws/layout.hpp"
#include "properties/scalars/matrix.hpp"
#include "properties/scalars/rational.hpp"

namespace proofread::properties {

/// A basis of the linear space a worded matrix lives in; empty where it is not (part of) one, or
/// too large to be solved for.
std::vector<matrix<rational>> linear_basis(const drawn_matrix& unknown);

/// The sum of weights[k]*basis[k]; the basis is not empty.
matrix<rational> combination(const std::vector<matrix<rational>>& basis,
                             const matrix<rational>& weights);

}  // namespace proofread::properties
