// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <bit>
#include <cstdint>

namespace proofread::properties {

/// 64 random bits at a time from a 256-bit key and a stream number; a uniform random bit generator.
///
/// The state is P(P(key) xor stream), P a fixed permutation of 256-bit words (eight
/// rounds of the mixing function G of BLAKE2b, RFC 7693), so no entropy of the key is lost and the
/// streams of one key are different states; the sequence is xoshiro256** (D. Blackman, S. Vigna,
/// Scrambled linear pseudorandom number generators, ACM TOMS 47, 2021), period 2^256 - 1. Fast,
/// seeded, not for secrets.
class random_bits {
 public:
  using key_type = std::array<std::uint64_t, 4>;
  using result_type = std::uint64_t;

  explicit random_bits(const key_type& key, std::uint64_t stream = 0) : state_(key) {
    state_[0] ^= 0x6a09e667f3bcc908U;
    permute();
    state_[3] ^= stream;
    permute();
    if ((state_[0] | state_[1] | state_[2] | state_[3]) == 0) state_[0] = 1;
  }

  static constexpr result_type min() { return 0; }
  static constexpr result_type max() { return ~result_type{0}; }

  result_type operator()() {
    const std::uint64_t result = std::rotl(state_[1] * 5, 7) * 9;
    const std::uint64_t shifted = state_[1] << 17;
    state_[2] ^= state_[0];
    state_[3] ^= state_[1];
    state_[1] ^= state_[2];
    state_[0] ^= state_[3];
    state_[2] ^= shifted;
    state_[3] = std::rotl(state_[3], 45);
    return result;
  }

  /// Uniform in [0, bound), bound >= 1, without bias (rejection; D. Lemire, ACM TOMACS 29, 2019).
  std::uint64_t below(std::uint64_t bound) {
    __extension__ using wide = unsigned __int128;
    wide product = static_cast<wide>((*this)()) * bound;
    if (static_cast<std::uint64_t>(product) < bound) {
      const std::uint64_t threshold = (0 - bound) % bound;
      while (static_cast<std::uint64_t>(product) < threshold) {
        product = static_cast<wide>((*this)()) * bound;
      }
    }
    return static_cast<std::uint64_t>(product >> 64);
  }

 private:
  void permute() {
    for (int round = 0; round < 8; ++round) mix();
  }
  void mix() {
    auto& [a, b, c, d] = state_;
    a += b;
    d = std::rotr(d ^ a, 32);
    c += d;
    b = std::rotr(b ^ c, 24);
    a += b;
    d = std::rotr(d ^ a, 16);
    c += d;
    b = std::rotr(b ^ c, 63);
  }
  std::array<std::uint64_t, 4> state_;
};

/// A 256-bit key from one 64-bit seed (splitmix64): for pinned runs.
inline random_bits::key_type expand_seed(std::uint64_t seed) {
  random_bits::key_type key{};
  for (auto& word : key) {
    seed += 0x9e3779b97f4a7c15U;
    std::uint64_t z = (seed ^ (seed >> 30)) * 0xbf58476d1ce4e5b9U;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebU;
    word = z ^ (z >> 31);
  }
  return key;
}

}  // namespace proofread::properties
