// SPDX-License-Identifier: MIT
#include "properties/scalars/ball_matrix.hpp"

#include <algorithm>
#include <type_traits>
#include <vector>

#include "properties/scalars/ball_matrix_bounds.hpp"
#include "properties/scalars/ball_matrix_midpoint.hpp"
#include "properties/scalars/mp.hpp"
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
std::vector<int> last_bits(const matrix<ball<F>>& a, bool by_rows) {
  std::vector<int> least(static_cast<std::size_t>(by_rows ? a.rows() : a.cols()), INT_MAX);
  if constexpr (std::is_same_v<F, double>) {
    for (int i = 0; i < a.rows(); ++i) {
      for (int j = 0; j < a.cols(); ++j) {
        int& known = least[static_cast<std::size_t>(by_rows ? i : j)];
        known = std::min(known, last_bit(a(i, j).midpoint()));
      }
    }
  }
  return least;
}

// Integers times 2^unit whose absolute values add up to `sum` < 2^(unit + 53) add and multiply
// exactly.
bool sums_exactly(double sum, int row_bit, int col_bit) {
  if (row_bit == INT_MAX || col_bit == INT_MAX) return true;
  const int unit = row_bit + col_bit;
  return unit >= -1074 && sum <= std::ldexp(1.0, unit + 53);
}

}  // namespace

template <typename F>
matrix<ball<F>> ball_product(const matrix<ball<F>>& a, const matrix<ball<F>>& b) {
  const int n = a.cols();
  matrix<ball<F>> c(a.rows(), b.cols());
  if (n == 0) return c;
  if (n > longest) throw undecidable_value("matrix too large for an enclosure");
  const factor<F> left(a);
  const factor<F> right(b);
  const matrix<double> right_upper = left.exact ? matrix<double>() : upper_bounds(b);
  const std::vector<int> row_bits = last_bits(a, true);
  const std::vector<int> col_bits = last_bits(b, false);
  const int stride = b.cols();
  F sum{};
  F term{};
  for (int i = 0; i < a.rows(); ++i) {
    for (int j = 0; j < b.cols(); ++j) {
      double radii = 0;
      if (!right.exact) radii = upper_sum(&left.size(i, 0), &right.radius(0, j), stride, n);
      if (!left.exact) {
        radii = radius::add(radii, upper_sum(&left.radius(i, 0), &right_upper(0, j), stride, n));
      }
      if (inner_midpoints(sum, term, &a(i, 0), &b(0, j), stride, n)) {
        const double size = upper_sum(&left.size(i, 0), &right.size(0, j), stride, n);
        const auto row = static_cast<std::size_t>(i);
        const auto col = static_cast<std::size_t>(j);
        if (!std::is_same_v<F, double> || !sums_exactly(size, row_bits[row], col_bits[col])) {
          const double rounding = radius::multiply(size, n * real_arithmetic<F>::unit_roundoff);
          radii = radius::add(radii, radius::add(rounding, n * radius::smallest));
        }
      }
      c(i, j) = ball<F>(sum, radii);
    }
  }
  return c;
}

template matrix<ball<double>> ball_product(const matrix<ball<double>>&,
                                           const matrix<ball<double>>&);
template matrix<ball<mp50>> ball_product(const matrix<ball<mp50>>&, const matrix<ball<mp50>>&);
template matrix<ball<mp100>> ball_product(const matrix<ball<mp100>>&, const matrix<ball<mp100>>&);

}  // namespace proofread::properties
