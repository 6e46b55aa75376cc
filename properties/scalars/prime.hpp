// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <functional>

#include "properties/scalars/random.hpp"

namespace proofread::properties {

/// 2^61 - 1, a Mersenne prime: the fixed modulus of prefilters.
inline constexpr std::uint64_t mersenne_61 = (std::uint64_t{1} << 61) - 1;

/// How many primes random_prime chooses from, at least: the primes in [2^60, 2^61) number
/// π(2^61) - π(2^60) = 55890484045084135 - 28423094496953330 = 27467389548130805 (OEIS A007053);
/// without trusting a table, P. Dusart's x/ln x (1 + 1/ln x) <= π(x) <= x/ln x (1 + 1.2762/ln x)
/// (Math. Comp. 68, 1999) gives more than 2.725e16. An integer N != 0 is divisible by at most
/// log2|N| / 60 of them.
inline constexpr double random_prime_count = 2.725e16;

/// Is n prime? Decided for every 64-bit n: Miller-Rabin to the bases 2, 325, 9375, 28178, 450775,
/// 9780504, 1795265022, which no composite below 2^64 survives (J. Sinclair, 2011; checked against
/// Feitsma's list).
bool is_prime(std::uint64_t n);

/// A prime in [2^60, 2^61), each equally likely (independent candidates until one is prime).
std::uint64_t random_prime(random_bits& random);
std::uint64_t random_prime(const std::function<std::uint64_t()>& random);

/// A stream of fresh moduli: the primes drawn from one key and stream number.
class prime_source {
 public:
  explicit prime_source(const random_bits::key_type& key, std::uint64_t stream = 0)
      : random_(key, stream) {}
  std::uint64_t operator()() { return random_prime(random_); }

 private:
  random_bits random_;
};

}  // namespace proofread::properties
