// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <type_traits>
#include <utility>
#include <vector>

#include "properties/balls/ball_determinant.hpp"
#include "properties/infinitesimals/extended.hpp"
#include "properties/linear_algebra/matrix_times.hpp"
#include "properties/linear_algebra/rational_elimination.hpp"
#include "properties/linear_algebra/row_reduction.hpp"

namespace proofread::properties {

/// det(x I - A) = p[0] xⁿ + p[1] xⁿ⁻¹ + ... + p[n], p[0] = 1, for A square, by ring operations
/// only. Source: S. J. Berkowitz, Inf. Process. Lett. 18 (1984); Samuelson's recursion over leading
/// principal submatrices [M C; R a]: p_{r+1} = T p_r, T the lower triangular Toeplitz matrix of 1,
/// -a, -R C, -R M C, ..., -R M^{r-1} C.
template <typename T>
std::vector<T> characteristic_polynomial(const matrix<T>& a) {
  std::vector<T> p{T(1)};
  for (int r = 0; r < a.rows(); ++r) {
    std::vector<T> toeplitz{T(1), T(-a(r, r))};
    std::vector<T> column;
    for (int i = 0; i < r; ++i) column.push_back(a(i, r));
    for (int power = 0; power < r; ++power) {
      T total(0);
      count_work(std::int64_t{r} * (r + 1) * words_of<T>);
      for (int i = 0; i < r; ++i) total -= a(r, i) * column[static_cast<std::size_t>(i)];
      toeplitz.push_back(std::move(total));
      if (power + 1 == r) break;
      std::vector<T> next;
      for (int i = 0; i < r; ++i) {
        T entry(0);
        for (int k = 0; k < r; ++k) entry += a(i, k) * column[static_cast<std::size_t>(k)];
        next.push_back(std::move(entry));
      }
      column = std::move(next);
    }
    std::vector<T> longer;
    for (std::size_t i = 0; i < toeplitz.size(); ++i) {
      T entry(0);
      for (std::size_t k = 0; k <= i && k < p.size(); ++k) entry += toeplitz[i - k] * p[k];
      longer.push_back(std::move(entry));
    }
    p = std::move(longer);
  }
  return p;
}

/// Scalars in which elimination decides every pivot: field and rational.
template <typename T>
concept exact_scalar = !enclosure<T> && !is_extended<T>;

/// Clears the column below the pivot (k, k), which is not 0.
template <exact_scalar T>
void clear_below(matrix<T>& a, int k) {
  const int n = a.rows();
  count_work(std::int64_t{n - k} * (n - k) * words_of<T>);
  const T scale = inverse(a(k, k));
  for (int i = k + 1; i < n; ++i) {
    if (vanishes(a(i, k))) continue;
    const T factor = a(i, k) * scale;
    for (int j = k + 1; j < n; ++j) a(i, j) -= factor * a(k, j);
  }
}

constexpr int smallest_eliminated = 5;  // below, ring operations cost no more
constexpr int smallest_enclosed = 8;    // the same, and they keep small integers exact

template <exact_scalar T>
T eliminated_determinant(matrix<T> a) {
  const int n = a.rows();
  T product(1);
  for (int k = 0; k < n; ++k) {
    int found = k;
    while (found < n && vanishes(a(found, k))) ++found;
    if (found == n) return T(0);
    for (int j = k; found != k && j < n; ++j) std::swap(a(found, j), a(k, j));
    if (found != k) product = -product;
    product *= a(k, k);
    clear_below(a, k);
  }
  return product;
}

/// det A by ring operations only, so that derivatives and series hold at singular A too; where all
/// pivots can be decided by elimination, and where they are enclosed by ball_determinant. det of
/// 0 x 0 is 1.
template <typename T>
T determinant(const matrix<T>& a) {
  if constexpr (std::is_same_v<T, rational>) {
    if (a.rows() >= smallest_eliminated) return rational_determinant(a);
  } else if constexpr (exact_scalar<T>) {
    if (a.rows() >= smallest_eliminated) return eliminated_determinant(a);
  }
  if constexpr (enclosure<T>) {
    if (a.rows() >= smallest_enclosed) return ball_determinant(a);
  }
  T last = characteristic_polynomial(a).back();
  return a.rows() % 2 == 0 ? last : T(-last);
}

/// adj A = (-1)ⁿ⁻¹ (Aⁿ⁻¹ + p[1] Aⁿ⁻² + ... + p[n-1] I) (Cayley-Hamilton), so A adj(A) = det(A) I,
/// by ring operations only.
template <typename T>
matrix<T> adjugate(const matrix<T>& a) {
  const int n = a.rows();
  const std::vector<T> p = characteristic_polynomial(a);
  matrix<T> made = identity_matrix<T>(n);
  for (int k = 1; k < n; ++k) {
    made = times(a, made);
    for (int i = 0; i < n; ++i) made(i, i) += p[static_cast<std::size_t>(k)];
  }
  if (n % 2 == 0) {
    for (T& entry : made) entry = -entry;
  }
  return made;
}

}  // namespace proofread::properties
