// SPDX-License-Identifier: MIT
#pragma once

#include <concepts>
#include <cstdint>
#include <optional>
#include <utility>

#include "properties/scalars/rational_functions.hpp"
#include "properties/scalars/tribool.hpp"
#include "properties/unknowns/polynomial.hpp"

namespace proofread::properties {

/// numerator / denominator, a number that depends on real unknowns: the scalar of evaluations that
/// decide a statement for all real points at once. The denominator is not 0 on the path of cases in
/// force (cases.hpp), which is asked wherever zero or a sign matters and answers every time.
class fraction {
 public:
  fraction() = default;
  template <std::integral Integer>
  fraction(Integer n) : numerator_(rational(n)) {}  // NOLINT: a number
  explicit fraction(polynomial value) : numerator_(std::move(value)) {}
  /// The caller knows that the denominator is not 0.
  fraction(polynomial numerator, polynomial denominator);

  const polynomial& numerator() const { return numerator_; }
  const polynomial& denominator() const { return denominator_; }
  std::optional<rational> constant() const;  ///< its value, if no unknown occurs

  fraction& operator+=(const fraction& b);
  fraction& operator-=(const fraction& b);
  fraction& operator*=(const fraction& b);
  fraction& operator/=(const fraction& b);  ///< undefined_value in the case that b is 0
  friend fraction operator+(fraction a, const fraction& b) { return std::move(a += b); }
  friend fraction operator-(fraction a, const fraction& b) { return std::move(a -= b); }
  friend fraction operator*(fraction a, const fraction& b) { return std::move(a *= b); }
  friend fraction operator/(fraction a, const fraction& b) { return std::move(a /= b); }
  friend fraction operator-(fraction a) {
    a.numerator_ = -std::move(a.numerator_);
    return a;
  }
  /// The same terms; equal values may be written in other terms.
  friend bool operator==(const fraction& a, const fraction& b) {
    return a.numerator_ == b.numerator_ && a.denominator_ == b.denominator_;
  }

 private:
  polynomial numerator_;
  polynomial denominator_{rational(1)};  // its leading coefficient is 1
};

fraction inverse(const fraction& x);  ///< undefined_value in the case that x is 0
tribool is_zero(const fraction& x);   ///< yes or no
ternary_sign sign(const fraction& x);
tribool equal(const fraction& a, const fraction& b);
fraction abs(const fraction& x);
fraction max(const fraction& a, const fraction& b);
fraction min(const fraction& a, const fraction& b);

template <>
struct conversion<fraction> {
  static fraction from(const rational& q) { return fraction(polynomial(q)); }
};

}  // namespace proofread::properties
