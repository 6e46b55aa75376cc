// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "properties/scalars/rational.hpp"

namespace proofread::properties {

/// A real number that is rational, or a root of a polynomial with integer coefficients: the one
/// that halving an interval with a change of sign comes to. The change of sign is looked at when
/// the number is made, so that it exists, wherever the polynomial comes from.
class algebraic_number {
 public:
  algebraic_number(rational value = 0);  // NOLINT: a number

  /// The root of c0 + c1·t + ... + cn·t^n that halving [low, high] comes to; nullopt unless the
  /// polynomial has values of opposite signs, or a zero, at low and high, or if a coefficient is no
  /// integer or low > high.
  static std::optional<algebraic_number> root_between(const std::vector<rational>& polynomial,
                                                      const rational& low, const rational& high);

  /// The value, if it is known to be rational.
  std::optional<rational> value() const;
  /// Integers c0, ..., cn with cn != 0, n >= 1, and the number is a root; b·t - a for a/b.
  const std::vector<rational>& polynomial() const { return polynomial_; }
  const rational& low() const { return low_; }    ///< low <= the number <= high
  const rational& high() const { return high_; }  ///< equal if the value is known

  /// Halves until high - low <= 2^-bits.
  void narrow(int bits);

 private:
  std::vector<rational> polynomial_;
  rational low_, high_;
  bool rises_ = true;  // the sign at high is positive
};

/// "-1/2", "1.41421 (a root of t^2 - 2)".
std::string to_text(const algebraic_number& number);

}  // namespace proofread::properties
