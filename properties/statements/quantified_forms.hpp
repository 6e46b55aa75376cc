// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <optional>

#include "properties/linear_algebra/definiteness.hpp"
#include "properties/statements/statements_sides.hpp"

namespace proofread::properties {

/// Statements `forall u : P` that finitely many values of u decide, over Q and real unknowns:
///   L = R, polynomials of degree at most 2 in the entries of u: they agree everywhere if they
///   agree on {-1, 0, 1}^k, for a polynomial of degree at most 2 in each variable that vanishes on
///   that grid is 0.
///   L >= R, the same: q = L - R = c + g'u + u'Hu/2 is nowhere negative iff [2c, g'; g, H] is psd.

inline constexpr int no_polynomial = 1 << 20;

/// The total degree of a node in the entries of a name, or no_polynomial where it is not seen to be
/// one.
inline int degree_in(const program& code, int id, int slot) {
  using identities::form;
  const instruction& node = code[id];
  if ((node.depends & slot_bit(slot)) == 0) return 0;
  const auto degree = [&](std::size_t k) { return degree_in(code, node.arguments[k], slot); };
  const auto largest = [&] {
    int most = 0;
    for (std::size_t k = 0; k < node.arguments.size(); ++k) most = std::max(most, degree(k));
    return most;
  };
  const auto at_most = [](int value) { return value < no_polynomial ? value : no_polynomial; };
  switch (node.kind) {
    case form::symbol:
      if (node.slot == slot) return 1;
      return code.definition(node.slot) < 0 ? no_polynomial
                                            : degree_in(code, code.definition(node.slot), slot);
    case form::negate:
    case form::transpose:
    case form::add:
    case form::subtract:
    case form::blocks:
      return largest();
    case form::multiply:
    case form::scale:
    case form::entry_multiply:
      return at_most(degree(0) + degree(1));
    case form::divide:
    case form::entry_divide:
      return degree(1) == 0 ? degree(0) : no_polynomial;
    case form::power:
    case form::entry_power: {
      const auto exponent = code.integer_literal(code[node.arguments[1]]);
      if (!exponent || *exponent < 0 || *exponent > 2) return no_polynomial;
      return at_most(degree(0) * static_cast<int>(*exponent));
    }
    case form::index:
      for (std::size_t k = 1; k < node.arguments.size(); ++k) {
        if (degree(k) > 0) return no_polynomial;
      }
      return degree(0);
    case form::call:
      if (node.function == builtin::sumsq) return at_most(2 * degree(0));
      if (node.function == builtin::dot) return at_most(degree(0) + degree(1));
      return node.function == builtin::trace || node.function == builtin::sum ||
                     node.function == builtin::vec
                 ? degree(0)
                 : no_polynomial;
    default:
      return no_polynomial;
  }
}

inline bool is_quadratic_relation(const program& code, int id, int slot) {
  const instruction& node = code[id];
  return node.kind == identities::form::relation &&
         std::all_of(node.arguments.begin(), node.arguments.end(),
                     [&](int operand) { return degree_in(code, operand, slot) <= 2; });
}

/// Equations, or several with `and`, that the grid {-1, 0, 1}^k decides.
inline bool grid_decides(const program& code, int id, int slot) {
  const instruction& node = code[id];
  if (node.kind == identities::form::conjunction) {
    return grid_decides(code, node.arguments[0], slot) &&
           grid_decides(code, node.arguments[1], slot);
  }
  if (!is_quadratic_relation(code, id, slot)) return false;
  const auto& relations = node.source->relations;
  return std::all_of(relations.begin(), relations.end(), [](identities::comparison each) {
    return each == identities::comparison::equal;
  });
}

/// For `L >= R` or `L <= R` between quadratic scalars: whether it holds for all values of the name;
/// unknown for every other statement.
template <typename S>
tribool nowhere_negative(machine<S>& m, int id, const instruction& name) {
  using identities::comparison;
  const instruction& node = (*m.code)[id];
  if (!is_quadratic_relation(*m.code, id, name.slot)) return tribool::unknown;
  if (node.source->relations.size() != 1) return tribool::unknown;
  const comparison how = node.source->relations[0];
  if (how != comparison::greater_equal && how != comparison::less_equal) return tribool::unknown;
  const int rows = m.rows(name), cols = m.cols(name), size = rows * cols;
  bool defined = true;
  const auto q = [&](int i, int j, long sign) {
    matrix<S> value(rows, cols, S(0));
    if (i >= 0) value[i] += S(sign);
    if (j >= 0) value[j] += S(sign);
    ++m.trial;
    const bound_name<S, S> here(m, name.slot, value);
    const side<S> left = side_of(m, node.arguments[0]), right = side_of(m, node.arguments[1]);
    defined =
        defined && left.value && right.value && left.value->size() == 1 && right.value->size() == 1;
    if (!defined) return S(0);
    const S difference = (*left.value)[0] - (*right.value)[0];
    return how == comparison::greater_equal ? difference : -difference;
  };
  const S c = q(-1, -1, 1);
  matrix<S> form(size + 1, size + 1, S(0));
  form(0, 0) = c + c;
  for (int i = 0; i < size && defined; ++i) {
    const S ahead = q(i, -1, 1), back = q(i, -1, -1);
    form(0, i + 1) = form(i + 1, 0) = (ahead - back) / S(2);
    form(i + 1, i + 1) = ahead + back - c - c;
    for (int j = 0; j < i; ++j) {
      form(i + 1, j + 1) = form(j + 1, i + 1) = q(i, j, 1) - ahead - q(j, -1, 1) + c;
    }
  }
  return defined ? psd_if_symmetric(form) : tribool::unknown;
}

}  // namespace proofread::properties
