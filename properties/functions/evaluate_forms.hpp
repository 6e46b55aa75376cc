// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

#include "properties/evaluation/evaluate_arithmetic.hpp"
#include "properties/evaluation/evaluate_machine.hpp"
#include "properties/functions/evaluate_exponent.hpp"
#include "properties/functions/functions_polynomial.hpp"

namespace proofread::properties {

/// The forms of an expression that are neither plain arithmetic nor functions.

template <typename T, typename S>
operand<T> literal_value(machine<S>& m, const instruction& node) {
  const matrix<S>& value = m.literals[static_cast<std::size_t>(node.literal)];
  if (node.zero_matrix) {
    return matrix<T>(m.rows(node), m.cols(node), T(value[0]));
  }
  if constexpr (is_extended<T>) {
    return matrix<T>(T(value[0]));
  } else {
    return operand<T>(&value);
  }
}

template <typename T, typename S>
operand<T> symbol_value(machine<S>& m, const instruction& node) {
  const int slot = node.slot;
  if (slot < 0) throw undecidable_value("a name stands for nothing");
  if (const matrix<T>* bound = m.template names<T>().bound(slot)) return operand<T>(bound);
  const auto at = static_cast<std::size_t>(slot);
  if (m.is_integer[at]) return matrix<T>(T(static_cast<long>(m.integers[at])));
  const int body = m.code->definition(slot);
  if (body >= 0) return m.template evaluate<T>(body);
  if constexpr (is_extended<T>) {
    if (const matrix<S>* plain = m.plain.bound(slot)) {
      matrix<T> made(plain->rows(), plain->cols());
      for (int k = 0; k < made.size(); ++k) made[k] = T((*plain)[k]);
      return made;
    }
  }
  throw undecidable_value("'" + m.code->symbol(slot).name + "' has no value");
}

template <typename T, typename S>
matrix<T> block_value(machine<S>& m, const instruction& node) {
  std::vector<operand<T>> parts;
  for (const int argument : node.arguments) parts.push_back(m.template evaluate<T>(argument));
  const auto per_row = static_cast<std::size_t>(std::max<std::int64_t>(node.integer, 1));
  int height = 0, width = 0;
  for (std::size_t k = 0; k < parts.size(); k += per_row) height += parts[k]->rows();
  for (std::size_t k = 0; k < std::min(per_row, parts.size()); ++k) width += parts[k]->cols();
  matrix<T> made(height, width);
  int row = 0;
  for (std::size_t k = 0; k < parts.size();) {
    int col = 0;
    const int band = parts[k]->rows();
    for (std::size_t j = 0; j < per_row && k < parts.size(); ++j, ++k) {
      if (parts[k]->rows() != band || col + parts[k]->cols() > width) {
        throw undefined_value("the blocks do not fit at these sizes");
      }
      place(made, *parts[k], row, col);
      col += parts[k]->cols();
    }
    if (col != width) throw undefined_value("the blocks do not fit at these sizes");
    row += band;
  }
  return made;
}

struct extent {
  int first = 0;
  int count = 0;
};

template <typename S>
extent index_extent(machine<S>& m, int position, int size) {
  const instruction& node = (*m.code)[position];
  std::int64_t low = 1, high = size;
  if (node.kind != identities::form::range) {
    low = high = m.integer_or_throw(position);
    if (low < 1 || high > size) throw undefined_value("an index is out of range");
  } else if (!node.arguments.empty()) {
    low = m.integer_or_throw(node.arguments[0]);
    high = m.integer_or_throw(node.arguments[1]);
    if (low < 1 || high > size || low > high + 1) throw undefined_value("a slice is out of range");
  }
  return {static_cast<int>(low - 1), static_cast<int>(high - low + 1)};
}

template <typename T, typename S>
matrix<T> index_value(machine<S>& m, const instruction& node) {
  const operand<T> base = m.template evaluate<T>(node.arguments[0]);
  const int height = base->rows(), width = base->cols();
  extent down{0, height}, across{0, width};
  if (node.arguments.size() == 3) {
    down = index_extent(m, node.arguments[1], height);
    across = index_extent(m, node.arguments[2], width);
  } else if (width == 1) {
    down = index_extent(m, node.arguments[1], height);
  } else if (height == 1) {
    across = index_extent(m, node.arguments[1], width);
  } else {
    throw undefined_value("one index for a matrix");
  }
  matrix<T> made(down.count, across.count);
  for (int i = 0; i < down.count; ++i) {
    for (int j = 0; j < across.count; ++j) made(i, j) = (*base)(down.first + i, across.first + j);
  }
  return made;
}

// x[i]^0, x[i]^1, ... as far as the map needs them.
template <typename T, typename S>
std::vector<std::vector<T>> powers_for(const polynomial_map<S>& map, const matrix<T>& x) {
  std::vector<std::vector<T>> powers(static_cast<std::size_t>(map.inputs));
  for (std::size_t i = 0; i < powers.size(); ++i) {
    int highest = 0;
    for (const auto& exponents : map.exponents) highest = std::max(highest, exponents[i]);
    powers[i].push_back(T(1));
    for (int e = 1; e <= highest; ++e)
      powers[i].push_back(powers[i].back() * x[static_cast<int>(i)]);
  }
  return powers;
}

// prefix[i] is the product of the first i powers; what a monomial shares with the one before is
// kept, so that in lexicographic order each costs about one product.
template <typename T, typename S>
matrix<T> defined_function_value(machine<S>& m, const instruction& node, int body,
                                 std::size_t parameter) {
  const auto& parameters = m.code->symbol(node.slot).parameters;
  if (parameter == node.arguments.size()) return m.template evaluate<T>(body).take();
  const matrix<T> value = m.template evaluate<T>(node.arguments[parameter]).take();
  const bound_name<S, T> here(m, parameters[parameter], value);
  return defined_function_value<T>(m, node, body, parameter + 1);
}

template <typename T, typename S>
operand<T> apply_value(machine<S>& m, const instruction& node) {
  const int body = m.code->definition(node.slot);
  if (body >= 0) return defined_function_value<T>(m, node, body, 0);
  const auto& map = m.point->functions[static_cast<std::size_t>(node.slot)];
  if (!map) throw undecidable_value("a function has no value here");
  const operand<T> x = m.template evaluate<T>(node.arguments[0]);
  if (x->size() != map->inputs)
    throw undefined_value("the argument of a function has another size");
  if constexpr (is_extended<T>) {
    if (std::any_of(x->begin(), x->end(), [](const T& entry) { return may_be_infinite(entry); })) {
      throw undecidable_value("far out, no polynomial behaves like every smooth function");
    }
  }
  return polynomial_value(*map, *x);
}

template <typename T, typename S>
operand<T> sum_value(machine<S>& m, const instruction& node) {
  const std::int64_t low = m.integer_or_throw(node.arguments[2]);
  const std::int64_t high = m.integer_or_throw(node.arguments[3]);
  if (high > low && static_cast<std::uint64_t>(high) - static_cast<std::uint64_t>(low) > 100000)
    throw undecidable_value("a sum has too many terms");
  std::optional<matrix<T>> total;
  running_index<S> index(m, (*m.code)[node.arguments[1]].slot);
  for (std::int64_t k = low; k <= high; ++k) {
    m.take_step();
    index.set(k);
    matrix<T> term = m.template evaluate<T>(node.arguments[0]).take();
    total = total ? add(std::move(*total), term) : std::move(term);
  }
  if (!total) return matrix<T>(m.rows(node), m.cols(node), T(0));
  return std::move(*total);
}

template <typename T, typename S>
matrix<T> solve_value(machine<S>& m, const matrix<T>& a, const matrix<T>& b) {
  if (a.rows() != a.cols()) throw undefined_value("only square systems have one solution");
  if (is_single(a) && a.rows() != b.rows()) return divide(b, a[0]);
  return solve(a, b, m.log);
}

}  // namespace proofread::properties
