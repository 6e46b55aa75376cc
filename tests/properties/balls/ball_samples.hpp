// SPDX-License-Identifier: MIT
#pragma once

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <cmath>

#include "properties/balls/ball.hpp"
#include "properties/scalars/matrix.hpp"

namespace proofread::properties {

/// A midpoint and the precision it is computed to.
template <typename Midpoint, int Bits>
struct precise {
  using midpoint = Midpoint;
  static constexpr int bits = Bits;
};
using midpoints =
    testing::Types<precise<double, 53>, precise<real, mp50_bits>, precise<real, mp100_bits>>;
template <typename Precise>
class at_precision : public testing::Test {
  const working_precision scope_{Precise::bits};
};

/// A ball and a number that lies in it.
template <typename F>
struct sample {
  ball<F> enclosure;
  rational exact;
};

inline rational power_of_two(int k) { return power(rational(2), k); }

/// n/d·2^k: scales near 1, over 2^-500..2^500, or among the subnormal doubles.
inline rational random_rational() {
  const auto n = *rc::gen::arbitrary<std::int64_t>();
  const auto d = *rc::gen::element<std::int64_t>(1, 1, 3, 7, 10, 1000003);
  switch (*rc::gen::inRange(0, 6)) {
    case 0:
      return rational(n, d) * power_of_two(*rc::gen::inRange(-500, 501));
    case 1:
      return rational(n % 1000, d) * power_of_two(*rc::gen::inRange(-1080, -1030));
    case 2:
      return rational(n % 5);
    default:
      return rational(n, d) * power_of_two(*rc::gen::inRange(-70, 5));
  }
}

/// The exact point at the nearest midpoint, the nearest ball, or a wider ball with a point anywhere
/// in it.
template <typename F>
sample<F> sample_near(const rational& q, int widest = 2) {
  const auto nearest = from_rational<ball<F>>(q);
  const F& midpoint = nearest.midpoint();
  const rational center = real_arithmetic<F>::exact_value(midpoint);
  switch (*rc::gen::inRange(0, 3)) {
    case 0:
      return {ball<F>(midpoint, 0), center};
    case 1:
      return {nearest, q};
    default:
      break;
  }
  const int narrow = *rc::gen::inRange(0, 2) == 0 ? -80 : widest - 8;
  const double wide =
      std::ldexp(real_arithmetic<F>::upper(midpoint), *rc::gen::inRange(narrow, widest + 1));
  const int end = *rc::gen::element(-16, 16);
  const rational sixteenths(*rc::gen::inRange(0, 2) == 0 ? end : *rc::gen::inRange(-16, 17), 16);
  return {ball<F>(midpoint, wide), center + to_rational(wide) * sixteenths};
}

template <typename F>
sample<F> random_sample() {
  return sample_near<F>(random_rational());
}

template <typename F>
struct sample_matrix {
  matrix<ball<F>> enclosure;
  matrix<rational> exact;
};

/// Entries n/64 or n/3 near 1, rows and columns scaled by 2^±spread.
template <typename F>
sample_matrix<F> random_matrix(int rows, int cols, int spread) {
  sample_matrix<F> a{matrix<ball<F>>(rows, cols), matrix<rational>(rows, cols)};
  std::vector<rational> by_row;
  std::vector<rational> by_col;
  for (int i = 0; i < rows; ++i)
    by_row.push_back(power_of_two(*rc::gen::inRange(-spread, spread + 1)));
  for (int j = 0; j < cols; ++j)
    by_col.push_back(power_of_two(*rc::gen::inRange(-spread, spread + 1)));
  for (int k = 0; k < a.exact.size(); ++k) {
    const rational q(*rc::gen::inRange(-64, 65), *rc::gen::element<std::int64_t>(64, 64, 63));
    const rational scaled =
        q * by_row[static_cast<std::size_t>(k / cols)] * by_col[static_cast<std::size_t>(k % cols)];
    const sample<F> entry = sample_near<F>(scaled, -6);
    a.enclosure[k] = entry.enclosure;
    a.exact[k] = entry.exact;
  }
  return a;
}

template <typename F>
bool contains_all(const matrix<ball<F>>& a, const matrix<rational>& exact) {
  for (int k = 0; k < exact.size(); ++k) {
    if (!contains(a[k], exact[k])) return false;
  }
  return a.rows() == exact.rows() && a.cols() == exact.cols();
}

inline matrix<rational> exact_product(const matrix<rational>& a, const matrix<rational>& b) {
  matrix<rational> c(a.rows(), b.cols());
  for (int i = 0; i < a.rows(); ++i) {
    for (int j = 0; j < b.cols(); ++j) {
      for (int k = 0; k < a.cols(); ++k) c(i, j) += a(i, k) * b(k, j);
    }
  }
  return c;
}

}  // namespace proofread::properties
