// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "properties/scalars/rational.hpp"

namespace proofread::properties {

/// Above it a product is given up: solvers write powers as products, and lists of coefficients have
/// a place for each power.
inline constexpr std::uint32_t highest_exponent = 10'000;

/// x_unknown^exponent, exponent >= 1.
struct unknown_power {
  std::uint32_t unknown = 0;
  std::uint32_t exponent = 0;
  friend bool operator==(const unknown_power&, const unknown_power&) = default;
};

/// coefficient·Π powers, the powers by rising unknown; the coefficient is not 0.
struct term {
  std::vector<unknown_power> powers;
  rational coefficient;
};

/// An element of Q[x0, x1, ...], canonical: equal polynomials have equal terms. Every operation
/// counts its work; undecidable_value past the budgets in force (work.hpp, rational.hpp) and past
/// highest_exponent.
class polynomial {
 public:
  polynomial() = default;
  polynomial(const rational& constant);  // NOLINT: a number
  static polynomial unknown(std::uint32_t which);
  static polynomial monomial(const rational& coefficient, std::vector<unknown_power> powers);

  /// By falling monomials in the lexicographic order with x0 > x1 > ..., none twice.
  const std::vector<term>& terms() const { return terms_; }
  bool is_zero() const { return terms_.empty(); }
  std::optional<rational> constant() const;  ///< its value, if no unknown occurs
  std::uint32_t degree() const;              ///< total; 0 of 0

  polynomial& operator+=(const polynomial& b);
  polynomial& operator-=(const polynomial& b);
  polynomial& operator*=(const polynomial& b);
  friend polynomial operator+(polynomial a, const polynomial& b) { return std::move(a += b); }
  friend polynomial operator-(polynomial a, const polynomial& b) { return std::move(a -= b); }
  friend polynomial operator*(polynomial a, const polynomial& b) { return std::move(a *= b); }
  friend polynomial operator-(polynomial a);
  friend bool operator==(const polynomial& a, const polynomial& b);

 private:
  friend std::optional<polynomial> exact_quotient(polynomial a, const polynomial& b);
  std::vector<term> terms_;
};

/// The powers that make a of b, if b divides a.
std::optional<std::vector<unknown_power>> quotient_of(const std::vector<unknown_power>& a,
                                                      const std::vector<unknown_power>& b);

/// The q with q·b = a, if there is one; b is not 0.
std::optional<polynomial> exact_quotient(polynomial a, const polynomial& b);

/// p = factor·primitive: coprime integers as coefficients, the leading one positive. factor = 0 and
/// primitive 0 for p = 0.
struct primitive_part {
  rational factor;
  polynomial primitive;
};
primitive_part primitive_of(const polynomial& p);

/// p at the rational point, unknown k at values[k].
rational value_at(const polynomial& p, const std::vector<rational>& values);

/// "2*t^2*u - 1/3", the unknowns by these names; "0".
std::string to_text(const polynomial& p, const std::vector<std::string>& names);

}  // namespace proofread::properties
