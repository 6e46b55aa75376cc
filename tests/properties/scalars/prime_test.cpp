// SPDX-License-Identifier: MIT
#include "properties/scalars/prime.hpp"

#include <gmp.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <set>
#include <vector>

#include "properties/scalars/montgomery.hpp"

namespace proofread::properties {
namespace {

__extension__ using wide = unsigned __int128;

std::uint64_t remainder(wide t, std::uint64_t m) { return static_cast<std::uint64_t>(t % m); }

TEST(prime, agrees_with_a_sieve) {
  constexpr std::uint64_t end = 300000;
  std::vector<bool> composite(end);
  for (std::uint64_t n = 2; n < end; ++n) {
    ASSERT_EQ(is_prime(n), !composite[n]) << n;
    for (std::uint64_t k = n * n; !composite[n] && k < end; k += n) composite[k] = true;
  }
  EXPECT_FALSE(is_prime(0));
  EXPECT_FALSE(is_prime(1));
}

TEST(prime, rejects_carmichael_numbers_and_strong_pseudoprimes) {
  for (const std::uint64_t n :
       {561UL, 825265UL, 321197185UL, 2047UL, 1373653UL, 25326001UL, 3215031751UL, 2152302898747UL,
        3474749660383UL, 341550071728321UL, 3825123056546413051UL, 37249UL, 1194649UL, 12327121UL,
        18446744066047760377UL, 18446744073709551615UL}) {
    EXPECT_FALSE(is_prime(n)) << n;
  }
}

TEST(prime, accepts_large_primes) {
  for (const std::uint64_t n : {mersenne_61, 18446744073709551557UL, 4611686018427387847UL,
                                1152921504606846883UL, 2305843009213693921UL}) {
    EXPECT_TRUE(is_prime(n)) << n;
  }
}

RC_GTEST_PROP(prime, agrees_with_gmp, ()) {
  const auto n = *rc::gen::arbitrary<std::uint64_t>() | 1;
  mpz_t big;
  mpz_init_set_ui(big, n);
  const bool expected = mpz_probab_prime_p(big, 30) != 0;
  mpz_clear(big);
  RC_ASSERT(is_prime(n) == expected);
}

TEST(prime, random_primes_are_prime_distinct_and_spread_over_the_range) {
  prime_source source({1, 2, 3, 4}, 7);
  std::set<std::uint64_t> seen;
  std::vector<int> sixteenths(16);
  constexpr int draws = 4000;
  for (int i = 0; i < draws; ++i) {
    const std::uint64_t p = source();
    ASSERT_EQ(p >> 60, 1U);
    ASSERT_TRUE(is_prime(p));
    seen.insert(p);
    ++sixteenths[p >> 56 & 15];
  }
  EXPECT_EQ(seen.size(), draws);
  for (const int count : sixteenths) {
    EXPECT_GT(count, draws / 32);
    EXPECT_LT(count, draws / 8);
  }
}

RC_GTEST_PROP(montgomery, agrees_with_wide_integers, ()) {
  const auto m = (*rc::gen::arbitrary<std::uint64_t>() >> *rc::gen::inRange(0, 61)) | 3;
  const auto a = *rc::gen::arbitrary<std::uint64_t>() % m;
  const auto b = *rc::gen::arbitrary<std::uint64_t>() % m;
  const montgomery reduction(m);
  const std::uint64_t x = reduction.enter(a);
  const std::uint64_t y = reduction.enter(b);
  RC_ASSERT(reduction.leave(x) == a);
  RC_ASSERT(reduction.leave(reduction.one) == 1U);
  RC_ASSERT(reduction.leave(reduction.multiply(x, y)) == remainder(static_cast<wide>(a) * b, m));
  RC_ASSERT(reduction.leave(reduction.add(x, y)) == remainder(static_cast<wide>(a) + b, m));
  RC_ASSERT(reduction.leave(reduction.subtract(x, y)) ==
            remainder(static_cast<wide>(a) + m - b, m));
}

TEST(random_bits, depend_on_every_key_bit_and_on_the_stream) {
  std::set<std::uint64_t> first;
  for (int bit = 0; bit < 256; ++bit) {
    random_bits::key_type key{};
    key[static_cast<std::size_t>(bit / 64)] ^= std::uint64_t{1} << (bit % 64);
    first.insert(random_bits(key)());
  }
  for (std::uint64_t stream = 0; stream < 1000; ++stream) first.insert(random_bits({}, stream)());
  EXPECT_EQ(first.size(), 1256U);
  EXPECT_EQ(random_bits({1, 2, 3, 4}, 5)(), random_bits({1, 2, 3, 4}, 5)());
}

RC_GTEST_PROP(random_bits, below_stays_below, (std::uint64_t seed)) {
  random_bits random(expand_seed(seed));
  const auto bound = (*rc::gen::arbitrary<std::uint64_t>() >> *rc::gen::inRange(0, 64)) | 1;
  for (int i = 0; i < 20; ++i) RC_ASSERT(random.below(bound) < bound);
}

}  // namespace
}  // namespace proofread::properties
