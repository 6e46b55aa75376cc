// SPDX-License-Identifier: MIT
#pragma once

#include "properties/scalars/ball.hpp"
#include "properties/scalars/matrix.hpp"

namespace proofread::properties {

/// Bounds of nonnegative matrices in double, rounded up.

/// >= Σ a[k]·b[k·stride], all >= 0, n < 2^20. To nearest, the sum errs by a factor below 1 + (n +
/// 1) 2^-53 as long as no product can underflow against it; else each operation rounds up.
inline double upper_sum(const double* a, const double* b, int stride, int n) {
  double sum = 0;
  for (int k = 0; k < n; ++k) sum += a[k] * b[k * stride];
  if (sum > 0x1p-900) return radius::multiply(sum, 1 + (n + 2) * 0x1p-52);
  sum = 0;
  for (int k = 0; k < n; ++k) sum = radius::add(sum, radius::multiply(a[k], b[k * stride]));
  return sum;
}

/// >= A·B.
inline matrix<double> upper_product(const matrix<double>& a, const matrix<double>& b) {
  matrix<double> c(a.rows(), b.cols());
  for (int i = 0; i < a.rows() && a.cols() != 0; ++i) {
    for (int j = 0; j < b.cols(); ++j) c(i, j) = upper_sum(&a(i, 0), &b(0, j), b.cols(), a.cols());
  }
  return c;
}

/// >= |A|.
template <typename F>
matrix<double> upper_bounds(const matrix<ball<F>>& a) {
  matrix<double> bounds(a.rows(), a.cols());
  for (int k = 0; k < a.size(); ++k) bounds[k] = a[k].upper();
  return bounds;
}

}  // namespace proofread::properties
