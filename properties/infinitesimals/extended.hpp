// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <iterator>
#include <memory>
#include <utility>
#include <variant>
#include <vector>

#include "properties/infinitesimals/infinitesimal.hpp"
#include "properties/scalars/tribool.hpp"
#include "properties/scalars/trouble.hpp"
#include "properties/scalars/work.hpp"

namespace proofread::properties {

template <typename S>
struct series_node;

/// extended<S>: S with nested infinitesimals adjoined, for derivatives and limits, one type for all
/// depths.
///
/// A value is plain (an S), or, for the highest infinitesimal ε that took part in making it,
///   Σ_{low <= k < precision} c_k ε^k + O(ε^precision),   c_k an extended<S> without ε,
/// where precision is infinite for finite sums and always for nilpotent ε (ε² = 0).
/// Which infinitesimals a value contains depends on how it was made, never on what it happens to
/// be: t - t still contains t. So exact scalars and balls walk the same path and their decisions
/// match.
///
/// + - * never throw, except undecidable_value for absurd exponents. a / b and inverse(b):
///   plain as S; nilpotent needs an invertible standard part (else undefined_value); a series needs
///   its leading term (zero: undefined_value; all known terms zero: series_too_short), a decision
///   that goes through the log of ε.
template <typename S>
class extended {
 public:
  using base = S;
  using node_pointer = std::shared_ptr<const series_node<S>>;

  extended() : value_(std::in_place_index<0>, S(0)) {}
  extended(long number) : value_(std::in_place_index<0>, S(number)) {}
  extended(S value) : value_(std::in_place_index<0>, std::move(value)) {}
  explicit extended(series_node<S> node);  ///< counted as work by its memory, too

  bool is_plain() const { return value_.index() == 0; }
  const S& plain() const { return *std::get_if<0>(&value_); }  ///< requires is_plain()
  const series_node<S>& node() const {
    return **std::get_if<1>(&value_);
  }  ///< requires !is_plain()
  /// Identifier of the highest infinitesimal in the value; 0 if plain.
  int top() const;

  extended& operator+=(const extended& other) { return *this = *this + other; }
  extended& operator-=(const extended& other) { return *this = *this - other; }
  extended& operator*=(const extended& other) { return *this = *this * other; }
  extended& operator/=(const extended& other) { return *this = *this / other; }

  friend extended operator+(const extended& a, const extended& b) {
    if (a.is_plain() && b.is_plain()) return extended(S(a.plain() + b.plain()));
    return sum(a, b);
  }
  friend extended operator-(const extended& a, const extended& b) {
    if (a.is_plain() && b.is_plain()) return extended(S(a.plain() - b.plain()));
    return sum(a, -b);
  }
  friend extended operator*(const extended& a, const extended& b) {
    if (a.is_plain() && b.is_plain()) return extended(S(a.plain() * b.plain()));
    return product(a, b);
  }
  friend extended operator/(const extended& a, const extended& b) {
    if (a.is_plain() && b.is_plain()) return extended(S(a.plain() / b.plain()));
    return product(a, inverse(b));
  }
  friend extended operator-(const extended& a) {
    if (a.is_plain()) return extended(S(-a.plain()));
    return negated(a);
  }

 private:
  std::variant<S, node_pointer> value_;
};

/// The terms of a value in its highest infinitesimal; those between low + terms.size() and
/// precision are 0.
template <typename S>
struct series_node {
  infinitesimal tag;
  std::int64_t low = 0;
  std::int64_t precision = exact_precision;
  std::vector<extended<S>> terms;

  bool exact() const { return precision == exact_precision; }
  std::int64_t end() const { return low + static_cast<std::int64_t>(terms.size()); }
  extended<S> term(std::int64_t k) const {
    return k < low || k >= end() ? extended<S>() : terms[static_cast<std::size_t>(k - low)];
  }
};

template <typename S>
extended<S>::extended(series_node<S> node)
    : value_(std::in_place_index<1>, std::make_shared<const series_node<S>>(std::move(node))) {
  constexpr std::int64_t of_a_node = 16;
  count_work(of_a_node + 2 * words_of<extended<S>> * std::ssize(this->node().terms));
}

template <typename S>
int extended<S>::top() const {
  return is_plain() ? 0 : node().tag.id;
}

class rational;
template <typename S>
struct conversion;
template <typename S>
struct conversion<extended<S>> {
  static extended<S> from(const rational& q) { return extended<S>(conversion<S>::from(q)); }
};

template <typename T>
inline constexpr bool is_extended = false;
template <typename S>
inline constexpr bool is_extended<extended<S>> = true;

}  // namespace proofread::properties

#include "properties/infinitesimals/series.hpp"
