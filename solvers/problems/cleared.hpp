// SPDX-License-Identifier: MIT
// Matrices of fractions as integers over one denominator: sums of products without gcds.
#pragma once

#include "solvers/problems/integers.hpp"
#include "solvers/scalars/matrix.hpp"

namespace proofread::solvers {

// A = entries/common.
struct cleared_matrix {
  matrix<integer> entries;
  integer common = 1;
};
cleared_matrix cleared(const matrix<rational>& A);

// Σ Aᵢₖ·xₖ and A·B over integers; x : A.cols(). Throws `stopped` (stop.hpp).
integer row_times(const matrix<integer>& A, index i, const integer* x);
matrix<integer> product(const matrix<integer>& A, const matrix<integer>& B);

// A·x.
vector<rational> product(const cleared_matrix& A, const vector<rational>& x);

}  // namespace proofread::solvers
