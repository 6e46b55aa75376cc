// SPDX-License-Identifier: MIT
// The exact solution of one problem and everything a computed one is measured by, from the moments.
#pragma once

#include "solvers/problems/cleared.hpp"
#include "solvers/problems/moments.hpp"
#include "solvers/problems/reference.hpp"

namespace proofread::solvers {

struct yardstick {
  moments data;
  rational lambda;
  vector<rational> w;  // the solution, of minimal norm where there are several
  geometry sizes;      // D = I
  bool unique = true;
  cleared_matrix gram;       // data.gram
  matrix<rational> inverse;  // of X'X + lambda·I; empty where that is singular, and for n < d
};

// From the moments alone, whatever n is; n < d by solve_exactly. Where elimination would take long,
// w, the inverse and what follows from it are those of verified_inverse.hpp: w to 100 digits, or 0.
yardstick yardstick_of(const problem<rational>& p);
yardstick yardstick_of(const moments& data, const rational& lambda);

// ‖ŵ − w‖, exactly up to the root.
real error_norm(const yardstick& y, const vector<rational>& w);

// X'(y − X·ŵ) − lambda·ŵ.
vector<rational> gradient(const yardstick& y, const vector<rational>& w);

// ‖y − X·w‖²
rational squared_residual(const yardstick& y, const vector<rational>& w);

// ‖A'r̂‖/(‖A‖_F·‖r̂‖) for A = [X; √lambda·I], r̂ = [y; 0] − A·ŵ: the cosine between residual and
// columns; 0 when the residual is 0.
double residual_cosine(const yardstick& y, const vector<rational>& w);

// ‖X‖₂·‖X⁺‖₂, infinite below full rank; the extreme eigenvalues of the exact Gram matrix and of its
// exact inverse in double, good to about 12 digits whatever the condition number is.
double condition_number(const matrix<rational>& X);
double condition_number_from_gram(const matrix<rational>& gram);
// The same with the inverse at hand; infinite where it is empty.
double condition_number_from_gram(const matrix<rational>& gram, const matrix<rational>& inverse);
// Whether elimination over Q has to be tried: X'X + lambda·I may be singular.
bool may_be_singular(const moments& data, const rational& lambda);

}  // namespace proofread::solvers
