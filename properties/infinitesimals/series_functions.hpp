// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "properties/infinitesimals/extended.hpp"

namespace proofread::properties {

/// c_0 + c_1 ε + ...: the argument of an analytic function, and how many terms its value gets.
template <typename S>
struct power_series {
  infinitesimal tag;
  std::vector<extended<S>> terms;
  std::size_t count = 1;
  bool exact =
      true;  ///< the value is known up to all orders: ε is nilpotent or the series a constant

  /// The value with these terms, times ε^shift.
  extended<S> with(std::vector<extended<S>> values, std::int64_t shift = 0) const {
    const std::int64_t end = shift + static_cast<std::int64_t>(values.size());
    return extended<S>(
        series_node<S>{tag, shift, exact ? exact_precision : end, std::move(values)});
  }
};

/// Has x a pole? Then it grows without bound, else `x` has lost what terms of one were zero. A
/// decision.
template <typename S>
bool settle_pole(extended<S>& x) {
  return x.node().low < 0 && settle_valuation(x, x.node().tag.log) < 0;
}

/// O(1): what is bounded and no more is known of.
template <typename S>
extended<S> bounded(const infinitesimal& tag) {
  return extended<S>(series_node<S>{tag, 0, 0, {}});
}

/// x without poles. Throws undecidable_value naming the function otherwise.
template <typename S>
power_series<S> power_series_of(const extended<S>& x, const char* function) {
  extended<S> settled = x;
  if (settle_pole(settled)) {
    throw undecidable_value(std::string(function) +
                            " of something that grows without bound is not a Laurent series");
  }
  const series_node<S>& node = settled.node();
  if (node.precision <= 0) throw series_too_short();
  power_series<S> result{node.tag, {}, 1, node.tag.nilpotent};
  for (std::int64_t k = 0; k < std::max<std::int64_t>(node.end(), 1); ++k) {
    result.terms.push_back(node.term(k));
  }
  if (node.tag.nilpotent) {
    result.count = 2;
  } else if (node.exact()) {
    result.exact = result.terms.size() == 1;
    result.count = result.exact ? 1 : static_cast<std::size_t>(std::max(node.tag.terms, 1));
  } else {
    result.count = static_cast<std::size_t>(node.precision);
  }
  return result;
}

template <typename S>
extended<S> over_integer(const extended<S>& x, std::size_t k) {
  return k == 1 ? x : x * extended<S>(S(inverse(S(static_cast<long>(k)))));
}

/// Term k of y where y' = u' w: (1/k) Σ_{j=1..k} j u_j w_{k-j}. Needs w_0 .. w_{k-1}.
template <typename S>
extended<S> integrated_term(const std::vector<extended<S>>& u, const std::vector<extended<S>>& w,
                            std::size_t k) {
  extended<S> total;
  for (std::size_t j = 1; j <= k && j < u.size(); ++j) {
    total += extended<S>(static_cast<long>(j)) * u[j] * w[k - j];
  }
  return over_integer(total, k);
}

/// The terms of y with y' = (1 + c y²) u' from y_0: tan for c = 1, tanh for c = -1.
template <typename S>
std::vector<extended<S>> riccati_terms(const power_series<S>& u, extended<S> y_0,
                                       const extended<S>& c) {
  std::vector<extended<S>> y{std::move(y_0)};
  std::vector<extended<S>> slope;
  while (y.size() < u.count) {
    const std::size_t k = y.size();
    extended<S> square;
    for (std::size_t i = 0; i < k; ++i) square += y[i] * y[k - 1 - i];
    slope.push_back(k == 1 ? extended<S>(1) + c * square : c * square);
    y.push_back(integrated_term(u.terms, slope, k));
  }
  return y;
}

/// The terms of y with y² = u from y_0: y_k = (u_k - Σ_{0<i<k} y_i y_{k-i}) / (2 y_0).
template <typename S>
std::vector<extended<S>> root_terms(const power_series<S>& u, extended<S> y_0) {
  std::vector<extended<S>> y{std::move(y_0)};
  if (u.count == 1) return y;
  const extended<S> half = inverse(y[0] + y[0]);
  while (y.size() < u.count) {
    const std::size_t k = y.size();
    extended<S> rest = k < u.terms.size() ? u.terms[k] : extended<S>();
    for (std::size_t i = 1; i < k; ++i) rest -= y[i] * y[k - i];
    y.push_back(rest * half);
  }
  return y;
}

}  // namespace proofread::properties
