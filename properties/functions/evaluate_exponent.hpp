// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>

#include "properties/evaluation/evaluate_arithmetic.hpp"
#include "properties/evaluation/evaluate_machine.hpp"
#include "properties/functions/functions_elementary.hpp"
#include "properties/functions/functions_piecewise.hpp"

namespace proofread::properties {

/// Expressions whose value is an exact number whatever the point: exponents, indices, sizes.

template <typename S>
std::optional<std::int64_t> machine<S>::integer(int node) {
  const instruction& what = (*code)[node];
  if (what.kind == identities::form::number) return code->integer_literal(what);
  if (what.kind == identities::form::symbol && what.slot >= 0 &&
      is_integer[static_cast<std::size_t>(what.slot)]) {
    return integers[static_cast<std::size_t>(what.slot)];
  }
  const std::optional<rational> value = exact(node);
  return value ? value->to_int64() : std::nullopt;
}

template <typename S>
std::int64_t machine<S>::integer_or_throw(int node) {
  const std::optional<std::int64_t> value = integer(node);
  if (!value) throw undecidable_value("an integer known beforehand is needed here");
  return *value;
}

template <typename S>
std::optional<rational> machine<S>::exact(int node) {
  using identities::form;
  const instruction& what = (*code)[node];
  std::optional<rational> left, right;
  if (!what.arguments.empty() && what.arguments.size() <= 2 && what.kind < form::transpose) {
    left = exact(what.arguments[0]);
    right = what.arguments.size() == 2 ? exact(what.arguments[1]) : rational(0);
    if (!left || !right) return std::nullopt;
  }
  switch (what.kind) {
    case form::number:
      return numbers[static_cast<std::size_t>(what.literal)];
    case form::symbol: {
      if (what.slot < 0) return std::nullopt;
      if (is_integer[static_cast<std::size_t>(what.slot)]) {
        return rational(integers[static_cast<std::size_t>(what.slot)]);
      }
      const int body = code->definition(what.slot);
      if (body < 0 || plain.bound(what.slot) || lifted.bound(what.slot)) return std::nullopt;
      return exact(body);
    }
    case form::negate:
      return -*left;
    case form::add:
      return *left + *right;
    case form::subtract:
      return *left - *right;
    case form::multiply:
    case form::scale:
      return *left * *right;
    case form::divide:
      return *left / *right;
    case form::power: {
      const auto exponent = right->to_int64();
      return exponent ? std::optional(power(*left, *exponent)) : std::nullopt;
    }
    default:
      return std::nullopt;
  }
}

/// x^(p/q) for x > 0; x^(1/2) is sqrt(x).
template <typename T, typename S>
T fractional_power(machine<S>& m, const T& x, const rational& exponent) {
  const rational twice = exponent + exponent;
  if (const auto k = twice.to_int64()) return integer_power(elementary(m, builtin::sqrt, x), *k);
  const S factor = from_rational<S>(exponent);
  return elementary(m, builtin::exp, T(T(factor) * elementary(m, builtin::log, x)));
}

/// x^y with y no exact number: exp(y log x).
template <typename T, typename S>
T general_power(machine<S>& m, const T& x, const T& y) {
  if constexpr (is_rational<T>) {
    if (const auto k = y.to_int64()) return power(x, *k);
  }
  return elementary(m, builtin::exp, T(y * elementary(m, builtin::log, x)));
}

template <typename T, typename S>
T raised(machine<S>& m, const T& x, const std::optional<std::int64_t>& whole,
         const std::optional<rational>& exponent) {
  if (whole) return integer_power(x, *whole);
  if (exponent && !exponent->is_integer()) return fractional_power(m, x, *exponent);
  throw undecidable_value("the exponent is too large");
}

template <typename T, typename S>
matrix<T> power_value(machine<S>& m, const instruction& node) {
  const operand<T> base = m.template evaluate<T>(node.arguments[0]);
  const auto whole = m.integer(node.arguments[1]);
  if (whole) return matrix_power(*base, *whole, m.log);
  if (!is_single(*base)) throw undecidable_value("a matrix power needs an integer exponent");
  const auto exponent = m.exact(node.arguments[1]);
  if (exponent) return matrix<T>(raised(m, (*base)[0], whole, exponent));
  return matrix<T>(general_power(m, (*base)[0], m.template scalar<T>(node.arguments[1])));
}

template <typename T, typename S>
matrix<T> entry_power_value(machine<S>& m, const instruction& node) {
  operand<T> base = m.template evaluate<T>(node.arguments[0]);
  const auto whole = m.integer(node.arguments[1]);
  const auto exponent = whole ? std::nullopt : m.exact(node.arguments[1]);
  if (whole || exponent) {
    return map_entries(base.take(), [&](const T& x) { return raised(m, x, whole, exponent); });
  }
  const operand<T> powers = m.template evaluate<T>(node.arguments[1]);
  return map_pairs(*base, *powers, [&](const T& x, const T& y) { return general_power(m, x, y); });
}

}  // namespace proofread::properties
