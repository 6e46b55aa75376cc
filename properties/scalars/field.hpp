// SPDX-License-Identifier: MIT
#pragma once

#include <bit>
#include <concepts>
#include <cstdint>
#include <string>

#include "properties/scalars/montgomery.hpp"
#include "properties/scalars/prime.hpp"
#include "properties/scalars/rational_functions.hpp"
#include "properties/scalars/rational_text.hpp"
#include "properties/scalars/tribool.hpp"

namespace proofread::properties {

/// The modulus of this thread's `field`. The one exception to the house rule of no global state: a
/// modulus in every element would double its size and its cost. It is thread-local and changed only
/// by modulus_scope.
inline constinit thread_local montgomery field_modulus{mersenne_61};

/// Sets the modulus of this thread's `field` for the life of the scope: a prime 2 < p < 2^61
/// (primality is the caller's; other ranges throw std::invalid_argument). Elements must not outlive
/// their scope: an element is a residue without its modulus.
class modulus_scope {
 public:
  explicit modulus_scope(std::uint64_t prime);
  ~modulus_scope() { field_modulus = before_; }
  modulus_scope(const modulus_scope&) = delete;
  modulus_scope& operator=(const modulus_scope&) = delete;

 private:
  montgomery before_;
};

/// GF(p), p the modulus of the enclosing modulus_scope (2^61 - 1 without one), in Montgomery form.
/// An unordered field: order, roots and transcendental functions throw undecidable_value.
class field {
 public:
  constexpr field() = default;
  template <std::integral Integer>
  field(Integer n)
      : residue_(n < 0 ? 0 : field_modulus.enter(static_cast<std::uint64_t>(n))) {  // NOLINT
    if (n < 0) {
      residue_ = field_modulus.subtract(0, field_modulus.enter(0 - static_cast<std::uint64_t>(n)));
    }
  }

  /// The element a with 0 <= a < p; `random` gives 64 bits at a time. Uniform (rejection).
  template <typename Random>
  static field draw(Random& random) {
    for (;;) {  // residues in Montgomery form are uniform exactly when the elements are
      const std::uint64_t residue = random() >> std::countl_zero(field_modulus.modulus);
      if (residue < field_modulus.modulus) return from_residue(residue);
    }
  }
  static field from_residue(std::uint64_t residue) {
    field element;
    element.residue_ = residue;
    return element;
  }
  std::uint64_t residue() const { return residue_; }                     ///< a·2^64 mod p
  std::uint64_t value() const { return field_modulus.leave(residue_); }  ///< a, 0 <= a < p

  field& operator+=(field b) { return set(field_modulus.add(residue_, b.residue_)); }
  field& operator-=(field b) { return set(field_modulus.subtract(residue_, b.residue_)); }
  field& operator*=(field b) { return set(field_modulus.multiply(residue_, b.residue_)); }
  field& operator/=(field b);
  friend field operator+(field a, field b) { return a += b; }
  friend field operator-(field a, field b) { return a -= b; }
  friend field operator*(field a, field b) { return a *= b; }
  friend field operator/(field a, field b) { return a /= b; }
  friend field operator-(field a) { return field() -= a; }
  friend bool operator==(field a, field b) { return a.residue_ == b.residue_; }

 private:
  field& set(std::uint64_t residue) {
    residue_ = residue;
    return *this;
  }
  std::uint64_t residue_ = 0;
};

/// a^-1; undefined_value for 0.
field inverse(field a);
/// a^k, a^-k = inverse(a)^k; a^0 = 1.
field power(field a, std::int64_t k);

inline tribool is_zero(field a) { return a.residue() == 0 ? tribool::yes : tribool::no; }
inline tribool equal(field a, field b) { return a == b ? tribool::yes : tribool::no; }
/// zero for 0; otherwise undecidable_value.
ternary_sign sign(field a);

/// All undecidable_value: a finite field has no order and no analysis. (The evaluator gives
/// elementary functions of free values an indeterminate instead.)
#define PROOFREAD_ELEMENTARY(name, ...) field name(field a);
#include "identities/expression/functions.def"
field abs(field a);
field max(field a, field b);
field min(field a, field b);

/// The residue in decimal.
std::string to_text(field a);

/// numerator / denominator mod p; undefined_value if p divides the denominator.
template <>
struct conversion<field> {
  static field from(const rational& q);
};

}  // namespace proofread::properties
