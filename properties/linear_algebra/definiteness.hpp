// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <type_traits>
#include <utility>

#include "properties/linear_algebra/matrix_times.hpp"
#include "properties/linear_algebra/rough_size.hpp"
#include "properties/linear_algebra/unknown_entries.hpp"

namespace proofread::properties {

/// A = A': no if two entries differ for certain; balls that only overlap: unknown.
template <typename T>
tribool symmetric(const matrix<T>& a) {
  if (a.rows() != a.cols()) return tribool::no;
  tribool result = tribool::yes;
  for (int i = 0; i < a.rows(); ++i) {
    for (int j = 0; j < i; ++j) result = std::min(result, equal(a(i, j), a(j, i)));
  }
  return result;
}

namespace definiteness {

/// A(i, j) - A(i, k) A(k, j) / A(k, k) in the rows and columns from k + 1 on: the Schur complement.
template <typename T>
void eliminate(matrix<T>& a, int k) {
  count_work(std::int64_t{a.rows() - k} * (a.rows() - k) * words_of<T>);
  const T scale = inverse(a(k, k));
  for (int i = k + 1; i < a.rows(); ++i) {
    const T factor = a(i, k) * scale;
    for (int j = k + 1; j <= i; ++j) {
      a(i, j) -= factor * a(j, k);
      a(j, i) = a(i, j);
    }
  }
}

template <typename T>
void exchange(matrix<T>& a, int i, int k) {
  if (i == k) return;
  for (int j = 0; j < a.cols(); ++j) std::swap(a(i, j), a(k, j));
  for (int j = 0; j < a.rows(); ++j) std::swap(a(j, i), a(j, k));
}

/// The largest diagonal entry from k on that is positive for certain; -1 if none is.
template <typename T>
int positive_pivot(const matrix<T>& a, int k) {
  int best = -1;
  double size = 0;
  for (int i = k; i < a.rows(); ++i) {
    if (sign(a(i, i)) != ternary_sign::positive) continue;
    const double own_size = rough_size(a(i, i));
    if (best >= 0 && own_size <= size) continue;
    best = i;
    size = own_size;
  }
  return best;
}

/// No entry of the diagonal from k on is positive for certain: is what is left zero? Only zero is
/// psd then.
template <typename T>
tribool rest_is_zero(const matrix<T>& a, int k) {
  tribool result = tribool::yes;
  for (int i = k; i < a.rows(); ++i) {
    const ternary_sign diagonal = sign(a(i, i));
    if (diagonal == ternary_sign::negative) return tribool::no;
    if (diagonal == ternary_sign::unknown) result = tribool::unknown;
  }
  for (int i = k; i < a.rows() && result == tribool::yes; ++i) {
    for (int j = k; j < i; ++j) result = std::min(result, is_zero(a(i, j)));
  }
  return result;
}

}  // namespace definiteness

/// Is the symmetric matrix A positive definite (all pivots of L D L' positive)? Uses the lower
/// triangle.
template <typename T>
tribool posdef_if_symmetric(matrix<T> a) {
  using namespace definiteness;
  const int n = a.rows();
  for (int i = 0; i < n; ++i) {
    for (int j = 0; j < i; ++j) a(j, i) = a(i, j);
  }
  if constexpr (std::is_same_v<T, fraction>) return posdef_unknown(a) ? tribool::yes : tribool::no;
  for (int k = 0; k < n; ++k) {
    for (int i = k; i < n; ++i) {
      const ternary_sign diagonal = sign(a(i, i));
      if (diagonal == ternary_sign::negative || diagonal == ternary_sign::zero) return tribool::no;
    }
    const int pivot = positive_pivot(a, k);
    if (pivot < 0) return tribool::unknown;
    exchange(a, pivot, k);
    eliminate(a, k);
  }
  return tribool::yes;
}

/// Is the symmetric matrix A positive semidefinite? L D L' with diagonal pivoting: each pivot
/// positive, and what is left when no diagonal entry is positive must be zero. Uses the lower
/// triangle.
template <typename T>
tribool psd_if_symmetric(matrix<T> a) {
  using namespace definiteness;
  const int n = a.rows();
  for (int i = 0; i < n; ++i) {
    for (int j = 0; j < i; ++j) a(j, i) = a(i, j);
  }
  if constexpr (std::is_same_v<T, fraction>) return psd_unknown(a) ? tribool::yes : tribool::no;
  for (int k = 0; k < n; ++k) {
    for (int i = k; i < n; ++i) {
      if (sign(a(i, i)) == ternary_sign::negative) return tribool::no;
    }
    const int pivot = positive_pivot(a, k);
    if (pivot < 0) return rest_is_zero(a, k);
    exchange(a, pivot, k);
    eliminate(a, k);
  }
  return tribool::yes;
}

/// Symmetric and positive definite.
template <typename T>
tribool posdef(const matrix<T>& a) {
  const tribool symmetry = symmetric(a);
  return symmetry == tribool::no ? symmetry : std::min(symmetry, posdef_if_symmetric(a));
}

/// Symmetric and positive semidefinite.
template <typename T>
tribool psd(const matrix<T>& a) {
  const tribool symmetry = symmetric(a);
  return symmetry == tribool::no ? symmetry : std::min(symmetry, psd_if_symmetric(a));
}

}  // namespace proofread::properties
