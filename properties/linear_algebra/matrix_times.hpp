// SPDX-License-Identifier: MIT
#pragma once

#include <cmath>
#include <cstdint>
#include <type_traits>
#include <utility>
#include <vector>

#include "properties/linear_algebra/rational_elimination.hpp"
#include "properties/scalars/matrix.hpp"

namespace proofread::properties {

/// Scalars that are enclosures (balls), not exact.
template <typename T>
concept enclosure = requires(const T& x) {
  x.midpoint();
  x.radius();
};

/// Ones at (i, i), zeros elsewhere.
template <typename T>
matrix<T> identity_matrix(int rows, int cols) {
  matrix<T> made(rows, cols, T(0));
  for (int i = 0; i < rows && i < cols; ++i) made(i, i) = T(1);
  return made;
}

template <typename T>
matrix<T> identity_matrix(int n) {
  return identity_matrix<T>(n, n);
}

template <typename T>
matrix<T> transposed(const matrix<T>& a) {
  matrix<T> made(a.cols(), a.rows());
  for (int i = 0; i < a.rows(); ++i) {
    for (int j = 0; j < a.cols(); ++j) made(j, i) = a(i, j);
  }
  return made;
}

/// The matrix product; shapes fit.
template <typename T>
matrix<T> times(const matrix<T>& a, const matrix<T>& b) {
  if constexpr (enclosure<T>) return ball_product(a, b);
  if constexpr (std::is_same_v<T, rational>) {
    if (a.cols() > 1 && (has_long_entry(a) || has_long_entry(b))) return rational_product(a, b);
  }
  matrix<T> made(a.rows(), b.cols(), T(0));
  for (int i = 0; i < a.rows(); ++i) {
    count_work(std::int64_t{a.cols()} * b.cols() * words_of<T>);
    for (int k = 0; k < a.cols(); ++k) {
      const T& factor = a(i, k);
      for (int j = 0; j < b.cols(); ++j) made(i, j) += factor * b(k, j);
    }
  }
  return made;
}

/// The rows and columns with these indices, in this order.
template <typename T>
matrix<T> selected(const matrix<T>& a, const std::vector<int>& rows, const std::vector<int>& cols) {
  matrix<T> made(static_cast<int>(rows.size()), static_cast<int>(cols.size()));
  for (int i = 0; i < made.rows(); ++i) {
    for (int j = 0; j < made.cols(); ++j) {
      made(i, j) = a(rows[static_cast<std::size_t>(i)], cols[static_cast<std::size_t>(j)]);
    }
  }
  return made;
}

}  // namespace proofread::properties
