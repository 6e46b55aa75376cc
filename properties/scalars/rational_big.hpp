// SPDX-License-Identifier: MIT
#pragma once

#include <gmp.h>

#include <array>

#include "properties/scalars/rational.hpp"

namespace proofread::properties {

/// A GMP fraction in lowest terms, the form of a rational past 64-bit words.
struct big_rational {
  mpq_t value;

  big_rational() { mpq_init(value); }
  big_rational(const big_rational& other) : big_rational() { mpq_set(value, other.value); }
  big_rational& operator=(const big_rational&) = delete;
  ~big_rational() { mpq_clear(value); }

  /// The rational of a canonical fraction; checks the budget.
  static rational release(std::unique_ptr<big_rational> fraction);
  static const big_rational* of(const rational& q) { return q.big_.get(); }
  static std::int64_t small_numerator(const rational& q) { return q.numerator_; }
  static std::int64_t small_denominator(const rational& q) { return q.denominator_; }
};

/// Bits of |n|, 0 of 0.
inline std::size_t bit_length(mpz_srcptr n) { return mpz_sgn(n) == 0 ? 0 : mpz_sizeinbase(n, 2); }

/// Throws undecidable_value if numbers of this many bits exceed the budget in force.
void require_bits(std::size_t bits);

/// A read-only GMP view of a rational, valid while the rational is unchanged; allocates nothing.
class rational_view {
 public:
  explicit rational_view(const rational& q);
  rational_view(const rational_view&) = delete;
  rational_view& operator=(const rational_view&) = delete;
  mpq_srcptr get() const { return view_; }

 private:
  mpq_t view_;
  std::array<mp_limb_t, 2> limbs_{};
};

}  // namespace proofread::properties
