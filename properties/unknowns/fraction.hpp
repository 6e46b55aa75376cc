// SPDX-License-Identifier: MIT
#pragma once

#include <concepts>
#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

#include "properties/scalars/rational_functions.hpp"
#include "properties/scalars/tribool.hpp"
#include "properties/unknowns/factors.hpp"
#include "properties/unknowns/polynomial.hpp"

namespace proofread::properties {

/// numerator / denominator, a number that depends on real unknowns: the scalar of evaluations that
/// decide a statement for all real points at once. The denominator is not 0 on the path of cases in
/// force (cases.hpp), which is asked wherever zero or a sign matters and answers every time. It is
/// kept as a product, and what divides the numerator as well is taken out factor by factor: of
/// inv(Z'*Z)*Z' a square matrix Z leaves det Z below, not its square.
class fraction {
 public:
  fraction() = default;
  template <std::integral Integer>
  fraction(Integer n) : numerator_(rational(n)) {}  // NOLINT: a number
  explicit fraction(polynomial value) : numerator_(std::move(value)) {}
  /// The caller knows that the denominator is not 0.
  fraction(polynomial numerator, polynomial denominator);

  const polynomial& numerator() const { return numerator_; }
  polynomial denominator() const { return product_of(denominator_); }
  const std::vector<polynomial_factor>& denominator_factors() const { return denominator_; }
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
  friend fraction inverse(const fraction& x);
  /// The same terms; equal values may be written in other terms.
  friend bool operator==(const fraction& a, const fraction& b);

 private:
  void lower();

  polynomial numerator_;
  std::vector<polynomial_factor> denominator_;
};

fraction inverse(const fraction& x);  ///< undefined_value in the case that x is 0
tribool is_zero(const fraction& x);   ///< yes or no
ternary_sign sign(const fraction& x);
tribool equal(const fraction& a, const fraction& b);
bool is_positive(const fraction& x);
fraction abs(const fraction& x);
fraction max(const fraction& a, const fraction& b);
fraction min(const fraction& a, const fraction& b);

template <>
struct conversion<fraction> {
  static fraction from(const rational& q) { return fraction(polynomial(q)); }
};

}  // namespace proofread::properties
