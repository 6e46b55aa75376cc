// SPDX-License-Identifier: MIT
#pragma once

#include <bit>
#include <climits>
#include <cmath>
#include <cstdint>
#include <utility>

#include "properties/scalars/matrix.hpp"
#include "properties/scalars/mp.hpp"

namespace proofread::properties {

/// The midpoint arithmetic of ball_matrix.cpp: inner products and elimination in F.

/// sum = Σ a[k]·b[k·stride] over the midpoints; true if some operation rounded.
inline bool inner_midpoints(double& sum, double&, const ball<double>* a, const ball<double>* b,
                            int stride, int n) {
  double total = 0;
  for (int k = 0; k < n; ++k) total += a[k].midpoint() * b[k * stride].midpoint();
  sum = total;
  return true;
}
template <typename F>
bool inner_midpoints(F& sum, F& term, const ball<F>* a, const ball<F>* b, int stride, int n) {
  mpfr_ptr s = sum.backend().data();
  mpfr_ptr t = term.backend().data();
  mpfr_set_zero(s, 1);
  int inexact = 0;
  for (int k = 0; k < n; ++k) {
    mpfr_srcptr x = a[k].midpoint().backend().data();
    mpfr_srcptr y = b[k * stride].midpoint().backend().data();
    inexact |= mpfr_mul(k == 0 ? s : t, x, y, MPFR_RNDN);
    if (k != 0) inexact |= mpfr_add(s, s, t, MPFR_RNDN);
  }
  return inexact != 0;
}

/// r -= a·b.
inline void subtract_product(double& r, double&, double a, double b) { r -= a * b; }
template <typename F>
void subtract_product(F& r, F& term, const F& a, const F& b) {
  mpfr_mul(term.backend().data(), a.backend().data(), b.backend().data(), MPFR_RNDN);
  mpfr_sub(r.backend().data(), r.backend().data(), term.backend().data(), MPFR_RNDN);
}
inline bool is_larger(double a, double b) { return std::fabs(a) > std::fabs(b); }
template <typename F>
bool is_larger(const F& a, const F& b) {
  return mpfr_cmpabs(a.backend().data(), b.backend().data()) > 0;
}

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
