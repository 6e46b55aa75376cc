// SPDX-License-Identifier: MIT
#include "properties/scalars/prime.hpp"

#include <array>
#include <bit>
#include <cstddef>
#include <utility>

#include "properties/scalars/montgomery.hpp"

namespace proofread::properties {
namespace {

constexpr std::array<std::uint64_t, 30> small_primes = {
    2,  3,  5,  7,  11, 13, 17, 19, 23, 29, 31,  37,  41,  43,  47,
    53, 59, 61, 67, 71, 73, 79, 83, 89, 97, 101, 103, 107, 109, 113};
constexpr std::uint64_t product_3_to_53 = 16294579238595022365U;

template <std::size_t... Index>
bool divides_one_of(std::uint64_t rest, std::index_sequence<Index...>) {
  return (... || (rest % small_primes[Index + 1] == 0));
}
bool has_odd_factor_up_to_53(std::uint64_t n) {
  return divides_one_of(n % product_3_to_53, std::make_index_sequence<15>());
}

// Are the moduli strong probable primes to all these bases (in Montgomery form)? The powers are
// raised in step: the products of one step are independent, so the processor overlaps them.
template <std::size_t Count>
bool is_strong_probable_prime(const montgomery& m, const std::array<std::uint64_t, Count>& bases) {
  const int twos = std::countr_zero(m.modulus - 1);
  const std::uint64_t exponent = (m.modulus - 1) >> twos;
  std::array<std::uint64_t, Count> x = bases;
  for (int bit = 62 - std::countl_zero(exponent); bit >= 0; --bit) {
    for (std::uint64_t& power : x) power = m.multiply(power, power);
    if ((exponent >> bit & 1) == 0) continue;
    for (std::size_t i = 0; i < Count; ++i) x[i] = m.multiply(x[i], bases[i]);
  }
  const std::uint64_t minus_one = m.modulus - m.one;
  for (std::size_t base = 0; base < Count; ++base) {
    std::uint64_t power = x[base];
    if (bases[base] == 0 || power == m.one) continue;  // a base divisible by m says nothing
    for (int i = 1; power != minus_one; ++i) {
      if (i >= twos) return false;
      power = m.multiply(power, power);
    }
  }
  return true;
}

bool survives_all_bases(std::uint64_t odd) {
  const montgomery m(odd);
  const std::array<std::uint64_t, 1> two = {m.add(m.one, m.one)};
  if (!is_strong_probable_prime(m, two)) return false;
  std::array<std::uint64_t, 6> bases = {325, 9375, 28178, 450775, 9780504, 1795265022};
  for (std::uint64_t& base : bases) base = m.enter(base);
  return is_strong_probable_prime(m, bases);
}

template <typename Random>
std::uint64_t draw_prime(Random& random) {
  constexpr std::uint64_t top = std::uint64_t{1} << 60;
  for (;;) {
    const std::uint64_t candidate = top | (random() >> 4) | 1;
    if (!has_odd_factor_up_to_53(candidate) && survives_all_bases(candidate)) return candidate;
  }
}

}  // namespace

bool is_prime(std::uint64_t n) {
  for (const std::uint64_t p : small_primes) {
    if (n % p == 0) return n == p;
  }
  return n > 1 && survives_all_bases(n);
}

std::uint64_t random_prime(random_bits& random) { return draw_prime(random); }
std::uint64_t random_prime(const std::function<std::uint64_t()>& random) {
  return draw_prime(random);
}

}  // namespace proofread::properties
