// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <utility>

#include "properties/evaluation/evaluate_machine.hpp"
#include "properties/infinitesimals/extended_order.hpp"
#include "properties/infinitesimals/infinitesimal_terms.hpp"

namespace proofread::properties {

/// The derivative of f in a direction from the two sides of a point, where a kink or a jump is met:
/// f(x ± τ^r·direction) as series in τ > 0 have to begin with f(x), and with the same slope;
/// at_kink where they do not. As in max(x, 0)^2 or x·|x|, where kinks cancel. r > 1 where roots
/// occur.

inline constexpr int shortest_slope = 4;  // terms of the series
inline constexpr int longest_slope = 32;

/// The coefficient of τ^r in f(x + τ^r·direction) - f(x), which begins with it.
template <typename S>
extended<S> slope_of(const extended<S>& rise, const infinitesimal& tag, int r) {
  for (std::int64_t k = std::min<std::int64_t>(0, lowest_exponent(rise, tag)); k < r; ++k) {
    if (zero_state_of(coefficient(rise, tag, k)) == zero_state::no)
      throw at_kink("there is no derivative at a jump, nor at infinite slope");
  }
  return coefficient(rise, tag, r);
}

template <typename S, typename F>
matrix<extended<S>> slopes_on_side(machine<S>& m, const F& f, const matrix<extended<S>>& x,
                                   const matrix<extended<S>>& direction,
                                   const matrix<extended<S>>& here, int r, int terms) {
  const nesting<S> level(m);
  const infinitesimal tag{level.id(), false, terms * r, m.log};
  extended<S> step(1);
  for (int k = 0; k < r; ++k) step *= variable<S>(tag);
  matrix<extended<S>> beside = x;
  for (int k = 0; k < x.size(); ++k) {
    if (zero_state_of(direction[k]) != zero_state::yes) beside[k] += direction[k] * step;
  }
  matrix<extended<S>> slopes = f(beside);
  for (int k = 0; k < slopes.size(); ++k)
    slopes[k] = slope_of(extended<S>(slopes[k] - here[k]), tag, r);
  return slopes;
}

template <typename S, typename F>
matrix<extended<S>> slopes_from_sides(machine<S>& m, const F& f, const matrix<extended<S>>& x,
                                      const matrix<extended<S>>& direction, int r) {
  const matrix<extended<S>> here = f(x);
  const auto on_side = [&](long sign) {
    matrix<extended<S>> way = direction;
    for (auto& entry : way) entry = extended<S>(sign) * entry;
    const std::size_t mark = m.log ? m.log->mark() : 0;
    for (int terms = shortest_slope;; terms *= 2) {
      if (m.log) m.log->rewind(mark);
      try {
        matrix<extended<S>> slopes = slopes_on_side(m, f, x, way, here, r, terms);
        for (auto& entry : slopes) entry = extended<S>(sign) * entry;
        return slopes;
      } catch (const series_too_short&) {
        if (terms >= longest_slope) throw;
      }
    }
  };
  matrix<extended<S>> right = on_side(1), left = on_side(-1);
  for (int k = 0; k < right.size(); ++k) {
    if (equal(right[k], left[k]) == tribool::no)
      throw at_kink("the slopes of the two sides differ");
  }
  return right;
}

/// `read_off`, or where that meets a kink the slopes of f; no derivative where they do not tell.
template <typename S, typename Read, typename F>
matrix<extended<S>> derivative_or_slopes(machine<S>& m, const Read& read_off, const F& f,
                                         const matrix<extended<S>>& x,
                                         const matrix<extended<S>>& direction, int r) {
  try {
    return read_off();
  } catch (const at_kink& kink) {
    const at_kink none = kink;
    try {
      return slopes_from_sides(m, f, x, direction, r);
    } catch (const undefined_value&) {
      throw none;
    } catch (const undecidable_value&) {
      if constexpr (is_ball<S>) throw;
      throw none;
    }
  }
}

}  // namespace proofread::properties
