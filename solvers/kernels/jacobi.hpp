// SPDX-License-Identifier: MIT
// The singular value decomposition by Jacobi rotations.
#pragma once

#include "solvers/scalars/matrix.hpp"

namespace proofread::solvers {

// X = U·diag(σ)·V'; U : n × k, sigma : k in descending order, V : d × k; k = min(n, d). Columns of
// U and V are unit vectors, orthogonal to working precision, but that columns of U or of V that
// belong to σᵢ = 0 may be 0.
template <class S>
struct thin_svd {
  matrix<S> U, V;
  vector<S> sigma;
};

// One-sided rotations of the columns of R', X·P = Q·R by pivoted Householder reflections, until all
// are orthogonal to working precision: their lengths are σ, the rotations give U, they give V.
// (At double Eigen's two-sided rotations.)
// Source: Hestenes 1958; Drmač and Veselić, SIAM J. Matrix Anal. Appl. 29 (2008); Golub and Van
// Loan, §8.6.3.
template <class S>
thin_svd<S> thin_svd_of(const matrix<S>& X);

// Eigen's.
template <>
thin_svd<double> thin_svd_of(const matrix<double>& X);

}  // namespace proofread::solvers
