// SPDX-License-Identifier: MIT
#pragma once

#include <functional>
#include <vector>

#include "properties/scalars/matrix.hpp"
#include "properties/scalars/rational.hpp"

namespace proofread::properties {

/// Block-diagonal n x n matrices for which `solves` holds. The blocks are `further`, those of
/// p(A) = 0 (annihilator.hpp), and up to n = 6 the usual ones: nilpotent, idempotent and involutory
/// ones, rotations, permutations, companion matrices of small polynomials, which A*A' = A'*A and
/// its like are solved by, up to similarity. `few`: only those that equations between several
/// matrices ask for, where `solves` costs more.
std::vector<matrix<rational>> solving_sums(
    int n, bool few, std::vector<matrix<rational>> further,
    const std::function<bool(const matrix<rational>&)>& solves);

}  // namespace proofread::properties
