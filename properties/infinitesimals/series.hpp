// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <cstddef>
#include <optional>

#include "properties/infinitesimals/extended.hpp"
#include "properties/scalars/decisions.hpp"
#include "properties/scalars/work.hpp"

namespace proofread::properties {

/// Finite sums stay exact up to this many terms beyond those of their infinitesimal.
inline constexpr std::int64_t longest_exact_sum = 64;
/// Exponents beyond this are given up, far from overflow.
inline constexpr std::int64_t largest_exponent = std::int64_t{1} << 40;

/// What is known about a value being zero; too_short: every known term of a truncated series is
/// zero.
enum class zero_state : std::uint8_t { no, unknown, too_short, yes };

template <typename S>
zero_state zero_state_of(const extended<S>& x) {
  if (x.is_plain()) {
    const tribool plain = is_zero(x.plain());
    return plain == tribool::yes  ? zero_state::yes
           : plain == tribool::no ? zero_state::no
                                  : zero_state::unknown;
  }
  zero_state result = x.node().exact() ? zero_state::yes : zero_state::too_short;
  for (const auto& term : x.node().terms) {
    const zero_state state = zero_state_of(term);
    if (state == zero_state::no) return state;
    result = std::min(result, state);
  }
  return result;
}

/// Brings a node into its canonical extent: ε² = 0, or at most the allowed number of terms.
template <typename S>
extended<S> tidy(series_node<S> node) {
  if (node.tag.nilpotent) {
    node.terms.resize(2);
    return extended<S>(std::move(node));
  }
  const std::int64_t kept = std::max(node.tag.terms, 1);
  if (static_cast<std::int64_t>(node.terms.size()) > kept + longest_exact_sum) {
    node.terms.resize(static_cast<std::size_t>(kept));
    node.precision = node.end();
  }
  const bool absurd = std::abs(node.low) > largest_exponent ||
                      (!node.exact() && std::abs(node.precision) > largest_exponent);
  if (absurd) throw undecidable_value("an exponent of a series is out of range");
  return extended<S>(std::move(node));
}

template <typename S>
extended<S> negated(const extended<S>& a) {
  series_node<S> result = a.node();
  for (auto& term : result.terms) term = -term;
  return extended<S>(std::move(result));
}

/// x as Σ c_k ε^k for an ε at least as high as all of its own: a constant if it does not contain ε.
template <typename S>
series_node<S> lifted(const extended<S>& x, const infinitesimal& tag) {
  if (x.top() == tag.id) return x.node();
  return {tag, 0, exact_precision, {x}};
}

/// a + b ε-term by ε-term, ε nilpotent.
template <typename S>
extended<S> nilpotent_sum(const extended<S>& a, const extended<S>& b) {
  if (a.top() < b.top()) return nilpotent_sum(b, a);
  const auto& x = a.node().terms;
  std::vector<extended<S>> terms;
  terms.reserve(2);
  const bool constant = b.top() < a.top();
  terms.push_back(x[0] + (constant ? b : b.node().terms[0]));
  terms.push_back(constant ? x[1] : x[1] + b.node().terms[1]);
  return extended<S>(series_node<S>{a.node().tag, 0, exact_precision, std::move(terms)});
}

template <typename S>
extended<S> sum(const extended<S>& a, const extended<S>& b) {
  const infinitesimal tag = a.top() >= b.top() ? a.node().tag : b.node().tag;
  if (tag.nilpotent) return nilpotent_sum(a, b);
  const series_node<S> x = lifted(a, tag);
  const series_node<S> y = lifted(b, tag);
  series_node<S> result{tag, 0, std::min(x.precision, y.precision), {}};
  result.low = x.terms.empty() && x.exact()   ? y.low
               : y.terms.empty() && y.exact() ? x.low
                                              : std::min({x.low, y.low, result.precision});
  const std::int64_t cap = std::max(tag.terms, 1) + longest_exact_sum + 1;
  const std::int64_t end =
      std::min({std::max(x.end(), y.end()), result.precision, result.low + cap});
  for (std::int64_t k = result.low; k < end; ++k) {
    const bool in_x = k >= x.low && k < x.end();
    const bool in_y = k >= y.low && k < y.end();
    result.terms.push_back(in_x && in_y ? x.terms[static_cast<std::size_t>(k - x.low)] +
                                              y.terms[static_cast<std::size_t>(k - y.low)]
                           : in_x ? x.terms[static_cast<std::size_t>(k - x.low)]
                           : in_y ? y.terms[static_cast<std::size_t>(k - y.low)]
                                  : extended<S>());
  }
  return tidy(std::move(result));
}

/// Every term of x times a factor without the highest infinitesimal of x; zero times O(ε^p) is
/// zero.
template <typename S>
extended<S> scaled(const extended<S>& x, const extended<S>& factor) {
  series_node<S> result = x.node();
  for (auto& term : result.terms) term = term * factor;
  const bool cut = !result.exact();
  if (cut && zero_state_of(factor) == zero_state::yes) result.precision = exact_precision;
  return extended<S>(std::move(result));
}

/// Is x an exact zero, with or without terms?
template <typename S>
bool vanishes(const series_node<S>& x) {
  if (!x.exact()) return false;
  for (const auto& term : x.terms) {
    if (zero_state_of(term) != zero_state::yes) return false;
  }
  return true;
}

/// Exponent of the first unknown term of a product; zero times O(ε^p) is zero.
template <typename S>
std::int64_t product_precision(const series_node<S>& x, const series_node<S>& y) {
  if (x.exact() && y.exact()) return exact_precision;
  if (vanishes(x) || vanishes(y)) return exact_precision;
  const std::int64_t first = x.exact() ? exact_precision : x.precision + y.low;
  const std::int64_t second = y.exact() ? exact_precision : y.precision + x.low;
  return std::min(first, second);
}

template <typename S>
extended<S> product(const extended<S>& a, const extended<S>& b) {
  if (a.top() < b.top()) return scaled(b, a);
  if (b.top() < a.top()) return scaled(a, b);
  const series_node<S>& x = a.node();
  const series_node<S>& y = b.node();
  if (x.exact() && x.terms.empty()) return a;
  if (y.exact() && y.terms.empty()) return b;
  count_work(std::ssize(x.terms) * std::ssize(y.terms));
  series_node<S> result{x.tag, x.low + y.low, product_precision(x, y), {}};
  const std::int64_t cap = std::max(x.tag.terms, 1) + longest_exact_sum + 1;
  std::int64_t size = static_cast<std::int64_t>(x.terms.size() + y.terms.size()) - 1;
  if (x.terms.empty() || y.terms.empty()) size = 0;
  if (!result.exact()) size = std::min(size, result.precision - result.low);
  size = x.tag.nilpotent ? 2 : std::min(size, cap);
  for (std::int64_t k = 0; k < size; ++k) {
    const std::int64_t first = std::max<std::int64_t>(0, k + 1 - std::ssize(y.terms));
    const std::int64_t last = std::min<std::int64_t>(k, std::ssize(x.terms) - 1);
    const auto at = [](std::int64_t i) { return static_cast<std::size_t>(i); };
    extended<S> term = x.terms[at(first)] * y.terms[at(k - first)];
    for (std::int64_t i = first + 1; i <= last; ++i) term += x.terms[at(i)] * y.terms[at(k - i)];
    result.terms.push_back(std::move(term));
  }
  return tidy(std::move(result));
}

}  // namespace proofread::properties

#include "properties/infinitesimals/series_inverse.hpp"
