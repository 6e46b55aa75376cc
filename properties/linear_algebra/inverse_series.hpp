// SPDX-License-Identifier: MIT
#pragma once

#include <optional>

#include "properties/linear_algebra/inverse.hpp"
#include "properties/linear_algebra/rough_size.hpp"

namespace proofread::properties {

/// Is the leading matrix of a series invertible? If so its inverse. A decision.
template <typename S>
std::optional<matrix<extended<S>>> leading_inverse(const matrix<extended<S>>& leading,
                                                   decision_log* log) {
  std::optional<std::int64_t> own;
  std::optional<matrix<extended<S>>> found;
  if (!replaying(log)) {
    const std::size_t mark = log != nullptr ? log->mark() : 0;
    try {
      found = inverse(leading, log);
    } catch (const undefined_value&) {
    } catch (const undecidable_value&) {  // elimination may do
    }
    own = found ? 1 : 0;
    if (log != nullptr) log->rewind(mark);
  }
  if (*settle(log, decision::pivot, own) == 0) return std::nullopt;
  const bool decides = highest(leading).id != 0;
  return found && !decides ? std::move(found) : std::make_optional(inverse(leading, log));
}

/// (Σ A_k ε^k)⁻¹ from B_0 = A_0⁻¹: B_k = -B_0 Σ_{j=1..k} A_j B_{k-j}.
template <typename S>
matrix<extended<S>> inverse_from_leading(const matrix_series<S>& a, matrix<extended<S>> first,
                                         std::int64_t count) {
  matrix_series<S> b{a.tag, -a.low, exact_precision, {}};
  const int n = first.rows();
  b.terms.push_back(std::move(first));
  for (std::size_t k = 1; k < static_cast<std::size_t>(count); ++k) {
    matrix<extended<S>> total(n, n);
    for (std::size_t j = 1; j <= k && j < a.terms.size(); ++j) {
      const matrix<extended<S>> part = times(a.terms[j], b.terms[k - j]);
      for (int i = 0; i < total.size(); ++i) total[i] -= part[i];
    }
    b.terms.push_back(times(b.terms[0], total));
  }
  if (!a.tag.nilpotent) b.precision = b.low + count;
  return assembled(b, n, n);
}

/// The exponent of the leading term of x in ε, its zeros dropped; zero_valuation for zero. A
/// decision.
template <typename S>
std::int64_t decide_leading(extended<S>& x, const infinitesimal& tag, decision_log* log) {
  if (x.top() == tag.id) return settle_valuation(x, log);
  return decide_zero(x, log) ? zero_valuation : 0;
}

/// The row from `first` on whose entry in this column has the lowest exponent and an invertible
/// leading coefficient, among those the largest: a decision. Throws undefined_value if there is
/// none.
template <typename S>
int series_pivot(matrix<extended<S>>& a, int first, int col, const infinitesimal& tag,
                 decision_log* log) {
  std::optional<int> best;
  std::int64_t lowest = zero_valuation;
  double size = 0;
  for (int i = first; i < a.rows(); ++i) {
    extended<S>& x = a(i, col);
    const std::int64_t exponent = decide_leading(x, tag, log);
    if (exponent == zero_valuation || !decide_invertible(x, log)) continue;
    const double own_size = rough_size(x);
    if (exponent > lowest || (best && exponent == lowest && own_size <= size)) continue;
    best = i;
    lowest = exponent;
    size = own_size;
  }
  if (!best) throw_singular();
  return static_cast<int>(*settle(log, decision::pivot, *best));
}

template <typename S>
void subtract_product(extended<S>& x, const extended<S>& factor, const extended<S>& y,
                      const infinitesimal& tag, decision_log* log) {
  x -= factor * y;
  if (x.top() == tag.id) drop_known_zeros(x, log);
}

/// Gauss-Jordan elimination over series with pivots of lowest exponent.
template <typename S>
matrix<extended<S>> eliminated_inverse(matrix<extended<S>> a, const infinitesimal& tag,
                                       decision_log* log) {
  using E = extended<S>;
  const int n = a.rows();
  matrix<E> b = identity_matrix<E>(n);
  for (int col = 0; col < n; ++col) {
    count_work(2 * std::int64_t{n} * n * words_of<E>);
    const int pivot = series_pivot(a, col, col, tag, log);
    for (int j = 0; j < n && pivot != col; ++j) {
      std::swap(a(pivot, j), a(col, j));
      std::swap(b(pivot, j), b(col, j));
    }
    const E scale = inverse(a(col, col));
    for (int j = 0; j < n; ++j) {
      a(col, j) = a(col, j) * scale;
      b(col, j) = b(col, j) * scale;
    }
    for (int i = 0; i < n; ++i) {
      if (i == col) continue;
      const E factor = a(i, col);
      for (int j = col + 1; j < n; ++j) subtract_product(a(i, j), factor, a(col, j), tag, log);
      for (int j = 0; j < n; ++j) subtract_product(b(i, j), factor, b(col, j), tag, log);
      a(i, col) = E(0);
    }
  }
  return b;
}

template <typename S>
matrix<extended<S>> inverse(const matrix<extended<S>>& a, decision_log* log) {
  if (a.rows() != a.cols()) throw_singular();
  const infinitesimal tag = highest(a);
  if (tag.id == 0) return lifted_entries(inverse(plain_entries(a), log));
  const matrix_series<S> series = series_of(a, tag);
  if (tag.nilpotent) return inverse_from_leading(series, inverse(series.terms[0], log), 2);
  if (series.precision <= series.low) throw series_too_short();
  if (series.terms.empty()) throw_singular();
  const std::int64_t known =
      series.precision == exact_precision ? std::max(tag.terms, 1) : series.precision - series.low;
  auto first = leading_inverse(series.terms[0], log);
  if (first) {
    const std::int64_t count = std::min<std::int64_t>(known, std::max(tag.terms, 1));
    return inverse_from_leading(series, std::move(*first), count);
  }
  try {
    return eliminated_inverse(a, tag, log);
  } catch (const series_too_short&) {
    if (zero_state_of(determinant(a)) == zero_state::yes) throw_singular();
    throw;
  }
}

}  // namespace proofread::properties
