// SPDX-License-Identifier: MIT
#pragma once

#include "properties/balls/ball.hpp"
#include "properties/scalars/matrix.hpp"

namespace proofread::properties {

/// C += A·B in double, row by row.
inline void add_product(matrix<double>& c, const matrix<double>& a, const matrix<double>& b) {
  for (int i = 0; i < a.rows(); ++i) {
    for (int k = 0; k < a.cols() && b.cols() != 0; ++k) {
      const double factor = a(i, k);
      const double* from = &b(k, 0);
      double* to = &c(i, 0);
      for (int j = 0; j < b.cols(); ++j) to[j] += factor * from[j];
    }
  }
}

/// Bounds of nonnegative matrices in double, rounded up.

/// >= Σ a[k]·b[k·stride], all >= 0, each operation rounded up.
inline double upper_sum(const double* a, const double* b, int stride, int n) {
  double sum = 0;
  for (int k = 0; k < n; ++k) sum = radius::add(sum, radius::multiply(a[k], b[k * stride]));
  return sum;
}

/// >= A·B, A with fewer than 2^20 columns. Rounded to nearest, a sum of n products errs by a factor
/// below 1 + (n + 1) 2^-53 as long as none of them can underflow against it.
inline matrix<double> upper_product(const matrix<double>& a, const matrix<double>& b) {
  const int n = a.cols();
  matrix<double> c(a.rows(), b.cols());
  add_product(c, a, b);
  for (int i = 0; i < a.rows() && n != 0; ++i) {
    for (int j = 0; j < b.cols(); ++j) {
      double& sum = c(i, j);
      sum = sum > 0x1p-900 ? radius::multiply(sum, 1 + (n + 2) * 0x1p-52)
                           : upper_sum(&a(i, 0), &b(0, j), b.cols(), n);
    }
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
