// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <cstdint>
#include <utility>
#include <vector>

#include "properties/infinitesimals/series.hpp"
#include "properties/scalars/matrix.hpp"

namespace proofread::properties {

/// A matrix of extended values as Σ_k terms[k] ε^(low + k), ε its highest infinitesimal.
template <typename S>
struct matrix_series {
  infinitesimal tag;
  std::int64_t low = 0;
  std::int64_t precision = exact_precision;
  std::vector<matrix<extended<S>>> terms;
};

/// The highest infinitesimal of the entries; id 0 if all are plain.
template <typename S>
infinitesimal highest(const matrix<extended<S>>& a) {
  infinitesimal tag;
  for (const auto& entry : a) {
    if (entry.top() > tag.id) tag = entry.node().tag;
  }
  return tag;
}

template <typename S>
matrix<S> plain_entries(const matrix<extended<S>>& a) {
  matrix<S> made(a.rows(), a.cols());
  for (int k = 0; k < a.size(); ++k) made[k] = a[k].plain();
  return made;
}

template <typename S>
matrix<extended<S>> lifted_entries(const matrix<S>& a) {
  matrix<extended<S>> made(a.rows(), a.cols());
  for (int k = 0; k < a.size(); ++k) made[k] = extended<S>(a[k]);
  return made;
}

/// The terms from the lowest exponent of any entry on; at most `tag.terms` unless nilpotent (then
/// both).
template <typename S>
matrix_series<S> series_of(const matrix<extended<S>>& a, const infinitesimal& tag) {
  matrix_series<S> result{tag, exact_precision, exact_precision, {}};
  std::int64_t end = std::numeric_limits<std::int64_t>::min();
  for (const auto& entry : a) {
    const series_node<S> node = lifted(entry, tag);
    if (node.exact() && node.terms.empty()) continue;
    result.low = std::min(result.low, node.low);
    result.precision = std::min(result.precision, node.precision);
    end = std::max(end, node.end());
  }
  if (result.low == exact_precision) result.low = 0;
  end = std::min({end, result.precision, result.low + std::max(tag.terms, 1)});
  if (tag.nilpotent) end = 2;
  for (std::int64_t k = result.low; k < end; ++k) {
    matrix<extended<S>> term(a.rows(), a.cols());
    for (int i = 0; i < a.size(); ++i) {
      term[i] = a[i].top() == tag.id ? a[i].node().term(k) : k == 0 ? a[i] : extended<S>();
    }
    result.terms.push_back(std::move(term));
  }
  return result;
}

/// The matrix with these terms.
template <typename S>
matrix<extended<S>> assembled(const matrix_series<S>& series, int rows, int cols) {
  matrix<extended<S>> made(rows, cols);
  for (int k = 0; k < made.size(); ++k) {
    series_node<S> node{series.tag, series.low, series.precision, {}};
    for (const auto& term : series.terms) node.terms.push_back(term[k]);
    made[k] = extended<S>(std::move(node));
  }
  return made;
}

}  // namespace proofread::properties
