// SPDX-License-Identifier: MIT
#include "properties/scalars/prime.hpp"

#include <array>
#include <bit>

#include "properties/scalars/montgomery.hpp"

namespace proofread::properties {
namespace {

constexpr std::array<std::uint64_t, 30> small_primes = {
    2,  3,  5,  7,  11, 13, 17, 19, 23, 29, 31,  37,  41,  43,  47,
    53, 59, 61, 67, 71, 73, 79, 83, 89, 97, 101, 103, 107, 109, 113};
constexpr std::uint64_t product_3_to_53 = 16294579238595022365U;

bool has_odd_factor_up_to_53(std::uint64_t n) {
  for (std::uint64_t rest = n % product_3_to_53, i = 1; i < 16; ++i) {
    if (rest % small_primes[i] == 0) return true;
  }
  return false;
}

// Strong probable prime to the base whose Montgomery form is `witness`; n = modulus odd.
bool is_strong_probable_prime(const montgomery& m, std::uint64_t witness) {
  const std::uint64_t even = m.modulus - 1;
  const int twos = std::countr_zero(even);
  std::uint64_t x = m.power(witness, even >> twos);
  const std::uint64_t minus_one = m.modulus - m.one;
  if (x == m.one || x == minus_one) return true;
  for (int i = 1; i < twos; ++i) {
    x = m.multiply(x, x);
    if (x == minus_one) return true;
  }
  return false;
}

bool survives_all_bases(std::uint64_t odd) {
  const montgomery m(odd);
  if (!is_strong_probable_prime(m, m.add(m.one, m.one))) return false;
  for (const std::uint64_t base : {325U, 9375U, 28178U, 450775U, 9780504U, 1795265022U}) {
    const std::uint64_t witness = m.enter(base);
    if (witness != 0 && !is_strong_probable_prime(m, witness)) return false;
  }
  return true;
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
