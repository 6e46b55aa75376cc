// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <utility>
#include <vector>

#include "properties/linear_algebra/matrix_times.hpp"
#include "properties/scalars/matrix.hpp"
#include "properties/scalars/tribool.hpp"

namespace proofread::properties {

/// Elimination over an exact scalar S (field, rational); pivots are any non-zero entries.

template <typename S>
bool vanishes(const S& value) {
  return is_zero(value) == tribool::yes;
}

/// a + c*b.
template <typename S>
matrix<S> sum_of(matrix<S> a, const S& c, const matrix<S>& b) {
  for (int k = 0; k < a.size(); ++k) a[k] += c * b[k];
  return a;
}

/// Brings A to reduced row echelon form in place and returns its pivot columns.
template <typename S>
std::vector<int> reduce_rows(matrix<S>& a) {
  std::vector<int> pivots;
  for (int col = 0, row = 0; col < a.cols() && row < a.rows(); ++col) {
    int found = row;
    while (found < a.rows() && vanishes(a(found, col))) ++found;
    if (found == a.rows()) continue;
    for (int j = col; found != row && j < a.cols(); ++j) std::swap(a(found, j), a(row, j));
    count_work(std::int64_t{a.rows()} * (a.cols() - col) * words_of<S>);
    const S factor = inverse(a(row, col));
    for (int j = col; j < a.cols(); ++j) a(row, j) = a(row, j) * factor;
    for (int i = 0; i < a.rows(); ++i) {
      if (i == row || vanishes(a(i, col))) continue;
      const S multiple = a(i, col);
      for (int j = col; j < a.cols(); ++j) a(i, j) -= multiple * a(row, j);
    }
    pivots.push_back(col);
    ++row;
  }
  return pivots;
}

template <typename S>
int exact_rank(matrix<S> a) {
  return static_cast<int>(reduce_rows(a).size());
}

/// [left, right] side by side.
template <typename S>
matrix<S> beside(const matrix<S>& left, const matrix<S>& right) {
  matrix<S> result(left.rows(), left.cols() + right.cols());
  for (int i = 0; i < left.rows(); ++i) {
    for (int j = 0; j < left.cols(); ++j) result(i, j) = left(i, j);
    for (int j = 0; j < right.cols(); ++j) result(i, left.cols() + j) = right(i, j);
  }
  return result;
}

/// A^-1, or nothing for a singular A.
template <typename S>
std::optional<matrix<S>> inverse_of(const matrix<S>& a) {
  const int n = a.rows();
  matrix<S> both = beside(a, identity_matrix<S>(n, n));
  const std::vector<int> pivots = reduce_rows(both);
  if (n > 0 && (static_cast<int>(pivots.size()) < n || pivots.back() >= n)) return std::nullopt;
  matrix<S> result(n, n);
  for (int i = 0; i < n; ++i) {
    for (int j = 0; j < n; ++j) result(i, j) = both(i, n + j);
  }
  return result;
}

/// The solutions of A*x = b: particular + null*z for every z.
template <typename S>
struct affine_solutions {
  matrix<S> particular;  ///< cols(A) x 1
  matrix<S> null;        ///< cols(A) x nullity
};

/// Nothing for an inconsistent system.
template <typename S>
std::optional<affine_solutions<S>> solve_system(const matrix<S>& a, const matrix<S>& b) {
  matrix<S> both = beside(a, b);
  const std::vector<int> pivots = reduce_rows(both);
  const int n = a.cols();
  if (!pivots.empty() && pivots.back() >= n) return std::nullopt;
  affine_solutions<S> result{matrix<S>(n, 1), matrix<S>(n, n - static_cast<int>(pivots.size()))};
  std::vector<bool> pivotal(static_cast<std::size_t>(n), false);
  for (std::size_t row = 0; row < pivots.size(); ++row) {
    pivotal[static_cast<std::size_t>(pivots[row])] = true;
    result.particular(pivots[row], 0) = both(static_cast<int>(row), n);
  }
  for (int col = 0, free = 0; col < n; ++col) {
    if (pivotal[static_cast<std::size_t>(col)]) continue;
    result.null(col, free) = S(1L);
    for (std::size_t row = 0; row < pivots.size(); ++row) {
      result.null(pivots[row], free) = -both(static_cast<int>(row), col);
    }
    ++free;
  }
  return result;
}

}  // namespace proofread::properties
