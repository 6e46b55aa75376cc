// SPDX-License-Identifier: MIT
#include "properties/balls/ball_determinant.hpp"

#include <cmath>
#include <cstdint>
#include <utility>

#include "properties/balls/ball_matrix.hpp"
#include "properties/balls/ball_matrix_midpoint.hpp"
#include "properties/scalars/work.hpp"

namespace proofread::properties {
namespace {

// Y ≈ L^-1 for P·A ≈ L·U, unit lower triangular in balls of radius 0; the rows of A are exchanged
// on the way, `odd` says whether P is. A column of zeros below is left as it is.
template <typename F>
matrix<ball<F>> unit_lower_factor(matrix<ball<F>>& a, bool& odd) {
  const int n = a.rows();
  matrix<F> upper(n, n), lower(n, n);
  for (int k = 0; k < n * n; ++k) upper[k] = a[k].midpoint();
  F term{};
  for (int k = 0; k < n; ++k) {
    int p = k;
    for (int i = k + 1; i < n; ++i) {
      if (is_larger(upper(i, k), upper(p, k))) p = i;
    }
    if (p != k) {
      odd = !odd;
      for (int j = 0; j < n; ++j) {
        std::swap(upper(k, j), upper(p, j));
        std::swap(lower(k, j), lower(p, j));
        std::swap(a(k, j), a(p, j));
      }
    }
    lower(k, k) = F(1);
    count_work(std::int64_t{n - k} * n * words_of<F>);
    if (upper(k, k) == 0) continue;
    for (int i = k + 1; i < n; ++i) {
      if (upper(i, k) == 0) continue;
      const F factor = upper(i, k) / upper(k, k);
      for (int j = k; j < n; ++j) subtract_product(upper(i, j), term, factor, upper(k, j));
      for (int j = 0; j < k; ++j) subtract_product(lower(i, j), term, factor, lower(k, j));
      lower(i, k) = -factor;
    }
  }
  matrix<ball<F>> y(n, n);
  for (int k = 0; k < n * n; ++k) y[k] = ball<F>(lower[k], 0);
  return y;
}

// >= |det| of the block of b from (k, k) on: by its columns, of which the first is the one without
// a pivot. By its rows a rank that is deficient would not show.
template <typename F>
double hadamard_bound(const matrix<ball<F>>& b, int k) {
  double bound = 1;
  for (int j = k; j < b.cols(); ++j) {
    double squares = 0;
    for (int i = k; i < b.rows(); ++i) {
      const double size = b(i, j).upper();
      squares = radius::add(squares, radius::multiply(size, size));
    }
    bound = radius::multiply(bound, squares == 0 ? 0 : radius::next_up(std::sqrt(squares)));
  }
  return bound;
}

template <typename F>
void clear_below(matrix<ball<F>>& b, int k) {
  const int n = b.rows();
  count_work(std::int64_t{n - k} * (n - k) * words_of<ball<F>>);
  for (int i = k + 1; i < n; ++i) {
    if (b(i, k).is_exact_zero()) continue;
    const ball<F> factor = b(i, k) / b(k, k);
    for (int j = k + 1; j < n; ++j) b(i, j) -= factor * b(k, j);
  }
}

}  // namespace

template <typename F>
ball<F> ball_determinant(const matrix<ball<F>>& a) {
  matrix<ball<F>> rows = a;
  bool odd = false;
  const matrix<ball<F>> y = unit_lower_factor(rows, odd);
  matrix<ball<F>> b = ball_product(y, rows);
  ball<F> product(odd ? -1 : 1);
  for (int k = 0; k < b.rows(); ++k) {
    if (is_zero(b(k, k)) != tribool::no) return product * ball<F>(F(0), hadamard_bound(b, k));
    product *= b(k, k);
    clear_below(b, k);
  }
  return product;
}

template ball<double> ball_determinant(const matrix<ball<double>>&);
template ball<real> ball_determinant(const matrix<ball<real>>&);

}  // namespace proofread::properties
