// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "properties/unknowns/polynomial.hpp"

namespace proofread::properties {

/// p = 0, p != 0, p > 0, p >= 0.
enum class relation : std::uint8_t { zero, nonzero, positive, nonnegative };

/// Is it true of a value with this sign: -1, 0 or 1?
constexpr bool holds(relation how, int sign) {
  switch (how) {
    case relation::zero:
      return sign == 0;
    case relation::nonzero:
      return sign != 0;
    case relation::positive:
      return sign > 0;
    case relation::nonnegative:
      break;
  }
  return sign >= 0;
}

struct comparison_of_polynomial {
  polynomial p;
  relation how = relation::zero;
};

/// A statement on real unknowns, negations pushed to the comparisons.
struct formula {
  enum class form : std::uint8_t { yes, no, comparison, all_of, any_of };
  form kind = form::yes;
  comparison_of_polynomial compared;  ///< comparison
  std::vector<formula> parts;         ///< all_of, any_of

  static formula of(polynomial p, relation how) {
    return {form::comparison, {std::move(p), how}, {}};
  }
  static formula all_of(std::vector<formula> parts) { return {form::all_of, {}, std::move(parts)}; }
  static formula any_of(std::vector<formula> parts) { return {form::any_of, {}, std::move(parts)}; }
};

/// Do real numbers satisfy the condition? Unknown k is named unknowns[k].
struct query {
  std::vector<std::string> unknowns;
  formula condition;
};

}  // namespace proofread::properties
