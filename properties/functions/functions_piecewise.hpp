// SPDX-License-Identifier: MIT
#pragma once

#include "properties/evaluation/evaluate_machine.hpp"
#include "properties/infinitesimals/decide_sign.hpp"
#include "properties/infinitesimals/extended_order.hpp"

namespace proofread::properties {

/// abs, sign, relu, step, max, min: decided by signs; in S itself abs, relu, max and min have
/// enclosures of their own and need no decision. At 0: relu(0) = step(0) = sign(0) = abs(0) = 0. A
/// value that is 0 but for the infinitesimal of a derivative stands on a kink (abs, relu, max, min;
/// harmless if that part vanishes too) or a jump (sign, step), where there is no derivative unless
/// the sides agree: at_kink.

template <typename S>
bool has_nilpotent(const S&) {
  return false;
}
template <typename S>
bool has_nilpotent(const extended<S>& x) {
  if (x.is_plain()) return false;
  if (x.node().tag.nilpotent) return true;
  for (const auto& term : x.node().terms) {
    if (has_nilpotent(term)) return true;
  }
  return false;
}

/// The sign of x, which is cleared if it is zero; `jump`: constant on both sides of 0.
template <typename T, typename S>
ternary_sign steering_sign(machine<S>& m, T& x, bool jump) {
  m.steer();
  const ternary_sign known = decide_sign(x, m.log);
  if (known == ternary_sign::unknown) throw undecidable_value("the sign of a value cannot be told");
  if (known != ternary_sign::zero) return known;
  if constexpr (is_extended<T>) {
    if (!has_nilpotent(x)) return known;
    if (jump || is_zero(x) == tribool::no) {
      throw at_kink("there is no derivative at a kink or a jump");
    }
    if (is_zero(x) == tribool::unknown) {
      throw undecidable_value("an enclosure cannot tell whether there is a kink");
    }
  }
  return known;
}

template <typename T, typename S>
T piecewise(machine<S>& m, builtin function, T x) {
  if constexpr (!is_extended<T>) {
    if (function == builtin::abs || function == builtin::relu) {
      m.steer();
      return function == builtin::abs ? abs(x) : max(x, T(0));
    }
  }
  const bool jump = function == builtin::sign || function == builtin::step;
  const ternary_sign side = steering_sign(m, x, jump);
  const bool positive = side == ternary_sign::positive;
  const bool negative = side == ternary_sign::negative;
  switch (function) {
    case builtin::abs:
      return positive ? x : negative ? T(-x) : T(0);
    case builtin::sign:
      return T(positive ? 1L : negative ? -1L : 0L);
    case builtin::relu:
      return positive ? x : T(0);
    default:
      return T(positive ? 1L : 0L);
  }
}

/// The larger or the smaller of two values.
template <typename T, typename S>
T extreme(machine<S>& m, builtin function, const T& x, const T& y) {
  if constexpr (!is_extended<T>) {
    m.steer();
    return function == builtin::max ? max(x, y) : min(x, y);
  }
  T difference = x - y;
  const ternary_sign side = steering_sign(m, difference, false);
  const bool first =
      function == builtin::max ? side != ternary_sign::negative : side != ternary_sign::positive;
  return first ? x : y;
}

template <typename T, typename S>
T extreme(machine<S>& m, builtin function, const matrix<T>& a) {
  if (a.size() == 0) throw undefined_value("the largest of no values");
  T best = a[0];
  for (int k = 1; k < a.size(); ++k) best = extreme(m, function, best, a[k]);
  return best;
}

}  // namespace proofread::properties
