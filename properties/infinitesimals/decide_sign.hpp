// SPDX-License-Identifier: MIT
#pragma once

#include "properties/infinitesimals/extended.hpp"
#include "properties/scalars/decisions.hpp"

namespace proofread::properties {

/// Decisions that steer an evaluation, over S and extended<S>. Exact scalars decide and record;
/// balls look the decision up (settle). Without an answer: undecidable_value; series_too_short for
/// truncated series. A ball decided to be zero is replaced by the exact zero, in series term by
/// term.

/// Is x exactly zero, all its infinitesimal parts included?
template <typename S>
bool decide_zero(S& x, decision_log* log) {
  const tribool known = is_zero(x);
  std::optional<std::int64_t> own;
  if (known != tribool::unknown) own = known == tribool::yes ? 1 : 0;
  const auto settled = settle(log, decision::zero, own);
  if (!settled) throw undecidable_value("an enclosure cannot tell whether a value is zero");
  if (*settled == 1) x = S(0);
  return *settled == 1;
}

/// The sign of x; `zero` clears x.
template <typename S>
ternary_sign decide_sign(S& x, decision_log* log) {
  const ternary_sign known = sign(x);
  std::optional<std::int64_t> own;
  if (known != ternary_sign::unknown) own = static_cast<std::int64_t>(known);
  const auto settled = settle(log, decision::sign, own);
  if (!settled) throw undecidable_value("an enclosure cannot tell the sign of a value");
  const auto result = static_cast<ternary_sign>(*settled);
  if (result == ternary_sign::zero) x = S(0);
  return result;
}

/// Is x invertible: is its standard part (nilpotent) or its leading coefficient (series)
/// invertible?
template <typename S>
bool decide_invertible(S& x, decision_log* log) {
  return !decide_zero(x, log);
}

template <typename S>
bool decide_zero(extended<S>& x, decision_log* log) {
  if (x.is_plain()) {
    S value = x.plain();
    const bool zero = decide_zero(value, log);
    if (zero) x = extended<S>(std::move(value));
    return zero;
  }
  if (!x.node().tag.nilpotent) return settle_valuation(x, log) == zero_valuation;
  series_node<S> node = x.node();
  const bool first = decide_zero(node.terms[0], log);
  const bool second = decide_zero(node.terms[1], log);
  x = extended<S>(std::move(node));
  return first && second;
}

namespace leading {

/// Applies a decision to the standard part or the leading coefficient of x; `nothing` if x is
/// exactly zero.
template <typename S, typename Result, typename Decide>
Result decided(extended<S>& x, decision_log* log, Result nothing, const Decide& decide) {
  const bool nilpotent = x.node().tag.nilpotent;
  if (!nilpotent && settle_valuation(x, log) == zero_valuation) return nothing;
  series_node<S> node = x.node();
  const Result result = decide(node.terms[0], log);
  x = extended<S>(std::move(node));
  return result;
}

}  // namespace leading

template <typename S>
bool decide_invertible(extended<S>& x, decision_log* log) {
  if (x.is_plain()) return !decide_zero(x, log);
  return leading::decided(x, log, false, [](extended<S>& term, decision_log* inner) {
    return decide_invertible(term, inner);
  });
}

/// The sign in the order where infinitesimals of limits are positive; nilpotent parts do not count.
template <typename S>
ternary_sign decide_sign(extended<S>& x, decision_log* log) {
  if (x.is_plain()) {
    S value = x.plain();
    const ternary_sign result = decide_sign(value, log);
    if (result == ternary_sign::zero) x = extended<S>(std::move(value));
    return result;
  }
  return leading::decided(x, log, ternary_sign::zero, [](extended<S>& term, decision_log* inner) {
    return decide_sign(term, inner);
  });
}

}  // namespace proofread::properties
