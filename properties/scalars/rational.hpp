// SPDX-License-Identifier: MIT
#pragma once

#include <compare>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>

namespace proofread::properties {

struct big_rational;  // a GMP fraction (rational_big.hpp)

/// Q, exact: numerator / denominator in lowest terms, denominator > 0. Two 64-bit words while both
/// fit (products in 128 bits decide that), a GMP fraction beyond; the form is a function of the
/// value alone. Every result larger than the budget in force (bit_budget_scope) throws
/// undecidable_value.
class rational {
 public:
  rational() noexcept;
  template <std::signed_integral Integer>
  rational(Integer n)
      : rational(static_cast<std::int64_t>(n), std::int64_t{1}) {}  // NOLINT: a number
  template <std::unsigned_integral Integer>
  rational(Integer n) : rational(from_magnitude(n)) {}  // NOLINT: a number
  /// numerator / denominator; undefined_value if the denominator is 0.
  rational(std::int64_t numerator, std::int64_t denominator);
  rational(const rational& other);
  rational(rational&& other) noexcept;
  rational& operator=(const rational& other);
  rational& operator=(rational&& other) noexcept;
  ~rational();

  bool is_integer() const;
  std::optional<std::int64_t> to_int64() const;  ///< the integer, if it is one and |n| < 2^63
  rational numerator() const;
  rational denominator() const;
  std::uint64_t numerator_modulo(std::uint64_t m) const;    ///< in [0, m)
  std::uint64_t denominator_modulo(std::uint64_t m) const;  ///< in [0, m)
  std::size_t bits() const;  ///< bits of |numerator| and denominator together

  rational& operator+=(const rational& b);
  rational& operator-=(const rational& b);
  rational& operator*=(const rational& b);
  rational& operator/=(const rational& b);  ///< undefined_value for b = 0
  friend rational operator+(rational a, const rational& b) { return std::move(a += b); }
  friend rational operator-(rational a, const rational& b) { return std::move(a -= b); }
  friend rational operator*(rational a, const rational& b) { return std::move(a *= b); }
  friend rational operator/(rational a, const rational& b) { return std::move(a /= b); }
  friend rational operator-(const rational& a);
  friend bool operator==(const rational& a, const rational& b);
  friend std::strong_ordering operator<=>(const rational& a, const rational& b);

 private:
  friend struct big_rational;
  static rational from_magnitude(std::uint64_t n);
  std::int64_t numerator_ = 0;  // both meaningless while big_ is held
  std::int64_t denominator_ = 1;
  std::unique_ptr<big_rational> big_;
};

inline std::size_t bit_size(const rational& q) { return q.bits(); }

/// Bounds the numbers of this thread for the life of the scope: a result of more than `bits` bits
/// (numerator and denominator together) throws undecidable_value. Outside any scope: 2^24 bits.
/// Inner scopes do not widen. What numbers past 64-bit words cost is counted (work.hpp).
class bit_budget_scope {
 public:
  explicit bit_budget_scope(std::size_t bits);
  ~bit_budget_scope();
  bit_budget_scope(const bit_budget_scope&) = delete;
  bit_budget_scope& operator=(const bit_budget_scope&) = delete;

 private:
  std::size_t bits_before_;
};

/// How a rational becomes an S; specialised (partially, too) by each scalar.
template <typename S>
struct conversion;
template <>
struct conversion<rational> {
  static rational from(const rational& q) { return q; }
};

/// The number q in S: rounded outward in balls, numerator / denominator mod p in `field`.
template <typename S>
S from_rational(const rational& q) {
  return conversion<S>::from(q);
}

}  // namespace proofread::properties
