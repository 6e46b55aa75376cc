// SPDX-License-Identifier: MIT
#include "properties/scalars/field.hpp"

#include <bit>
#include <stdexcept>

#include "properties/scalars/trouble.hpp"

namespace proofread::properties {
namespace {

[[noreturn]] void has_none(const char* operation) {
  throw undecidable_value(std::string("a finite field has no ") + operation);
}

// The almost inverse of a: x with a·x = 2^k mod m, for 0 < a < m odd, gcd(a, m) = 1.
// Binary Euclid on (u, v) = (m, a) with m = u·s + v·r, a·r = -u·2^k, a·s = v·2^k (mod m), so that
// r, s <= m. The pair is kept unordered and the loop free of unpredictable branches; `swapped`
// tells u from v. Source: B. S. Kaliski, The Montgomery inverse and its applications, IEEE Trans.
// Computers 44 (1995).
struct almost_inverse {
  std::uint64_t x;
  int k;
};
almost_inverse invert(std::uint64_t a, std::uint64_t m) {
  int k = std::countr_zero(a);
  std::uint64_t u = m;
  std::uint64_t v = a >> k;
  std::uint64_t r = 0;
  std::uint64_t s = 1;
  bool swapped = false;
  while (u != v) {
    const bool less = u < v;
    const std::uint64_t exchange = 0 - static_cast<std::uint64_t>(less);
    const std::uint64_t smaller = less ? u : v;
    const std::uint64_t apart = ((u - v) ^ exchange) - exchange;
    const std::uint64_t of_smaller = s ^ ((r ^ s) & exchange);
    const int twos = std::countr_zero(apart);
    r += s;
    s = of_smaller << twos;
    u = apart >> twos;
    v = smaller;
    k += twos;
    swapped = swapped != less;
  }
  if (u != 1) throw undecidable_value("the modulus of the field is not prime");
  return {swapped ? r : s, k};
}

}  // namespace

modulus_scope::modulus_scope(std::uint64_t prime) : before_(field_modulus) {
  if (prime % 2 == 0 || prime < 3 || prime > mersenne_61) {
    throw std::invalid_argument("the modulus of the field must be an odd prime below 2^61");
  }
  field_modulus = montgomery(prime);
}

field inverse(field a) {
  if (a.residue() == 0) throw undefined_value("division by zero");
  const montgomery& m = field_modulus;
  // From x = (a·R)^-1·2^k to a^-1·R = x·2^(128 - k): times R, then 2^(128 - k) / R, k <= 2·61.
  const auto [almost, k] = invert(a.residue(), m.modulus);
  std::uint64_t x = m.multiply(almost, m.square);
  int shift = 128 - k;
  for (; shift > 63; --shift) x = m.add(x, x);
  return field::from_residue(m.multiply(x, std::uint64_t{1} << shift));
}

field& field::operator/=(field b) { return *this *= inverse(b); }

field power(field a, std::int64_t k) {
  if (k < 0) a = inverse(a);
  const std::uint64_t magnitude =
      k < 0 ? 0 - static_cast<std::uint64_t>(k) : static_cast<std::uint64_t>(k);
  return field::from_residue(field_modulus.power(a.residue(), magnitude));
}

ternary_sign sign(field a) {
  if (a.residue() == 0) return ternary_sign::zero;
  has_none("order");
}

#define PROOFREAD_ELEMENTARY(name, ...) \
  field name(field) { has_none(#name); }
#include "identities/expression/functions.def"
field abs(field) { has_none("abs"); }
field max(field, field) { has_none("max"); }
field min(field, field) { has_none("min"); }

std::string to_text(field a) { return std::to_string(a.value()); }

field conversion<field>::from(const rational& q) {
  const std::uint64_t p = field_modulus.modulus;
  const std::uint64_t denominator = q.denominator_modulo(p);
  if (denominator == 0) throw undefined_value("the denominator is divisible by the modulus");
  const field top = field::from_residue(field_modulus.enter(q.numerator_modulo(p)));
  if (denominator == 1) return top;
  return top / field::from_residue(field_modulus.enter(denominator));
}

}  // namespace proofread::properties
