// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <utility>
#include <vector>

#include "properties/draws/draws.hpp"
#include "properties/linear_algebra/row_reduction.hpp"
#include "properties/structure/components.hpp"

namespace proofread::properties {

/// Constructions of matrices from free entries, generic over the draw (draws.hpp). Each reaches a
/// dense part of every component of its set; deviations (variants) reach what is left where it
/// matters.

template <typename Draw>
matrix<typename Draw::scalar> free_matrix(Draw& draw, int rows, int cols) {
  matrix<typename Draw::scalar> result(rows, cols);
  for (int k = 0; k < result.size(); ++k) result[k] = draw.entry();
  return result;
}

/// A + c·I with the first c of 0, 1, -1, 2, ... that makes the rank full: the leading square block
/// has at most min(rows, cols) eigenvalues, so one of the first few does.
template <typename S>
matrix<S> repaired_rank(const matrix<S>& a) {
  const int full = std::min(a.rows(), a.cols());
  const matrix<S> shift = identity_matrix<S>(a.rows(), a.cols());
  for (long k = 0;; ++k) {
    const long c = k % 2 == 1 ? (k + 1) / 2 : -(k / 2);
    matrix<S> candidate = sum_of(a, S(c), shift);
    if (exact_rank(candidate) == full) return candidate;
  }
}

/// rank = min(rows, cols); zero entries give [I; 0].
template <typename Draw>
auto full_rank_matrix(Draw& draw, int rows, int cols) {
  return repaired_rank(free_matrix(draw, rows, cols));
}

/// L·R, L : rows x r of full column rank, R : r x cols of full row rank: every matrix of rank r.
template <typename Draw>
auto rank_matrix(Draw& draw, int rows, int cols, int r) {
  auto left = full_rank_matrix(draw, rows, r);
  return times(left, full_rank_matrix(draw, r, cols));
}

template <typename Draw>
auto symmetric_matrix(Draw& draw, int n) {
  matrix<typename Draw::scalar> result(n, n);
  for (int i = 0; i < n; ++i) {
    for (int j = 0; j <= i; ++j) result(j, i) = result(i, j) = draw.entry();
  }
  return result;
}

template <typename Draw>
auto skew_matrix(Draw& draw, int n) {
  matrix<typename Draw::scalar> result(n, n);
  for (int i = 0; i < n; ++i) {
    for (int j = 0; j < i; ++j) result(j, i) = -(result(i, j) = draw.entry());
  }
  return result;
}

/// Blocks [0 1; -1 0] along the diagonal, the first one turned if asked; a last odd place stays 0.
template <typename S>
matrix<S> symplectic_blocks(int n, bool turned) {
  matrix<S> result(n, n);
  for (int i = 0; i + 1 < n; i += 2) {
    const long sign = turned && i == 0 ? -1 : 1;
    result(i, i + 1) = S(sign);
    result(i + 1, i) = S(-sign);
  }
  return result;
}

/// K + c·J, J = symplectic_blocks, invertible for one of the first few c (n even).
template <typename Draw>
auto skew_invertible_matrix(Draw& draw, int n) {
  using S = typename Draw::scalar;
  const matrix<S> free = skew_matrix(draw, n);
  const matrix<S> shift = symplectic_blocks<S>(n, false);
  for (long k = 0;; ++k) {
    const long c = k % 2 == 1 ? (k + 1) / 2 : -(k / 2);
    matrix<S> candidate = sum_of(free, S(c), shift);
    if (exact_rank(candidate) == n) return candidate;
  }
}

/// B'·M·B.
template <typename S>
matrix<S> congruent(const matrix<S>& b, const matrix<S>& m) {
  return times(transposed(b), times(m, b));
}

template <typename S>
matrix<S> diagonal_matrix(int rows, int cols, const std::vector<S>& entries) {
  matrix<S> result(rows, cols);
  for (std::size_t i = 0; i < entries.size(); ++i) {
    result(static_cast<int>(i), static_cast<int>(i)) = entries[i];
  }
  return result;
}

/// A signed permutation matrix: a random permutation and random signs where the draw is ordered.
template <typename Draw>
auto signed_permutation(Draw& draw, int n) {
  using S = typename Draw::scalar;
  std::vector<int> image;
  for (int i = 0; i < n; ++i) image.push_back(i);
  for (int i = 0; i + 1 < n; ++i) {
    std::swap(image[static_cast<std::size_t>(i)],
              image[static_cast<std::size_t>(i + draw.variant(n - i))]);
  }
  matrix<S> result(n, n);
  for (int i = 0; i < n; ++i) {
    result(i, image[static_cast<std::size_t>(i)]) = S(draw.variant(2) == 1 ? -1L : 1L);
  }
  return result;
}

/// The sign of det of a signed permutation.
template <typename S>
int determinant_sign(matrix<S> turn) {
  int sign = 1;
  for (int col = 0; col < turn.cols(); ++col) {
    int row = col;
    while (vanishes(turn(row, col))) ++row;
    if (row != col) sign = -sign;
    for (int j = 0; row != col && j < turn.cols(); ++j) std::swap(turn(row, j), turn(col, j));
    if (is_zero(turn(col, col) + S(1L)) == tribool::yes) sign = -sign;
  }
  return sign;
}

/// (I - K)·(I + K)^-1, K skew: the rotations without eigenvalue -1, times a signed permutation in
/// every other draw (which reaches the others), with the sign of det turned to the component by
/// its last row; if asked, now and then a symmetric one, Q·diag(±1)·Q'.
template <typename Draw>
auto orthogonal_matrix(Draw& draw, int n, int component, bool symmetric_too = false) {
  using S = typename Draw::scalar;
  const matrix<S> identity = identity_matrix<S>(n, n);
  const int how = draw.variant(symmetric_too ? 8 : 6);
  matrix<S> result = identity;
  for (bool found = how == 5; !found;) {
    const matrix<S> k = skew_matrix(draw, n);
    if (auto inverted = inverse_of(sum_of(identity, S(1L), k))) {
      result = times(sum_of(identity, S(-1L), k), *inverted);
      found = true;
    }
  }
  if (how >= 6) {
    const int minus = component + 2 * draw.variant((n - component) / 2 + 1);
    matrix<S> signs = identity;
    for (int i = 0; i < std::min(minus, n); ++i) signs(i, i) = S(-1L);
    return congruent(result, signs);
  }
  if (how >= 3) {
    const matrix<S> turn = signed_permutation(draw, n);
    result = times(result, turn);
    if (determinant_sign(turn) < 0) component = 1 - component;
  }
  for (int j = 0; component == 1 && n > 0 && j < n; ++j) result(n - 1, j) = -result(n - 1, j);
  return result;
}

/// ±(1 - t't, 2t)/(1 + t't): the unit sphere but one point for each sign.
template <typename Draw>
auto unit_matrix(Draw& draw, int rows, int cols, int component) {
  using S = typename Draw::scalar;
  matrix<S> result(rows, cols);
  const bool minus = result.size() == 1 ? component == 1 : draw.variant(2) == 1;
  for (;;) {
    S squares(0L);
    for (int k = 1; k < result.size(); ++k) {
      result[k] = draw.entry();
      squares += result[k] * result[k];
    }
    const S below = S(1L) + squares;
    if (vanishes(below)) continue;
    const S factor = S(minus ? -2L : 2L) * inverse(below);
    for (int k = 1; k < result.size(); ++k) result[k] = result[k] * factor;
    result[0] = S(minus ? -1L : 1L) * (S(1L) - squares) * inverse(below);
    return result;
  }
}

}  // namespace proofread::properties
