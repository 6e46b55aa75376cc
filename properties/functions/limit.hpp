// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>

#include "properties/evaluation/evaluate_machine.hpp"
#include "properties/functions/derivative.hpp"
#include "properties/infinitesimals/extended_order.hpp"
#include "properties/infinitesimals/infinitesimal_terms.hpp"

namespace proofread::properties {

/// limit(f, t -> a): t = a + τ, a - τ, 1/τ or -1/τ with a positive infinitesimal τ (τ^2 for τ where
/// square roots occur); the limit is the coefficient of τ^0 of the Laurent series, whose poles must
/// vanish. Two sides must agree; a side on which f is undefined does not count. More terms are
/// tried while the series is too short. sin and cos of what grows without bound are O(1).

inline constexpr int first_terms = 4;
inline constexpr int most_terms = 64;

template <typename S>
struct approach {
  const instruction* node = nullptr;
  int side = 1;  ///< +1 from above, -1 from below
  bool infinite = false;
  int root = 1;  ///< t - a = ± τ^root
};

template <typename S>
extended<S> approaching(machine<S>& m, const approach<S>& how, const infinitesimal& tag) {
  using E = extended<S>;
  E step(1);
  for (int k = 0; k < how.root; ++k) step *= variable<S>(tag);
  if (how.infinite) step = inverse(step);
  if (how.side < 0) step = -step;
  if (how.infinite) return step;
  const E point = m.template scalar<E>(how.node->arguments[2]);
  return zero_state_of(point) == zero_state::yes ? step : point + step;
}

/// Balls: digits to which a pole coefficient is known to vanish, next to the largest coefficient.
template <typename S>
void note_vanishing(machine<S>& m, const extended<S>& pole, const extended<S>& value) {
  if constexpr (is_ball<S>) {
    if (!pole.is_plain() || !value.is_plain()) return;
    const double width = pole.plain().upper();
    const double scale = std::max(value.plain().upper(), width);
    if (width > 0) m.limit_digits = std::min(m.limit_digits, std::log10(scale) - std::log10(width));
  }
}

template <typename S>
extended<S> finite_part(machine<S>& m, const extended<S>& value, const infinitesimal& tag) {
  const extended<S> result = coefficient(value, tag, 0);
  for (std::int64_t k = lowest_exponent(value, tag); k < 0; ++k) {
    const extended<S> pole = coefficient(value, tag, k);
    switch (zero_state_of(pole)) {
      case zero_state::yes:
        break;
      case zero_state::no:
        throw no_limit("the limit does not exist: the expression is unbounded");
      case zero_state::too_short:
        throw series_too_short();
      case zero_state::unknown:
        note_vanishing(m, pole, result);
    }
  }
  return result;
}

/// Has this a value near t = a that comes near every number between two, again and again? So do
/// sin u and cos u where u grows without bound, and c f + g of such an f, c ≠ 0 without t, and a g
/// that has a limit.
template <typename S>
bool oscillates(machine<S>& m, int f, int t, const infinitesimal& tag) {
  using E = extended<S>;
  using identities::form;
  const instruction& node = (*m.code)[f];
  const auto parts = node.arguments;
  const auto one = [&](int k) { return oscillates(m, parts[static_cast<std::size_t>(k)], t, tag); };
  const auto value = [&](int k) {
    return m.template scalar<E>(parts[static_cast<std::size_t>(k)]);
  };
  const auto is_factor = [&](int k) {
    const instruction& c = (*m.code)[parts[static_cast<std::size_t>(k)]];
    return (c.depends & slot_bit(t)) == 0 && zero_state_of(value(k)) == zero_state::no;
  };
  const auto has_limit = [&](int k) {
    finite_part(m, value(k), tag);
    return true;
  };
  switch (node.kind) {
    case form::call: {
      if (node.function != builtin::sin && node.function != builtin::cos) return false;
      E u = value(0);
      return u.top() == tag.id && settle_pole(u);
    }
    case form::negate:
      return one(0);
    case form::add:
    case form::subtract:
      return one(0) ? has_limit(1) : one(1) && has_limit(0);
    case form::multiply:
    case form::scale:
      return one(0) ? is_factor(1) : one(1) && is_factor(0);
    case form::divide:
      return one(0) && is_factor(1);
    default:
      return false;
  }
}

template <typename S>
matrix<extended<S>> attempt(machine<S>& m, const approach<S>& how, int terms) {
  using E = extended<S>;
  const nesting<S> level(m);
  const infinitesimal tag{level.id(), false, terms, m.log};
  const matrix<E> t(approaching(m, how, tag));
  const int slot = (*m.code)[how.node->arguments[1]].slot;
  const bound_name<S, E> here(m, slot, t);
  if (oscillates(m, how.node->arguments[0], slot, tag))
    throw no_limit("the limit does not exist: the expression oscillates");
  matrix<E> value = m.template evaluate<E>(how.node->arguments[0]).take();
  for (E& entry : value) entry = finite_part(m, entry, tag);
  return value;
}

template <typename S>
matrix<extended<S>> one_sided(machine<S>& m, const approach<S>& how) {
  const std::size_t mark = m.log ? m.log->mark() : 0;
  for (int terms = first_terms; terms <= most_terms; terms *= 2) {
    if (m.log) m.log->rewind(mark);
    try {
      return attempt(m, how, terms * how.root);
    } catch (const series_too_short&) {
    }
  }
  if (m.depth > 0) throw series_too_short();
  throw undecidable_value("the limit is not decided by " + std::to_string(most_terms) +
                          " terms of its series");
}

template <typename S>
matrix<extended<S>> both_sides(machine<S>& m, approach<S> how) {
  std::optional<matrix<extended<S>>> above, below;
  std::string trouble;
  const auto side = [&](int sign) -> std::optional<matrix<extended<S>>> {
    how.side = sign;
    try {
      return one_sided(m, how);
    } catch (const no_limit&) {
      throw;
    } catch (const undefined_value& reason) {
      trouble = reason.what();
      return std::nullopt;
    }
  };
  above = side(1);
  below = side(-1);
  if (!above && !below) throw undefined_value(trouble);
  if (!above || !below) return above ? std::move(*above) : std::move(*below);
  for (int k = 0; k < above->size(); ++k) {
    if (equal((*above)[k], (*below)[k]) == tribool::no) {
      throw no_limit("the limit does not exist: its two sides differ");
    }
  }
  return std::move(*above);
}

template <typename S>
approach<S> approach_of(machine<S>& m, const instruction& node) {
  using identities::form;
  const instruction& point = (*m.code)[node.arguments[2]];
  approach<S> how{&node, static_cast<int>(node.integer), false, 1};
  if (point.kind == form::infinity) {
    how.infinite = true;
    how.side = 1;
  } else if (point.kind == form::negate && (*m.code)[point.arguments[0]].kind == form::infinity) {
    how.infinite = true;
    how.side = -1;
  }
  how.root = root_order(m, node.arguments[0]);
  return how;
}

template <typename T, typename S>
matrix<T> limit_value(machine<S>& m, const instruction& node) {
  if constexpr (!is_extended<T>) {
    return lower(limit_value<extended<S>>(m, node));
  } else {
    m.used.limit = true;
    const approach<S> how = approach_of(m, node);
    return how.side == 0 ? both_sides(m, how) : one_sided(m, how);
  }
}

}  // namespace proofread::properties
