// SPDX-License-Identifier: MIT
#pragma once

#include "properties/scalars/matrix.hpp"
#include "properties/scalars/rational.hpp"

namespace proofread::properties {

/// X with A X = B over Q, A n x n. Rows are cleared of denominators and eliminated without
/// fractions, so that every entry on the way is a minor of [A, B] (Bareiss, Math. Comp. 22 (1968),
/// in the Jordan form). undefined_value if A is singular, undecidable_value past the bit budget.
matrix<rational> rational_solve(const matrix<rational>& a, const matrix<rational>& b);

}  // namespace proofread::properties
