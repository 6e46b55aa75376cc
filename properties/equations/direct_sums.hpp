// SPDX-License-Identifier: MIT
#pragma once

#include <functional>
#include <vector>

#include "properties/scalars/matrix.hpp"
#include "properties/scalars/rational.hpp"

namespace proofread::properties {

/// Block-diagonal n x n matrices for which `solves` holds. The blocks are nilpotent, idempotent and
/// involutory ones, rotations, permutations, and companion matrices of small polynomials: what
/// p(A) = 0, A^k = I, A*A' = A'*A and their like are solved by, up to similarity. `few`: only the
/// blocks that equations between several matrices ask for, where `solves` costs more.
std::vector<matrix<rational>> solving_sums(
    int n, bool few, const std::function<bool(const matrix<rational>&)>& solves);

}  // namespace proofread::properties
