// SPDX-License-Identifier: MIT
#pragma once

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include "properties/balls/ball_matrix.hpp"
#include "properties/infinitesimals/extended_order.hpp"
#include "properties/linear_algebra/matrix_times.hpp"
#include "properties/scalars/field.hpp"
#include "properties/scalars/rational_functions.hpp"

namespace proofread::properties {

using every_scalar = testing::Types<field, rational, ball<double>, ball<real>>;
class at_50_digits : public testing::Test {
  const working_precision scope_{mp50_bits};
};
using exact_scalars = testing::Types<field, rational>;

/// Equal: exactly for exact scalars; balls overlap and are narrow (2^-20 of max(1, |x|)), so that
/// the agreement says something.
template <typename S>
bool agree(const S& a, const S& b) {
  if constexpr (enclosure<S>) {
    const double width = std::max(a.radius(), b.radius());
    return equal(a, b) != tribool::no && width <= std::ldexp(std::max(1.0, a.upper()), -20);
  } else {
    return equal(a, b) == tribool::yes;
  }
}

/// Term by term up to the smaller precision.
template <typename S>
bool agree(const extended<S>& a, const extended<S>& b) {
  if (a.is_plain() && b.is_plain()) return agree(a.plain(), b.plain());
  const infinitesimal tag = a.top() >= b.top() ? a.node().tag : b.node().tag;
  const series_node<S> x = lifted(a, tag);
  const series_node<S> y = lifted(b, tag);
  const std::int64_t last = std::min({std::max(x.end(), y.end()), x.precision, y.precision});
  for (std::int64_t k = std::min(x.low, y.low); k < last; ++k) {
    if (!agree(x.term(k), y.term(k))) return false;
  }
  return true;
}

template <typename T>
bool agree(const matrix<T>& a, const matrix<T>& b) {
  if (a.rows() != b.rows() || a.cols() != b.cols()) return false;
  for (int k = 0; k < a.size(); ++k) {
    if (!agree(a[k], b[k])) return false;
  }
  return true;
}

/// A matrix with small integer entries.
template <typename T>
matrix<T> drawn_matrix(int rows, int cols, int size = 6) {
  matrix<T> made(rows, cols);
  for (T& entry : made) entry = T(static_cast<long>(*rc::gen::inRange(-size, size + 1)));
  return made;
}

/// rows x cols of rank `rank`, as a product.
template <typename T>
matrix<T> drawn_of_rank(int rows, int cols, int rank) {
  matrix<T> left = drawn_matrix<T>(rows, rank, 3);
  matrix<T> right = drawn_matrix<T>(rank, cols, 3);
  for (int i = 0; i < rank; ++i) {
    for (int j = 0; j < rank; ++j) left(i, j) = T(i == j ? 1L : 0L);
    for (int j = 0; j < rank; ++j) right(i, j) = j < i ? T(0) : i == j ? T(1) : right(i, j);
  }
  return times(left, right);
}

template <typename S>
matrix<extended<S>> lift(const matrix<S>& a) {
  matrix<extended<S>> made(a.rows(), a.cols());
  for (int k = 0; k < a.size(); ++k) made[k] = extended<S>(a[k]);
  return made;
}

}  // namespace proofread::properties
