// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <vector>

#include "properties/scalars/rational_functions.hpp"
#include "properties/unknowns/formula.hpp"

namespace proofread::properties {

template <typename S>
S value_in(const polynomial& p, const std::vector<S>& point) {
  S total(0);
  for (const term& each : p.terms()) {
    S product = from_rational<S>(each.coefficient);
    for (const unknown_power& x : each.powers) {
      for (std::uint32_t k = 0; k < x.exponent; ++k) product *= point.at(x.unknown);
    }
    total += product;
  }
  return total;
}

inline tribool is_so(bool holds) { return holds ? tribool::yes : tribool::no; }

template <typename S>
tribool holds_for(relation how, const S& value) {
  const ternary_sign side = sign(value);
  if (side == ternary_sign::unknown) return tribool::unknown;
  switch (how) {
    case relation::zero:
      return is_so(side == ternary_sign::zero);
    case relation::nonzero:
      return is_so(side != ternary_sign::zero);
    case relation::positive:
      return is_so(side == ternary_sign::positive);
    default:
      return is_so(side != ternary_sign::negative);
  }
}

/// Is the condition true at the point, as far as the scalar tells?
template <typename S>
tribool holds_at_point(const formula& condition, const std::vector<S>& point) {
  switch (condition.kind) {
    case formula::form::yes:
      return tribool::yes;
    case formula::form::no:
      return tribool::no;
    case formula::form::comparison:
      return holds_for(condition.compared.how, value_in(condition.compared.p, point));
    default:
      break;
  }
  const bool all = condition.kind == formula::form::all_of;
  tribool result = all ? tribool::yes : tribool::no;
  for (const formula& part : condition.parts) {
    const tribool one = holds_at_point(part, point);
    result = all ? std::min(result, one) : std::max(result, one);
  }
  return result;
}

}  // namespace proofread::properties
