// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

#include "properties/evaluation/assignment.hpp"
#include "properties/linear_algebra/matrix_terms.hpp"

namespace proofread::properties {

/// The value of a polynomial map at x. Where x is a finite sum in one infinitesimal, the sum is
/// worked out with vectors of its coefficients, which spares a node for every intermediate value.

/// Products of powers of x_1 .. x_n, where consecutive monomials share what their exponents share.
/// `Multiply` multiplies two values.
template <typename Value, typename Multiply>
class monomials {
 public:
  monomials(std::vector<Value> x, Value one, Multiply multiply)
      : powers_(x.size()), prefixes_(x.size() + 1, one), last_(x.size(), 0), multiply_(multiply) {
    for (std::size_t i = 0; i < x.size(); ++i) powers_[i] = {one, std::move(x[i])};
  }

  const Value& operator()(const std::vector<int>& exponents) {
    std::size_t i = 0;
    while (i < last_.size() && exponents[i] == last_[i]) ++i;
    for (; i < last_.size(); ++i) {
      const auto e = static_cast<std::size_t>(exponents[i]);
      auto& powers = powers_[i];
      while (powers.size() <= e) powers.push_back(multiply_(powers.back(), powers[1]));
      prefixes_[i + 1] = e == 0 ? prefixes_[i] : multiply_(prefixes_[i], powers[e]);
      last_[i] = exponents[i];
    }
    return prefixes_.back();
  }

 private:
  std::vector<std::vector<Value>> powers_;
  std::vector<Value> prefixes_;
  std::vector<int> last_;
  Multiply multiply_;
};

template <typename T, typename S>
matrix<T> polynomial_at(const polynomial_map<S>& map, const matrix<T>& x) {
  const auto multiply = [](const T& a, const T& b) { return T(a * b); };
  monomials<T, decltype(multiply)> at({x.begin(), x.end()}, T(1), multiply);
  matrix<T> result(map.coefficients.rows(), 1);
  for (std::size_t k = 0; k < map.exponents.size(); ++k) {
    const T& monomial = at(map.exponents[k]);
    for (int i = 0; i < result.rows(); ++i) {
      result[i] += T(map.coefficients(i, static_cast<int>(k))) * monomial;
    }
  }
  return result;
}

/// The product of two finite sums, cut after `most` terms.
template <typename C>
std::vector<C> convolution(const std::vector<C>& a, const std::vector<C>& b, std::size_t most) {
  std::vector<C> c(std::min(most, a.size() + b.size() - 1), C(0));
  for (std::size_t i = 0; i < a.size() && i < most; ++i) {
    for (std::size_t j = 0; j < b.size() && i + j < most; ++j) c[i + j] += a[i] * b[j];
  }
  return c;
}

/// x as finite sums with coefficients C (S, or extended<S> below ε); nothing if it is not of that
/// kind.
template <typename C, typename S>
std::vector<std::vector<C>> finite_sums(const matrix<extended<S>>& x, const infinitesimal& tag) {
  std::vector<std::vector<C>> sums;
  const auto put = [&](const extended<S>& term) {
    if constexpr (std::is_same_v<C, S>) {
      if (!term.is_plain()) return false;
      sums.back().push_back(term.plain());
    } else {
      sums.back().push_back(term);
    }
    return true;
  };
  for (const auto& entry : x) {
    sums.emplace_back();
    if (entry.top() != tag.id) {
      if (!put(entry)) return {};
      continue;
    }
    const series_node<S>& node = entry.node();
    if (!node.exact() || node.low < 0) return {};
    for (std::int64_t k = 0; k < std::max<std::int64_t>(node.end(), 1); ++k) {
      if (!put(node.term(k))) return {};
    }
  }
  return sums;
}

template <typename C, typename S>
matrix<extended<S>> polynomial_of_sums(const polynomial_map<S>& map, std::vector<std::vector<C>> x,
                                       const infinitesimal& tag) {
  using sum = std::vector<C>;
  const std::size_t most = tag.nilpotent ? 2 : std::size_t{1} << 20;
  const auto multiply = [most](const sum& a, const sum& b) { return convolution(a, b, most); };
  monomials<sum, decltype(multiply)> at(std::move(x), sum{C(1)}, multiply);
  std::vector<sum> totals(static_cast<std::size_t>(map.coefficients.rows()), sum(1, C(0)));
  for (std::size_t k = 0; k < map.exponents.size(); ++k) {
    const sum& monomial = at(map.exponents[k]);
    for (std::size_t i = 0; i < totals.size(); ++i) {
      const C factor(map.coefficients(static_cast<int>(i), static_cast<int>(k)));
      if (totals[i].size() < monomial.size()) totals[i].resize(monomial.size(), C(0));
      for (std::size_t j = 0; j < monomial.size(); ++j) totals[i][j] += factor * monomial[j];
    }
  }
  matrix<extended<S>> result(map.coefficients.rows(), 1);
  for (std::size_t i = 0; i < totals.size(); ++i) {
    series_node<S> node{tag, 0, exact_precision, {totals[i].begin(), totals[i].end()}};
    result[static_cast<int>(i)] = tidy(std::move(node));
  }
  return result;
}

template <typename T, typename S>
matrix<T> polynomial_value(const polynomial_map<S>& map, const matrix<T>& x) {
  if constexpr (is_extended<T>) {
    const infinitesimal tag = highest(x);
    if (tag.id == 0) return lifted_entries(polynomial_at(map, plain_entries(x)));
    auto plain = finite_sums<S>(x, tag);
    if (!plain.empty()) return polynomial_of_sums(map, std::move(plain), tag);
    auto nested = finite_sums<T>(x, tag);
    if (!nested.empty()) return polynomial_of_sums(map, std::move(nested), tag);
  }
  return polynomial_at(map, x);
}

}  // namespace proofread::properties
