// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <numeric>
#include <utility>
#include <vector>

#include "properties/draws/layout.hpp"
#include "properties/draws/structured.hpp"

namespace proofread::properties {

template <typename S>
struct svd_triple {
  matrix<S> left, values, right;
};

/// 0, ..., count - 1 in the order the draw chooses, the first `moved` of them among themselves.
template <typename Draw>
std::vector<int> drawn_places(Draw& draw, int count, int moved) {
  std::vector<int> places(static_cast<std::size_t>(count));
  std::iota(places.begin(), places.end(), 0);
  for (int i = 0; i + 1 < moved; ++i) {
    std::swap(places[static_cast<std::size_t>(i)],
              places[static_cast<std::size_t>(i + draw.variant(moved - i))]);
  }
  return places;
}

/// Puts a block at the rows and columns that follow `first` in the two orders.
template <typename S>
void place_block(matrix<S>& into, const matrix<S>& block, int first, const std::vector<int>& rows,
                 const std::vector<int>& cols) {
  for (int i = 0; i < block.rows(); ++i) {
    for (int j = 0; j < block.cols(); ++j) {
      into(rows[static_cast<std::size_t>(first + i)], cols[static_cast<std::size_t>(first + j)]) =
          block(i, j);
    }
  }
}

/// An svd of a diagonal X with r entries that are not 0. With the rows of X and the singular values
/// in any order, V is block diagonal, a block Q for each set of equal values; U has the blocks D*Q,
/// D the signs of X; the last blocks, for the null spaces, are unrelated.
template <typename Draw>
auto draw_diagonal_svd(Draw& draw, const drawn_svd& plan, int r) {
  using S = typename Draw::scalar;
  const int n = plan.rows, d = plan.cols, least = std::min(n, d);
  svd_triple<S> result{matrix<S>(n, n), matrix<S>(n, d), matrix<S>(d, d)};
  const std::vector<int> rows = drawn_places(draw, std::max(n, d), least);
  const std::vector<int> cols = drawn_places(draw, std::max(n, d), least);
  const bool one_value = plan.plan.kind == svd_values::one;
  for (int first = 0, size = 1; first < r; first += size) {
    size = 1 + draw.variant(r - first);
    const S value = one_value ? S(1L) : draw.positive();
    matrix<S> block = orthogonal_matrix(draw, size, draw.variant(2));
    place_block(result.right, block, first, rows, cols);
    for (int i = 0; i < size; ++i) {
      const int at = cols[static_cast<std::size_t>(first + i)];
      result.values(at, at) = value;
      const bool minus = plan.plan.relation == svd_relation::diagonal && draw.variant(2) == 1;
      for (int j = 0; minus && j < size; ++j) block(i, j) = -block(i, j);
    }
    place_block(result.left, block, first, rows, cols);
  }
  place_block(result.left, orthogonal_matrix(draw, n - r, draw.variant(2)), r, rows, cols);
  place_block(result.right, orthogonal_matrix(draw, d - r, draw.variant(2)), r, rows, cols);
  return result;
}

}  // namespace proofread::properties
