// SPDX-License-Identifier: MIT
#pragma once

#include "properties/infinitesimals/extended.hpp"

namespace proofread::properties {

/// ε itself.
template <typename S>
extended<S> variable(const infinitesimal& tag) {
  if (tag.nilpotent) {
    return extended<S>(series_node<S>{tag, 0, exact_precision, {extended<S>(), extended<S>(1)}});
  }
  return extended<S>(series_node<S>{tag, 1, exact_precision, {extended<S>(1)}});
}

/// value + direction ε; d/dε of a function of it is the derivative of the function in that
/// direction.
template <typename S>
extended<S> make_nilpotent(const extended<S>& value, const extended<S>& direction,
                           const infinitesimal& tag) {
  if (std::max(value.top(), direction.top()) >= tag.id) return value + direction * variable<S>(tag);
  return extended<S>(series_node<S>{tag, 0, exact_precision, {value, direction}});
}

/// Applies a map of terms to x as a series in `tag`, through the infinitesimals above it.
template <typename S, typename F>
extended<S> map_series(const extended<S>& x, const infinitesimal& tag, const F& map) {
  if (x.top() < tag.id) return map(series_node<S>{tag, 0, exact_precision, {x}});
  if (x.top() == tag.id) return map(x.node());
  series_node<S> result = x.node();
  for (auto& term : result.terms) term = map_series(term, tag, map);
  return extended<S>(std::move(result));
}

/// The coefficient of ε^k. Throws series_too_short if it is not known.
template <typename S>
extended<S> coefficient(const extended<S>& x, const infinitesimal& tag, std::int64_t k) {
  return map_series(x, tag, [k](const series_node<S>& node) {
    if (k >= node.precision) throw series_too_short();
    return node.term(k);
  });
}

/// The coefficient of ε^0: for nilpotent ε the value, for a series without poles the limit.
template <typename S>
extended<S> standard_part(const extended<S>& x, const infinitesimal& tag) {
  return coefficient(x, tag, 0);
}

/// The exponents below which x has no terms, by construction (no decision is taken): 0 for
/// constants.
template <typename S>
std::int64_t lowest_exponent(const extended<S>& x, const infinitesimal& tag) {
  if (x.top() < tag.id) return 0;
  if (x.top() == tag.id) return x.node().low;
  std::int64_t low = 0;
  for (const auto& term : x.node().terms) low = std::min(low, lowest_exponent(term, tag));
  return low;
}

/// Has x a term with a negative exponent that may differ from 0, in any infinitesimal?
template <typename S>
bool may_be_infinite(const extended<S>& x) {
  if (x.is_plain()) return false;
  const series_node<S>& node = x.node();
  std::int64_t k = node.low;
  for (const extended<S>& term : node.terms) {
    if (k++ < 0 && zero_state_of(term) != zero_state::yes) return true;
    if (may_be_infinite(term)) return true;
  }
  return false;
}

/// The exponent of the leading term of x in its highest infinitesimal, if that is `tag`; 0 for
/// other values, zero_valuation for zero. A decision; see settle_valuation.
template <typename S>
std::int64_t valuation(const extended<S>& x, const infinitesimal& tag) {
  if (x.top() != tag.id) return zero_state_of(x) == zero_state::yes ? zero_valuation : 0;
  extended<S> leading = x;
  return settle_valuation(leading, tag.log);
}

}  // namespace proofread::properties
