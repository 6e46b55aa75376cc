// SPDX-License-Identifier: MIT
#include "properties/scalars/field.hpp"

#include <stdexcept>

#include "properties/scalars/trouble.hpp"

namespace proofread::properties {
namespace {

[[noreturn]] void has_none(const char* operation) {
  throw undecidable_value(std::string("a finite field has no ") + operation);
}

// b^-1 mod m for 0 < b < m, gcd 1: extended Euclid on 64-bit words; |coefficients| < m < 2^61.
std::uint64_t euclidean_inverse(std::uint64_t b, std::uint64_t m) {
  std::uint64_t high = m;
  std::uint64_t low = b;
  std::int64_t of_high = 0;
  std::int64_t of_low = 1;
  while (low > 1) {
    const std::uint64_t quotient = high / low;
    const std::uint64_t rest = high - quotient * low;
    const std::int64_t of_rest = of_high - static_cast<std::int64_t>(quotient) * of_low;
    high = low;
    low = rest;
    of_high = of_low;
    of_low = of_rest;
  }
  if (low == 0) throw undecidable_value("the modulus of the field is not prime");
  return of_low < 0 ? m + static_cast<std::uint64_t>(of_low) : static_cast<std::uint64_t>(of_low);
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
  // From a·R: (a·R)^-1, then twice R^2: a^-1·R^-1·R^2·R^-1·R^2·R^-1 = a^-1·R.
  const std::uint64_t plain = euclidean_inverse(a.residue(), m.modulus);
  return field::from_residue(m.multiply(m.multiply(plain, m.square), m.square));
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

field sqrt(field) { has_none("sqrt"); }
field exp(field) { has_none("exp"); }
field log(field) { has_none("log"); }
field sin(field) { has_none("sin"); }
field cos(field) { has_none("cos"); }
field tan(field) { has_none("tan"); }
field tanh(field) { has_none("tanh"); }
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
