// SPDX-License-Identifier: MIT
#pragma once

#include <type_traits>
#include <utility>

#include "properties/balls/ball_inverse.hpp"
#include "properties/infinitesimals/decide_sign.hpp"
#include "properties/linear_algebra/determinant.hpp"
#include "properties/linear_algebra/matrix_terms.hpp"
#include "properties/linear_algebra/matrix_times.hpp"
#include "properties/linear_algebra/rational_elimination.hpp"
#include "properties/linear_algebra/row_reduction.hpp"
#include "properties/linear_algebra/unknown_entries.hpp"

namespace proofread::properties {

[[noreturn]] inline void throw_singular() { throw undefined_value("inverse of a singular matrix"); }

/// X with A X = B, A square, S an exact scalar: Gauss-Jordan elimination. undefined_value if A is
/// singular.
template <typename S>
matrix<S> exact_solve(const matrix<S>& a, const matrix<S>& b) {
  const int n = a.rows();
  matrix<S> both = beside(a, b);
  const std::vector<int> pivots = reduce_rows(both);
  if (static_cast<int>(pivots.size()) < n || pivots.back() >= n) throw_singular();
  matrix<S> x(n, b.cols());
  for (int i = 0; i < n; ++i) {
    for (int j = 0; j < b.cols(); ++j) x(i, j) = std::move(both(i, n + j));
  }
  return x;
}

/// X with A X = B, A square. Balls: the verified inclusion of balls/ball_inverse.hpp.
/// undefined_value if A is singular (balls: proven so), undecidable_value if a ball cannot tell.
template <typename S>
matrix<S> solve(const matrix<S>& a, const matrix<S>& b, decision_log*) {
  if (a.rows() != a.cols()) throw_singular();
  if (a.rows() == 0) return b;
  if constexpr (enclosure<S>) {
    return ball_solve(a, b);
  } else if constexpr (std::is_same_v<S, rational>) {
    return rational_solve(a, b);
  } else if constexpr (std::is_same_v<S, fraction>) {
    return solve_unknown(a, b);
  } else {
    return exact_solve(a, b);
  }
}

/// A⁻¹; errors as solve.
template <typename S>
matrix<S> inverse(const matrix<S>& a, decision_log* log) {
  if (a.rows() != a.cols()) throw_singular();
  if constexpr (enclosure<S>) {
    if (a.rows() > 0) return ball_inverse(a);
  }
  return solve(a, identity_matrix<S>(a.rows()), log);
}

/// Over jets and series, inv(A) needs
///   nilpotent ε: A_0 invertible;  (A_0 + A_1 ε)⁻¹ = B - B A_1 B ε, B = A_0⁻¹;
///   series: A invertible as a matrix of series, A_0 may be singular: (t A)⁻¹, [[t, 1], [1, 0]]⁻¹.
/// Otherwise undefined_value; series_too_short if the known terms do not tell.
template <typename S>
matrix<extended<S>> inverse(const matrix<extended<S>>& a, decision_log* log);

template <typename S>
matrix<extended<S>> solve(const matrix<extended<S>>& a, const matrix<extended<S>>& b,
                          decision_log* log) {
  if (highest(a).id == 0 && highest(b).id == 0) {
    return lifted_entries(solve(plain_entries(a), plain_entries(b), log));
  }
  return times(inverse(a, log), b);
}

}  // namespace proofread::properties

#include "properties/linear_algebra/inverse_series.hpp"
