// SPDX-License-Identifier: MIT
#include "properties/scalars/rational_functions.hpp"

#include <mpfr.h>

#include <cmath>
#include <utility>

#include "identities/expression/functions.hpp"
#include "properties/scalars/rational_big.hpp"
#include "properties/scalars/rational_text.hpp"
#include "properties/scalars/trouble.hpp"

namespace proofread::properties {
namespace {

rational known_value_of(identities::builtin function, const rational& q) {
  const identities::builtin_facts& facts = identities::facts_of(function);
  const std::string name(facts.name);
  if (facts.domain == identities::domain::positive && q <= rational())
    throw undefined_value(name + " of a number that is not positive");
  if (facts.known.exists && q == rational(facts.known.at)) return rational(facts.known.value);
  throw undecidable_value(name + "(" + (q.bits() > 64 ? "q" : to_text(q)) +
                          ") is not a rational number");
}

}  // namespace

rational inverse(const rational& q) {
  if (q == rational()) throw undefined_value("division by zero");
  if (big_rational::of(q) == nullptr) {
    return rational(big_rational::small_denominator(q), big_rational::small_numerator(q));
  }
  auto big = std::make_unique<big_rational>();
  mpq_inv(big->value, rational_view(q).get());
  return big_rational::release(std::move(big));
}

ternary_sign sign(const rational& q) {
  const int s = mpq_sgn(rational_view(q).get());
  return s < 0 ? ternary_sign::negative : s == 0 ? ternary_sign::zero : ternary_sign::positive;
}

tribool is_zero(const rational& q) { return q == rational() ? tribool::yes : tribool::no; }
tribool equal(const rational& a, const rational& b) { return a == b ? tribool::yes : tribool::no; }
rational abs(const rational& q) { return sign(q) == ternary_sign::negative ? -q : q; }
rational max(const rational& a, const rational& b) { return a < b ? b : a; }
rational min(const rational& a, const rational& b) { return b < a ? b : a; }

rational floor(const rational& q) {
  if (q.is_integer()) return q;
  const rational_view view(q);
  auto big = std::make_unique<big_rational>();
  mpz_fdiv_q(mpq_numref(big->value), mpq_numref(view.get()), mpq_denref(view.get()));
  return big_rational::release(std::move(big));
}

rational power(const rational& q, std::int64_t k) {
  if (k == 0) return rational(1);
  if (k < 0 && q == rational()) throw undefined_value("division by zero");
  if (q == rational() || q == rational(1)) return q;
  if (q == rational(-1)) return k % 2 == 0 ? rational(1) : q;
  const std::uint64_t magnitude =
      k < 0 ? 0 - static_cast<std::uint64_t>(k) : static_cast<std::uint64_t>(k);
  const double bits = static_cast<double>(q.bits() - 1) * static_cast<double>(magnitude);
  require_bits(bits < 1e18 ? static_cast<std::size_t>(bits) / 2 : ~std::size_t{0});
  const rational_view view(q);
  auto big = std::make_unique<big_rational>();
  mpz_pow_ui(mpq_numref(big->value), mpq_numref(view.get()), magnitude);
  mpz_pow_ui(mpq_denref(big->value), mpq_denref(view.get()), magnitude);
  if (k < 0) mpq_inv(big->value, big->value);
  return big_rational::release(std::move(big));
}

rational sqrt(const rational& q) {
  const rational_view view(q);
  if (mpq_sgn(view.get()) < 0) throw undefined_value("sqrt of a negative number");
  if (mpz_perfect_square_p(mpq_numref(view.get())) == 0 ||
      mpz_perfect_square_p(mpq_denref(view.get())) == 0) {
    throw undecidable_value("the square root is not a rational number");
  }
  auto big = std::make_unique<big_rational>();
  mpz_sqrt(mpq_numref(big->value), mpq_numref(view.get()));
  mpz_sqrt(mpq_denref(big->value), mpq_denref(view.get()));
  return big_rational::release(std::move(big));
}

#define PROOFREAD_TRANSCENDENTAL(name, ...) \
  rational name(const rational& q) { return known_value_of(identities::builtin::name, q); }
#include "identities/expression/functions.def"

double to_double(const rational& q) {
  mpfr_t nearest;
  mpfr_init2(nearest, 53);
  mpfr_set_q(nearest, rational_view(q).get(), MPFR_RNDN);
  const double result = mpfr_get_d(nearest, MPFR_RNDN);
  mpfr_clear(nearest);
  return result;
}

rational to_rational(double x) {
  if (!std::isfinite(x)) throw undecidable_value("not a finite number");
  auto big = std::make_unique<big_rational>();
  mpq_set_d(big->value, x);
  return big_rational::release(std::move(big));
}

}  // namespace proofread::properties
