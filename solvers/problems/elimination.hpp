// SPDX-License-Identifier: MIT
// Elimination over Q without fractions.
#pragma once

#include <vector>

#include "solvers/scalars/matrix.hpp"

namespace proofread::solvers {

// Reduced row echelon form: rows (rank × columns) with unit pivots in the listed columns.
struct echelon {
  matrix<rational> rows;
  std::vector<index> pivots;
};

// Fraction-free Gauss-Jordan elimination, pivots searched in the first `columns` columns only.
// Throws `stopped` where the thread is asked to stop (stop.hpp).
// Source: Bareiss, Math. Comp. 22 (1968), 565-578.
echelon reduced(const matrix<rational>& A, index columns);

// About how many products of 64-bit words elimination takes: d³ of numbers that grow to d times the
// bits of an entry.
double elimination_products(index d, double bits);
double elimination_products(const matrix<rational>& A);

// A⁻¹, or an empty matrix when A is singular.
matrix<rational> inverse(const matrix<rational>& A);

}  // namespace proofread::solvers
