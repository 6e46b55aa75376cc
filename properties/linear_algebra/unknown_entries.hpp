// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "properties/scalars/matrix.hpp"
#include "properties/scalars/tribool.hpp"

namespace proofread::properties {

class fraction;

/// Matrices of real unknowns, where every pivot that may be 0 doubles the cases to look at: so by
/// determinants, whose signs are all that is asked.

/// X with A X = B, A square: adj(A)·B/det A. undefined_value in the case that A is singular.
matrix<fraction> solve_unknown(const matrix<fraction>& a, const matrix<fraction>& b);

/// The determinants of all A(I, I), I not empty.
std::vector<fraction> principal_minors(const matrix<fraction>& a);

/// Of a symmetric matrix. Sylvester: the leading principal minors are positive.
bool posdef_unknown(const matrix<fraction>& a);
/// Of a symmetric matrix: no principal minor is negative.
bool psd_unknown(const matrix<fraction>& a);

/// The largest r with a coefficient of the characteristic polynomial of the Gram matrix that is not
/// 0: up to its sign the sum of the squares of all minors of r rows (Cauchy, Binet).
int rank_unknown(const matrix<fraction>& a);

/// With p and C = A'A (or A A', the smaller one) of rank r: -(C^(r-1) + p1·C^(r-2) + ... +
/// p_(r-1)·I)·A'/p_r. Source: H. P. Decell, SIAM Rev. 7 (1965).
matrix<fraction> pseudo_inverse_unknown(const matrix<fraction>& a);

}  // namespace proofread::properties
