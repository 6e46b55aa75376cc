// SPDX-License-Identifier: MIT
#pragma once

#include "properties/scalars/matrix.hpp"
#include "properties/scalars/rational.hpp"

namespace proofread::properties {

/// Over Q rows are cleared of denominators and eliminated without fractions, so that every entry on
/// the way is a minor (Bareiss, Math. Comp. 22 (1968)). undecidable_value past the bit budget.

/// X with A X = B, A n x n (the Jordan form). undefined_value if A is singular.
matrix<rational> rational_solve(const matrix<rational>& a, const matrix<rational>& b);

/// det A, A n x n.
rational rational_determinant(const matrix<rational>& a);

/// A B, by integers: rows of A and columns of B are cleared of denominators, so that each entry is
/// brought to lowest terms once.
matrix<rational> rational_product(const matrix<rational>& a, const matrix<rational>& b);

/// Is some entry past 64-bit words?
bool has_long_entry(const matrix<rational>& a);

}  // namespace proofread::properties
