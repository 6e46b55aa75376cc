// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <stdexcept>
#include <utility>

#include "properties/statements/obligation.hpp"

namespace proofread::properties {

/// No decision is looked up while it lives.
template <typename S>
class log_pause {
 public:
  explicit log_pause(machine<S>& m) : m_(m), log_(std::exchange(m.log, nullptr)) {}
  ~log_pause() { m_.log = log_; }
  log_pause(const log_pause&) = delete;
  log_pause& operator=(const log_pause&) = delete;

 private:
  machine<S>& m_;
  decision_log* log_;
};

/// The size of the terms that an expression adds up: the unit in which a value that should vanish
/// is small. A value that is certainly not zero is its own unit; else the terms of sums, the
/// product of the factors.
template <typename S>
double term_size(machine<S>& m, int node) {
  using identities::form;
  const instruction& what = (*m.code)[node];
  double own = 0;
  try {
    const operand<S> value = m.template evaluate<S>(node);
    bool certain = false;
    for (const S& entry : *value) {
      own = std::max(own, rough(entry));
      certain = certain || is_zero(entry) == tribool::no;
    }
    if (certain) return own;
  } catch (const std::runtime_error&) {
    return 1;
  }
  const bool called = what.function != builtin::none;
  const bool product =
      what.kind == form::multiply || what.kind == form::scale ||
      what.kind == form::entry_multiply ||
      (called && identities::facts_of(what.function).degree == identities::degree_rule::product);
  if (what.kind == form::symbol && m.code->definition(what.slot) >= 0) {
    return term_size(m, m.code->definition(what.slot));
  }
  // exp(-1000) is small in the unit of exp(-1000), not in that of 1000.
  const bool transcendental =
      called && identities::facts_of(what.function).acts_on_entries() &&
      identities::facts_of(what.function).values == identities::value_kind::transcendental;
  if (transcendental || what.kind >= form::apply || what.arguments.empty()) return own;
  double size = product ? 1 : 0;
  const std::size_t last =
      what.kind == form::index || what.kind == form::power ? 1 : what.arguments.size();
  for (std::size_t k = 0; k < last; ++k) {
    const double part = term_size(m, what.arguments[k]);
    size = product ? size * part : std::max(size, part);
  }
  return std::max(size, own);
}

/// Digits, residual and bound of an equality between the values of two expressions, in balls.
template <typename S>
void report_equality(machine<S>& m, outcome& result, int left_node, const matrix<S>& left,
                     int right_node, const matrix<S>& right) {
  if constexpr (is_ball<S>) {
    if (left.size() == 0 || right.size() == 0) return;
    const measured sizes = measure(left, right, std::max(left.size(), right.size()));
    double scale = sizes.scale;
    if (sizes.scale <= sizes.radius) {
      const log_pause<S> pause(m);
      scale = std::max(term_size(m, left_node), term_size(m, right_node));
    }
    report(result, sizes, scale);
    result.digits = std::min(result.digits, m.limit_digits);
  }
}

}  // namespace proofread::properties
