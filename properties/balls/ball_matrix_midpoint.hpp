// SPDX-License-Identifier: MIT
#pragma once

#include <bit>
#include <climits>
#include <cmath>
#include <cstdint>
#include <utility>

#include "properties/balls/ball_matrix_bounds.hpp"
#include "properties/scalars/matrix.hpp"

namespace proofread::properties {

/// The midpoint arithmetic of ball_matrix.cpp: inner products and elimination in F.

/// The midpoints of A·B; marks the entries in which some operation rounded. In double all may have.
inline matrix<double> product_midpoints(const matrix<ball<double>>& a,
                                        const matrix<ball<double>>& b, matrix<char>& rounded) {
  matrix<double> left(a.rows(), a.cols());
  matrix<double> right(b.rows(), b.cols());
  for (int k = 0; k < a.size(); ++k) left[k] = a[k].midpoint();
  for (int k = 0; k < b.size(); ++k) right[k] = b[k].midpoint();
  matrix<double> c(a.rows(), b.cols());
  add_product(c, left, right);
  for (char& flag : rounded) flag = 1;
  return c;
}
inline matrix<real> product_midpoints(const matrix<ball<real>>& a, const matrix<ball<real>>& b,
                                      matrix<char>& rounded) {
  matrix<real> c(a.rows(), b.cols());
  real term;
  for (int i = 0; i < a.rows(); ++i) {
    for (int j = 0; j < b.cols(); ++j) {
      real& sum = c(i, j);
      int inexact = 0;
      for (int k = 0; k < a.cols(); ++k) {
        inexact |= (k == 0 ? sum : term).assign(mpfr_mul, a(i, k).midpoint(), b(k, j).midpoint());
        if (k != 0) inexact |= sum.assign(mpfr_add, sum, term);
      }
      rounded(i, j) = inexact != 0 ? 1 : 0;
    }
  }
  return c;
}

/// r -= a·b.
inline void subtract_product(double& r, double&, double a, double b) { r -= a * b; }
inline void subtract_product(real& r, real& term, const real& a, const real& b) {
  term.assign(mpfr_mul, a, b);
  r -= term;
}
inline bool is_larger(double a, double b) { return std::fabs(a) > std::fabs(b); }
inline bool is_larger(const real& a, const real& b) { return mpfr_cmpabs(a.view(), b.view()) > 0; }

/// The exponent of the last bit of x, so that x is an integer times 2^exponent; INT_MAX for 0.
inline int last_bit(double x) {
  if (x == 0) return INT_MAX;
  const auto word = std::bit_cast<std::uint64_t>(x);
  const int biased = static_cast<int>(word >> 52 & 0x7ff);
  const std::uint64_t fraction = word & ((std::uint64_t{1} << 52) - 1);
  if (biased == 0) return std::countr_zero(fraction) - 1074;
  return std::countr_zero(fraction | std::uint64_t{1} << 52) + biased - 1075;
}

/// Replaces m by an approximate inverse (Gauss-Jordan elimination, partial pivoting, in place);
/// false if a pivot is 0.
template <typename F>
bool invert_midpoints(matrix<F>& m) {
  const int n = m.rows();
  matrix<int> pivots(n, 1);
  F term{};
  for (int k = 0; k < n; ++k) {
    int p = k;
    for (int i = k + 1; i < n; ++i) {
      if (is_larger(m(i, k), m(p, k))) p = i;
    }
    pivots[k] = p;
    count_work(std::int64_t{n} * n * words_of<F>);
    if (m(p, k) == 0) return false;
    for (int j = 0; p != k && j < n; ++j) std::swap(m(k, j), m(p, j));
    const F scale = F(1) / m(k, k);
    m(k, k) = F(1);
    for (int j = 0; j < n; ++j) m(k, j) *= scale;
    for (int i = 0; i < n; ++i) {
      if (i == k || m(i, k) == 0) continue;
      const F factor = m(i, k);
      m(i, k) = F(0);
      for (int j = 0; j < n; ++j) subtract_product(m(i, j), term, factor, m(k, j));
    }
  }
  for (int k = n - 1; k >= 0; --k) {
    for (int i = 0; pivots[k] != k && i < n; ++i) std::swap(m(i, k), m(i, pivots[k]));
  }
  return true;
}

}  // namespace proofread::properties
