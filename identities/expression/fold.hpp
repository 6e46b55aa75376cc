// SPDX-License-Identifier: MIT
#pragma once

#include <optional>

#include "identities/expression/expression.hpp"

namespace proofread::identities {

/// The value of an expression that is built by -, +, *, / and ^ from leaves with a value; nullopt
/// of any other. What the values are, `algebra` says:
///
///   Algebra::value
///   leaf(node)             optional value of a number, a symbol or a call
///   negated(a)             optional -a
///   combined(kind, a, b)   optional a op b, op = add, subtract, multiply, scale, divide, power
template <typename Algebra>
std::optional<typename Algebra::value> fold(const expression& node, const Algebra& algebra) {
  switch (node.kind) {
    case form::number:
    case form::symbol:
    case form::call:
      return algebra.leaf(node);
    case form::negate: {
      const auto a = fold(*node.arguments[0], algebra);
      return a ? algebra.negated(*a) : std::nullopt;
    }
    case form::add:
    case form::subtract:
    case form::multiply:
    case form::scale:
    case form::divide:
    case form::power: {
      const auto a = fold(*node.arguments[0], algebra);
      if (!a) return std::nullopt;
      const auto b = fold(*node.arguments[1], algebra);
      return b ? algebra.combined(node.kind, *a, *b) : std::nullopt;
    }
    default:
      return std::nullopt;
  }
}

}  // namespace proofread::identities
