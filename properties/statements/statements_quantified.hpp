// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

#include "properties/functions/functions_opaque.hpp"
#include "properties/statements/quantified_forms.hpp"
#include "properties/statements/statements_sides.hpp"

namespace proofread::properties {

/// forall x : P is tried on a list of values: zero, ones, unit vectors, every matrix with entries
/// in {-1, 0, 1} while there are at most a few hundred, and pseudo-random ones. One `no` refutes;
/// all true is consistent, or proven where the form of P says so (quantified_forms.hpp). exists x
/// := W : P is P at the witness; where it is not asserted (under `not`, in a premise), a witness
/// that does not do leaves open whether another one does.

template <typename S>
outcome decide_node(machine<S>& m, int id);

inline constexpr int most_exhaustive = 243;
inline constexpr int random_values = 12;

/// 3^size, or more than most_exhaustive.
inline std::int64_t grid_size(int size) {
  std::int64_t count = 1;
  for (int k = 0; k < size && count <= most_exhaustive; ++k) count *= 3;
  return count;
}

template <typename S>
std::vector<matrix<S>> trial_values(int rows, int cols) {
  std::vector<matrix<S>> values{matrix<S>(rows, cols, S(0)), matrix<S>(rows, cols, S(1))};
  const int size = rows * cols;
  const std::int64_t count = grid_size(size);
  if (count <= most_exhaustive) {
    for (std::int64_t code = 0; code < count; ++code) {
      matrix<S> value(rows, cols);
      std::int64_t left = code;
      for (int k = 0; k < size; ++k, left /= 3) value[k] = S(static_cast<long>(left % 3) - 1);
      values.push_back(std::move(value));
    }
  } else {
    for (int k = 0; k < size; ++k) {
      for (const long sign : {1L, -1L}) {
        values.emplace_back(rows, cols, S(0));
        values.back()[k] = S(sign);
      }
    }
    if (rows == cols) values.push_back(identity_matrix<S>(rows));
  }
  std::uint64_t state = 0x5eed;
  for (int trial = 0; trial < random_values; ++trial) {
    matrix<S> value(rows, cols);
    for (S& entry : value) {
      state = mix(state);
      entry = S(static_cast<long>(state % 41) - 20) / S(static_cast<long>(1 + state / 41 % 4));
    }
    values.push_back(std::move(value));
  }
  return values;
}

/// Of the values of an inner forall, as many as an evaluation can afford, spread over all of them.
template <typename S>
std::vector<matrix<S>> affordable(std::vector<matrix<S>> values, int outer) {
  const std::size_t most = outer == 0 ? values.size() : outer == 1 ? 24 : 4;
  if (values.size() <= most) return values;
  std::vector<matrix<S>> kept;
  for (std::size_t k = 0; k < most; ++k) {
    kept.push_back(std::move(values[k * (values.size() - 1) / (most - 1)]));
  }
  return kept;
}

/// One more forall around the evaluation while it lives.
template <typename S>
struct quantified {
  explicit quantified(machine<S>& machine) : m(machine) { ++m.quantifiers; }
  ~quantified() { --m.quantifiers; }
  quantified(const quantified&) = delete;
  quantified& operator=(const quantified&) = delete;
  machine<S>& m;
};

/// What the form of P decides once it was true for every value tried.
template <typename S>
truth decided_by_form(machine<S>& m, const instruction& node, bool all_values) {
  if constexpr (is_rational<S> || is_fraction<S>) {
    const instruction& name = (*m.code)[node.arguments[0]];
    const bool whole_grid = all_values && grid_size(m.rows(name) * m.cols(name)) <= most_exhaustive;
    if (whole_grid && grid_decides(*m.code, node.arguments[1], name.slot)) return truth::yes;
    const tribool sign = nowhere_negative(m, node.arguments[1], name);
    if (sign != tribool::unknown) return sign == tribool::yes ? truth::yes : truth::no;
  }
  return truth::consistent;
}

/// What a forall says of the values that were tried.
struct for_all_so_far {
  outcome all = told(truth::consistent);
  outcome outside;
  bool inside = false, met = false, both = false, proven = true;

  /// One more value; false once one has refuted.
  bool add(outcome next) {
    met = met || next.premise_met;
    both = both || next.both_sides_true;
    proven = proven && next.value == truth::yes;
    if (next.value == truth::undefined) {
      outside = std::move(next);
      return true;
    }
    inside = true;
    next.premise_met = next.both_sides_true = true;
    all = conjunction(std::move(all), std::move(next));
    return all.value != truth::no;
  }
  outcome result() {
    if (!inside) return outside;
    all.premise_met = met;
    all.both_sides_true = both;
    return std::move(all);
  }
};

/// forall i in lo..hi : P is P at each of the integers.
template <typename S>
outcome for_all_in_range(machine<S>& m, const instruction& node) {
  constexpr std::int64_t most = 1000;
  const std::int64_t low = m.integer_or_throw(node.arguments[2]);
  const std::int64_t high = m.integer_or_throw(node.arguments[3]);
  if (high < low) return told(truth::yes);
  if (high - low >= most) throw undecidable_value("a range has too many values");
  for_all_so_far so_far;
  running_index<S> index(m, (*m.code)[node.arguments[0]].slot);
  for (std::int64_t k = low; k <= high; ++k) {
    m.take_step();
    index.set(k);
    if (!so_far.add(decide_node(m, node.arguments[1]))) break;
  }
  if (so_far.proven && so_far.all.value == truth::consistent) so_far.all.value = truth::yes;
  return so_far.result();
}

template <typename S>
outcome for_all_outcome(machine<S>& m, const instruction& node) {
  if (node.arguments.size() == 4) return for_all_in_range(m, node);
  const instruction& name = (*m.code)[node.arguments[0]];
  const int slot = name.slot;
  if constexpr (is_fraction<S>) {
    const tribool sign = nowhere_negative(m, node.arguments[1], name);
    if (sign != tribool::unknown)
      return told(sign == tribool::yes ? truth::yes : truth::no, {}, node.source->where);
  }
  for_all_so_far so_far;
  std::vector<matrix<S>> values = trial_values<S>(m.rows(name), m.cols(name));
  const std::size_t count = values.size();
  values = affordable(std::move(values), m.quantifiers);
  const quantified<S> inside_of(m);
  for (const matrix<S>& value : values) {
    ++m.trial;
    const bound_name<S, S> here(m, slot, value);
    if (!so_far.add(decide_node(m, node.arguments[1]))) break;
  }
  if (so_far.inside && so_far.proven && so_far.all.value == truth::consistent)
    so_far.all.value = decided_by_form(m, node, values.size() == count);
  return so_far.result();
}

template <typename S>
outcome exists_outcome(machine<S>& m, const instruction& node) {
  const auto value_of_witness = [&] {  // what has no value is no witness
    try {
      return std::optional<matrix<S>>(settled_value(m, node.arguments[1]));
    } catch (const undefined_value&) {
      return std::optional<matrix<S>>();
    }
  };
  const std::optional<matrix<S>> witness = value_of_witness();
  outcome result = told(truth::no, {}, node.source->where);
  if (witness) {
    const bound_name<S, S> here(m, (*m.code)[node.arguments[0]].slot, *witness);
    result = decide_node(m, node.arguments[2]);
  }
  if (result.value != truth::no || m.asserted) return result;
  return told(truth::unknown, "the witness does not do, another value may", node.source->where);
}

}  // namespace proofread::properties
