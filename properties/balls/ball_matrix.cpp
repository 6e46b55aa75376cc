// SPDX-License-Identifier: MIT
#include "properties/balls/ball_matrix.hpp"

#include <algorithm>
#include <bit>
#include <climits>
#include <cstdint>
#include <type_traits>

#include "properties/balls/ball_matrix_bounds.hpp"
#include "properties/balls/ball_matrix_midpoint.hpp"
#include "properties/scalars/trouble.hpp"

namespace proofread::properties {
namespace {

constexpr int longest = 1 << 20;

// What the radius of a product needs of one factor.
template <typename F>
struct factor {
  matrix<double> size;    // >= |midpoint|
  matrix<double> radius;  // radii
  bool exact = true;      // all radii 0

  explicit factor(const matrix<ball<F>>& a) : size(a.rows(), a.cols()), radius(a.rows(), a.cols()) {
    for (int k = 0; k < a.size(); ++k) {
      size[k] = real_arithmetic<F>::upper(a[k].midpoint());
      radius[k] = a[k].radius();
      exact = exact && radius[k] == 0;
    }
  }
};

// Rows of a (columns of b) as integer multiples of a power of two, for `double`.
template <typename F>
matrix<int> last_bits(const matrix<ball<F>>& a, bool by_rows) {
  matrix<int> least(by_rows ? a.rows() : a.cols(), 1, INT_MAX);
  if constexpr (std::is_same_v<F, double>) {
    for (int i = 0; i < a.rows(); ++i) {
      for (int j = 0; j < a.cols(); ++j) {
        int& known = least[by_rows ? i : j];
        known = std::min(known, last_bit(a(i, j).midpoint()));
      }
    }
  }
  return least;
}

// Integers times 2^unit whose absolute values add up to `sum` <= 2^(unit + 53) add and multiply
// exactly.
bool sums_exactly(double sum, int row_bit, int col_bit) {
  if (row_bit == INT_MAX || col_bit == INT_MAX) return true;
  const int unit = row_bit + col_bit;
  if (unit < -1074) return false;
  const int exponent = std::min(unit + 53, 1023);
  return sum <= std::bit_cast<double>(static_cast<std::uint64_t>(exponent + 1023) << 52);
}

// The radii of A and B, carried through the product.
template <typename F>
matrix<double> propagated(const factor<F>& left, const factor<F>& right, const matrix<ball<F>>& b) {
  matrix<double> radii(left.size.rows(), right.size.cols());
  if (!right.exact) radii = upper_product(left.size, right.radius);
  if (left.exact) return radii;
  const matrix<double> other = upper_product(left.radius, upper_bounds(b));
  for (int k = 0; k < radii.size(); ++k) radii[k] = radius::add(radii[k], other[k]);
  return radii;
}

}  // namespace

template <typename F>
matrix<ball<F>> ball_product(const matrix<ball<F>>& a, const matrix<ball<F>>& b) {
  const int n = a.cols();
  matrix<ball<F>> c(a.rows(), b.cols());
  if (n == 0) return c;
  if (n > longest) throw undecidable_value("matrix too large for an enclosure");
  count_work(std::int64_t{a.rows()} * n * b.cols() * words_of<ball<F>>);
  const factor<F> left(a);
  const factor<F> right(b);
  const matrix<double> radii = propagated(left, right, b);
  const matrix<double> size = upper_product(left.size, right.size);
  const matrix<int> row_bits = last_bits(a, true);
  const matrix<int> col_bits = last_bits(b, false);
  matrix<char> rounded(a.rows(), b.cols());
  const matrix<F> midpoints = product_midpoints(a, b, rounded);
  const auto bound = [&](int i, int j) {
    if (rounded(i, j) == 0) return radii(i, j);
    if (std::is_same_v<F, double> && sums_exactly(size(i, j), row_bits[i], col_bits[j])) {
      return radii(i, j);
    }
    const double rounding = radius::multiply(size(i, j), n * real_arithmetic<F>::unit_roundoff());
    return radius::add(radii(i, j), radius::add(rounding, n * radius::smallest));
  };
  for (int i = 0; i < c.rows(); ++i) {
    for (int j = 0; j < c.cols(); ++j) c(i, j) = ball<F>(midpoints(i, j), bound(i, j));
  }
  return c;
}

template matrix<ball<double>> ball_product(const matrix<ball<double>>&,
                                           const matrix<ball<double>>&);
template matrix<ball<real>> ball_product(const matrix<ball<real>>&, const matrix<ball<real>>&);

}  // namespace proofread::properties
