// SPDX-License-Identifier: MIT
#pragma once

#include "properties/infinitesimals/extended.hpp"

namespace proofread::properties {

/// Exact zero in all terms: yes or no as far as the terms tell; unknown for a truncated series
/// without a term known to be nonzero.
template <typename S>
tribool is_zero(const extended<S>& x) {
  const zero_state state = zero_state_of(x);
  return state == zero_state::yes  ? tribool::yes
         : state == zero_state::no ? tribool::no
                                   : tribool::unknown;
}

/// Equal in all terms. For balls: no if some term differs for certain, else unknown unless all are
/// points.
template <typename S>
tribool equal(const extended<S>& a, const extended<S>& b) {
  if (a.is_plain() && b.is_plain()) return equal(a.plain(), b.plain());
  const infinitesimal tag = a.top() >= b.top() ? a.node().tag : b.node().tag;
  const series_node<S> x = lifted(a, tag);
  const series_node<S> y = lifted(b, tag);
  tribool result = x.exact() && y.exact() ? tribool::yes : tribool::unknown;
  const std::int64_t last = std::min({std::max(x.end(), y.end()), x.precision, y.precision});
  for (std::int64_t k = std::min(x.low, y.low); k < last; ++k) {
    result = std::min(result, equal(x.term(k), y.term(k)));
    if (result == tribool::no) return result;
  }
  return result;
}

/// The sign in the order where every infinitesimal of a limit is positive: that of the leading
/// term. Nilpotent parts do not count: the sign of the standard part.
template <typename S>
ternary_sign sign(const extended<S>& x) {
  if (x.is_plain()) return sign(x.plain());
  const series_node<S>& node = x.node();
  if (node.tag.nilpotent) return sign(node.terms[0]);
  for (const auto& term : node.terms) {
    const zero_state state = zero_state_of(term);
    if (state != zero_state::yes) return sign(term);
  }
  return node.exact() ? ternary_sign::zero : ternary_sign::unknown;
}

}  // namespace proofread::properties
