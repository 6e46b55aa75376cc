// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <utility>

#include "properties/balls/ball_matrix.hpp"
#include "properties/evaluation/evaluate_scalar.hpp"
#include "properties/linear_algebra/inverse.hpp"
#include "properties/scalars/matrix.hpp"
#include "properties/scalars/trouble.hpp"

namespace proofread::properties {

/// The arithmetic of matrices over any scalar, as the operators of the language mean it.

template <typename T>
bool is_single(const matrix<T>& a) {
  return a.rows() == 1 && a.cols() == 1;
}

template <typename T>
void require_same_shape(const matrix<T>& a, const matrix<T>& b) {
  if (a.rows() != b.rows() || a.cols() != b.cols())
    throw undefined_value("shapes differ at these sizes");
}

template <typename T, typename Map>
matrix<T> map_entries(matrix<T> a, Map&& map) {
  for (T& entry : a) entry = map(std::as_const(entry));
  return a;
}

/// map(a_k, b_k), a 1 x 1 side standing for every entry.
template <typename T, typename Map>
matrix<T> map_pairs(const matrix<T>& a, const matrix<T>& b, Map&& map) {
  if (is_single(b)) {
    matrix<T> c = a;
    for (T& entry : c) entry = map(std::as_const(entry), b[0]);
    return c;
  }
  if (!is_single(a)) require_same_shape(a, b);
  matrix<T> c = b;
  for (int k = 0; k < c.size(); ++k) c[k] = map(is_single(a) ? a[0] : a[k], b[k]);
  return c;
}

template <typename T>
matrix<T> add(matrix<T> a, const matrix<T>& b) {
  require_same_shape(a, b);
  for (int k = 0; k < a.size(); ++k) a[k] += b[k];
  return a;
}

template <typename T>
matrix<T> subtract(matrix<T> a, const matrix<T>& b) {
  require_same_shape(a, b);
  for (int k = 0; k < a.size(); ++k) a[k] -= b[k];
  return a;
}

template <typename T>
matrix<T> negate(matrix<T> a) {
  for (T& entry : a) entry = -entry;
  return a;
}

template <typename T>
matrix<T> scale(const T& c, matrix<T> a) {
  for (T& entry : a) entry *= c;
  return a;
}

template <typename T>
matrix<T> product(const matrix<T>& a, const matrix<T>& b) {
  if (a.cols() != b.rows()) {
    if (is_single(a)) return scale(a[0], b);
    if (is_single(b)) return scale(b[0], a);
    throw undefined_value("shapes do not fit at these sizes");
  }
  if constexpr (is_ball<T>) {
    return ball_product(a, b);
  } else {
    return times(a, b);
  }
}

template <typename T>
matrix<T> divide(matrix<T> a, const T& c) {
  if constexpr (is_ball<T>) {
    for (T& entry : a) entry /= c;
    return a;
  } else {
    return scale(inverse(c), std::move(a));
  }
}

template <typename T>
T inner_product(const matrix<T>& a, const matrix<T>& b) {
  if (a.size() != b.size()) throw undefined_value("shapes differ at these sizes");
  T total(0);
  for (int k = 0; k < a.size(); ++k) total += a[k] * b[k];
  return total;
}

template <typename T>
T scalar_power(const T& base, std::uint64_t exponent) {
  T result(1);
  T square = base;
  for (;;) {
    if (exponent & 1) result *= square;
    exponent >>= 1;
    if (exponent == 0) return result;
    square *= square;
  }
}

inline std::uint64_t magnitude(std::int64_t k) {
  return k < 0 ? 0 - static_cast<std::uint64_t>(k) : static_cast<std::uint64_t>(k);
}

template <typename T>
T integer_power(const T& base, std::int64_t exponent) {
  if constexpr (is_rational<T>) return power(base, exponent);
  const T result = scalar_power(base, magnitude(exponent));
  return exponent < 0 ? inverse(result) : result;
}

/// A^k by repeated squaring; A^0 = I, A^-k = inv(A)^k.
template <typename T>
matrix<T> matrix_power(const matrix<T>& a, std::int64_t exponent, decision_log* log) {
  if (is_single(a)) return matrix<T>(integer_power(a[0], exponent));
  if (a.rows() != a.cols()) throw undefined_value("only square matrices have powers");
  matrix<T> square = exponent < 0 ? inverse(a, log) : a;
  matrix<T> result = identity_matrix<T>(a.rows());
  for (std::uint64_t left = magnitude(exponent); left != 0; left >>= 1) {
    if (left & 1) result = product(result, square);
    if (left > 1) square = product(square, square);
  }
  return result;
}

template <typename T>
void place(matrix<T>& into, const matrix<T>& part, int row, int col) {
  for (int i = 0; i < part.rows(); ++i) {
    for (int j = 0; j < part.cols(); ++j) into(row + i, col + j) = part(i, j);
  }
}

}  // namespace proofread::properties
