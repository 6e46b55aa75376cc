// SPDX-License-Identifier: MIT
#pragma once

#include <optional>

#include "properties/infinitesimals/series.hpp"

namespace proofread::properties {

/// What the terms themselves tell about a valuation: its value, or nothing and whether more terms
/// may help.
struct known_valuation {
  std::optional<std::int64_t> value;
  bool too_short = false;
};

template <typename S>
known_valuation known_valuation_of(const series_node<S>& x) {
  for (std::size_t i = 0; i < x.terms.size(); ++i) {
    const zero_state state = zero_state_of(x.terms[i]);
    if (state == zero_state::no) return {x.low + static_cast<std::int64_t>(i), false};
    if (state != zero_state::yes) return {std::nullopt, state == zero_state::too_short};
  }
  if (x.exact()) return {zero_valuation, false};
  return {std::nullopt, true};
}

[[noreturn]] inline void throw_contradicted_series() {
  throw std::logic_error("a series contradicts what was found exactly at the same point");
}

/// Removes the terms below an exponent, which must not be known to be nonzero.
template <typename S>
void drop_terms_below(series_node<S>& x, std::int64_t exponent) {
  const auto count = static_cast<std::size_t>(
      std::clamp<std::int64_t>(exponent - x.low, 0, static_cast<std::int64_t>(x.terms.size())));
  for (std::size_t i = 0; i < count; ++i) {
    if (zero_state_of(x.terms[i]) == zero_state::no) throw_contradicted_series();
  }
  x.terms.erase(x.terms.begin(), x.terms.begin() + static_cast<std::ptrdiff_t>(count));
  if (!x.terms.empty()) {
    x.low = exponent;
  } else {
    x.low = x.exact() ? 0 : std::min(exponent, x.precision);
  }
}

/// Decides the exponent of the leading term of a series (x.node().tag not nilpotent) and drops the
/// zeros before it; zero_valuation for an exact zero. Throws series_too_short if every known term
/// is zero, undecidable_value if an enclosure cannot tell and the log does not say.
template <typename S>
std::int64_t settle_valuation(extended<S>& x, decision_log* log) {
  series_node<S> node = x.node();
  const known_valuation known = known_valuation_of(node);
  const auto settled = settle(log, decision::valuation, known.value);
  if (!settled && known.too_short) throw series_too_short();
  if (!settled) throw undecidable_value("an enclosure cannot tell the leading term of a series");
  drop_terms_below(node, *settled);
  if (*settled == zero_valuation) {
    node = {node.tag, 0, exact_precision, {}};
  } else if (*settled >= node.precision) {
    throw series_too_short();
  } else if (*settled != node.low || node.terms.empty()) {
    throw_contradicted_series();
  }
  x = extended<S>(std::move(node));
  return *settled;
}

/// Drops the leading terms of a series that are known to be zero, which sharpens the precision of
/// products; nothing needs to be known. Also a decision: balls drop the ones found to be zero
/// exactly.
template <typename S>
void drop_known_zeros(extended<S>& x, decision_log* log) {
  series_node<S> node = x.node();
  std::size_t zeros = 0;
  while (zeros < node.terms.size() && zero_state_of(node.terms[zeros]) == zero_state::yes) ++zeros;
  const bool all = zeros == node.terms.size();
  const std::int64_t own = !all           ? node.low + static_cast<std::int64_t>(zeros)
                           : node.exact() ? zero_valuation
                                          : node.precision;
  const std::int64_t first = *settle(log, decision::pivot, own);
  if (first <= node.low) return;
  drop_terms_below(node, first);
  x = extended<S>(std::move(node));
}

/// Terms 0 .. count-1 of 1/Σ c_k ε^k: b_0 = 1/c_0, b_k = -b_0 Σ_{j=1..k} c_j b_{k-j}.
template <typename S>
std::vector<extended<S>> reciprocal_terms(const std::vector<extended<S>>& c, std::size_t count) {
  std::vector<extended<S>> b{inverse(c[0])};
  const extended<S> minus = -b[0];
  while (b.size() < count) {
    const std::size_t k = b.size();
    extended<S> total;
    for (std::size_t j = 1; j <= k && j < c.size(); ++j) total += c[j] * b[k - j];
    b.push_back(minus * total);
  }
  return b;
}

/// 1/a, see extended.
template <typename S>
extended<S> inverse(const extended<S>& a) {
  if (a.is_plain()) return extended<S>(S(inverse(a.plain())));
  if (a.node().tag.nilpotent) {
    return extended<S>(
        series_node<S>{a.node().tag, 0, exact_precision, reciprocal_terms(a.node().terms, 2)});
  }
  extended<S> x = a;
  const std::int64_t valuation = settle_valuation(x, a.node().tag.log);
  if (valuation == zero_valuation) throw undefined_value("division by zero");
  const series_node<S>& node = x.node();
  series_node<S> result{node.tag, -valuation, exact_precision, {}};
  bool monomial = node.exact();
  for (std::size_t i = 1; i < node.terms.size() && monomial; ++i) {
    monomial = zero_state_of(node.terms[i]) == zero_state::yes;
  }
  const std::int64_t count =
      node.exact() ? std::max(node.tag.terms, 1) : node.precision - valuation;
  const bool finite = monomial && node.terms.size() == 1;
  result.terms = reciprocal_terms(node.terms, finite ? 1 : static_cast<std::size_t>(count));
  if (!monomial) result.precision = result.low + count;
  return tidy(std::move(result));
}

}  // namespace proofread::properties
