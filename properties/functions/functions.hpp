// SPDX-License-Identifier: MIT
#pragma once

#include <utility>
#include <vector>

#include "properties/evaluation/evaluate_arithmetic.hpp"
#include "properties/functions/functions_elementary.hpp"
#include "properties/functions/functions_linear.hpp"
#include "properties/functions/functions_piecewise.hpp"

namespace proofread::properties {

template <typename T>
matrix<T> diagonal_matrix(const matrix<T>& v) {
  matrix<T> made(v.size(), v.size());
  for (int k = 0; k < v.size(); ++k) made(k, k) = v[k];
  return made;
}

template <typename T>
matrix<T> diagonal_of(const matrix<T>& a) {
  const int n = a.rows() < a.cols() ? a.rows() : a.cols();
  matrix<T> made(n, 1);
  for (int k = 0; k < n; ++k) made[k] = a(k, k);
  return made;
}

template <typename T>
T total(const matrix<T>& a) {
  T sum(0);
  for (const T& entry : a) sum += entry;
  return sum;
}

template <typename T>
T trace(const matrix<T>& a) {
  if (a.rows() != a.cols()) throw undefined_value("only square matrices have a trace");
  T sum(0);
  for (int k = 0; k < a.rows(); ++k) sum += a(k, k);
  return sum;
}

template <typename T>
matrix<T> kronecker(const matrix<T>& a, const matrix<T>& b) {
  matrix<T> made(a.rows() * b.rows(), a.cols() * b.cols());
  for (int i = 0; i < a.rows(); ++i) {
    for (int j = 0; j < a.cols(); ++j) place(made, scale(a(i, j), b), i * b.rows(), j * b.cols());
  }
  return made;
}

/// The columns of A under each other.
template <typename T>
matrix<T> stacked(const matrix<T>& a) {
  matrix<T> made(a.size(), 1);
  for (int j = 0; j < a.cols(); ++j) {
    for (int i = 0; i < a.rows(); ++i) made[j * a.rows() + i] = a(i, j);
  }
  return made;
}

template <typename T, typename S>
matrix<T> constant_matrix(machine<S>& m, const instruction& node, long value) {
  const auto size = [&](std::size_t k) {
    if (k >= node.arguments.size()) return std::int64_t{1};
    const std::int64_t n = m.integer_or_throw(node.arguments[k]);
    if (n < 0) throw undefined_value("a size is negative");
    if (n > 4096) throw undecidable_value("a size is too large");
    return n;
  };
  return matrix<T>(static_cast<int>(size(0)), static_cast<int>(size(1)), T(value));
}

/// e(i, n), the i-th unit vector.
template <typename T, typename S>
matrix<T> unit_vector(machine<S>& m, const instruction& node) {
  const std::int64_t i = m.integer_or_throw(node.arguments[0]);
  const std::int64_t n = m.integer_or_throw(node.arguments[1]);
  if (i < 1 || i > n) throw undefined_value("an index is out of range");
  if (n > 4096) throw undecidable_value("a size is too large");
  matrix<T> made(static_cast<int>(n), 1);
  made[static_cast<int>(i) - 1] = T(1);
  return made;
}

template <typename T, typename S>
T norm_of(machine<S>& m, const matrix<T>& a) {
  return elementary(m, builtin::sqrt, inner_product(a, a));
}

template <typename T, typename S>
matrix<T> log_of_determinant(machine<S>& m, const matrix<T>& a) {
  const T value = determinant(a);
  return matrix<T>(elementary(m, builtin::log, value));
}

/// A function of one argument that takes an evaluated matrix.
template <typename T, typename S>
matrix<T> call_unary(machine<S>& m, builtin function, operand<T> argument) {
  const matrix<T>& a = *argument;
  switch (function) {
    case builtin::inv:
    case builtin::pinv:
    case builtin::det:
    case builtin::rank:
    case builtin::adj:
      return call_linear(m, function, a);
    case builtin::logdet:
      return log_of_determinant(m, a);
    case builtin::trace:
      return matrix<T>(trace(a));
    case builtin::diag:
      return diagonal_matrix(a);
    case builtin::diagvec:
      return diagonal_of(a);
    case builtin::sum:
      return matrix<T>(total(a));
    case builtin::vec:
      return stacked(a);
    case builtin::norm:
      return matrix<T>(norm_of(m, a));
    case builtin::sumsq:
      return matrix<T>(inner_product(a, a));
    case builtin::norm1:
      return matrix<T>(
          total(map_entries(a, [&](const T& x) { return piecewise<T>(m, builtin::abs, x); })));
    case builtin::abs:
    case builtin::sign:
    case builtin::relu:
    case builtin::step:
      return map_entries(argument.take(), [&](const T& x) { return piecewise<T>(m, function, x); });
    case builtin::max:
    case builtin::min:
      return matrix<T>(extreme(m, function, a));
    default:
      if (!identities::is_elementary(function))
        throw undecidable_value("this function is not available");
      return map_entries(argument.take(), [&](const T& x) { return elementary(m, function, x); });
  }
}

template <typename T, typename S>
operand<T> call_function(machine<S>& m, const instruction& node) {
  const builtin function = node.function;
  if (function == builtin::zeros) return constant_matrix<T>(m, node, 0);
  if (function == builtin::ones) return constant_matrix<T>(m, node, 1);
  if (function == builtin::unit_vector) return unit_vector<T>(m, node);
  operand<T> first = m.template evaluate<T>(node.arguments[0]);
  if (node.arguments.size() == 1) return call_unary(m, function, std::move(first));
  if (function == builtin::max || function == builtin::min) {
    matrix<T> best = first.take();
    for (std::size_t k = 1; k < node.arguments.size(); ++k) {
      const operand<T> next = m.template evaluate<T>(node.arguments[k]);
      best = map_pairs(best, *next,
                       [&](const T& x, const T& y) { return extreme(m, function, x, y); });
    }
    return best;
  }
  const operand<T> second = m.template evaluate<T>(node.arguments[1]);
  switch (function) {
    case builtin::kron:
      return kronecker(*first, *second);
    case builtin::dot:
      return matrix<T>(inner_product(*first, *second));
    default:
      throw undecidable_value("this function is not available");
  }
}

}  // namespace proofread::properties
