// SPDX-License-Identifier: MIT
// How far rounding moves an algorithm's input, as formulas in unit roundoff u and sizes.
#pragma once

#include <algorithm>

#include "solvers/problems/problem.hpp"

namespace proofread::solvers {

// gamma_k = k·u/(1 − k·u): k roundings in any order. Higham, Accuracy and Stability of Numerical
// Algorithms, 2nd ed. (2002), Lemma 3.1 and §3.1.
template <class S>
S gamma(index k, const S& u) {
  return S(k) * u / (1 - S(k) * u);
}

// Householder QR of m × k, m ≥ k: the computed solution solves exactly a problem with
// ‖E‖_F ≤ β‖A‖_F, ‖f‖ ≤ β‖b‖, β = (6m − 3k + 41)·k·u + O(u²), each column of E against its own
// column of A; the same for the solution of minimal norm of k × m. Lawson and Hanson, Solving Least
// Squares Problems (1974), Theorems 16.1 and 16.18; Golub and Van Loan, Matrix Computations, §5.3;
// columnwise: Higham, Theorem 20.3. O(u²) as in gamma.
template <class S>
S householder_error(index m, index k, const S& u) {
  return gamma<S>((6 * m - 3 * k + 41) * k, u);
}

// LAPACK accepts a least-squares driver when its backward error is below 30·max(n, d)·u
// (TESTING/LIN/dchkls, dqrt14 to dqrt17 with THRESH = 30 in dtest.in). A test ratio, not a theorem.
template <class S>
S lapack_error(index n, index d, const S& u) {
  return gamma<S>(30 * std::max(n, d), u);
}

// R's lm takes a column for dependent when less than this of its length is left beside the columns
// before it (the argument tol of lm.fit).
inline constexpr double limited_tolerance = 1 / 1e7;

// The Gram matrix G of vectors of n entries (one more with lambda) and its triangular factors of
// order d: |ΔG|ᵢⱼ ≤ g·√(Gᵢᵢ·Gⱼⱼ), g = gamma_{n+1} + gamma_{3d+2}/(1 − gamma_{d+1}).
// Higham, §3.5 (products) and Theorems 10.3 to 10.5 (factors and solution; one more for L·D·L').
template <class S>
S gram_error(index n, index d, const S& u) {
  return gamma<S>(n + 1, u) + gamma<S>(3 * d + 2, u) / (1 - gamma<S>(d + 1, u));
}

}  // namespace proofread::solvers
