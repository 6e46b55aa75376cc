// SPDX-License-Identifier: MIT
#include "properties/scalars/rational_big.hpp"

#include <algorithm>
#include <bit>
#include <limits>
#include <utility>

#include "properties/scalars/trouble.hpp"
#include "properties/scalars/work.hpp"

namespace proofread::properties {
namespace {

constinit thread_local std::size_t most_bits = std::size_t{1} << 24;

// An operation on fractions of that many bits: divisors in common take most of it.
void charge(std::size_t bits) {
  require_bits(bits);
  const auto words = static_cast<std::int64_t>(bits / 64);
  count_work(16 + words * std::min<std::int64_t>(words, 4096) / 2);
}

}  // namespace

void require_bits(std::size_t bits) {
  if (bits > most_bits) {
    throw undecidable_value("exact number of " + std::to_string(bits) +
                            " bits exceeds the budget of " + std::to_string(most_bits));
  }
}

bit_budget_scope::bit_budget_scope(std::size_t bits)
    : bits_before_(std::exchange(most_bits, std::min(bits, most_bits))) {}
bit_budget_scope::~bit_budget_scope() { most_bits = bits_before_; }

rational big_rational::release(std::unique_ptr<big_rational> fraction) {
  mpz_srcptr numerator = mpq_numref(fraction->value);
  mpz_srcptr denominator = mpq_denref(fraction->value);
  rational result;
  if (mpz_cmpabs_ui(numerator, std::numeric_limits<std::int64_t>::max()) <= 0 &&
      mpz_fits_slong_p(denominator) != 0) {
    result.numerator_ = mpz_get_si(numerator);
    result.denominator_ = mpz_get_si(denominator);
    return result;
  }
  charge(bit_length(numerator) + bit_length(denominator));
  result.numerator_ = 0;
  result.denominator_ = 1;
  result.big_ = std::move(fraction);
  return result;
}

rational_view::rational_view(const rational& q) {
  if (const big_rational* big = big_rational::of(q)) {
    view_[0] = big->value[0];
    return;
  }
  const std::int64_t n = big_rational::small_numerator(q);
  limbs_ = {n < 0 ? 0 - static_cast<mp_limb_t>(n) : static_cast<mp_limb_t>(n),
            static_cast<mp_limb_t>(big_rational::small_denominator(q))};
  mpz_roinit_n(mpq_numref(view_), &limbs_[0], n < 0 ? -1 : n > 0 ? 1 : 0);
  mpz_roinit_n(mpq_denref(view_), &limbs_[1], 1);
}

}  // namespace proofread::properties
