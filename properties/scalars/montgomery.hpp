// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>

namespace proofread::properties {

/// Arithmetic modulo an odd m < 2^64, m >= 3, on residues a·R mod m, R = 2^64.
/// Source: P. L. Montgomery, Modular multiplication without trial division, Math. Comp. 44 (1985).
struct montgomery {
  __extension__ using wide = unsigned __int128;

  std::uint64_t modulus = 1;
  std::uint64_t inverse = 1;  ///< modulus^-1 mod 2^64
  std::uint64_t one = 0;      ///< R mod modulus
  std::uint64_t square = 0;   ///< R^2 mod modulus

  constexpr montgomery() = default;
  explicit constexpr montgomery(std::uint64_t odd) : modulus(odd), inverse(odd) {
    for (int step = 0; step < 5; ++step) inverse *= 2 - odd * inverse;
    one = (0 - odd) % odd;
    square = add(one, one);
    for (int step = 0; step < 6; ++step) square = multiply(square, square);
  }

  /// t·R^-1 mod modulus, for t < modulus·R.
  constexpr std::uint64_t reduce(wide t) const {
    const std::uint64_t low = static_cast<std::uint64_t>(t) * inverse;
    const std::uint64_t borrow = static_cast<std::uint64_t>(static_cast<wide>(low) * modulus >> 64);
    const std::uint64_t high = static_cast<std::uint64_t>(t >> 64);
    return high - borrow + (high < borrow ? modulus : 0);
  }
  constexpr std::uint64_t multiply(std::uint64_t a, std::uint64_t b) const {
    return reduce(static_cast<wide>(a) * b);
  }
  constexpr std::uint64_t add(std::uint64_t a, std::uint64_t b) const {
    return subtract(a, modulus - b);
  }
  constexpr std::uint64_t subtract(std::uint64_t a, std::uint64_t b) const {
    return a - b + (a < b ? modulus : 0);
  }
  constexpr std::uint64_t power(std::uint64_t a, std::uint64_t exponent) const {
    std::uint64_t result = one;
    for (; exponent != 0; exponent >>= 1, a = multiply(a, a)) {
      if ((exponent & 1) != 0) result = multiply(result, a);
    }
    return result;
  }
  constexpr std::uint64_t enter(std::uint64_t a) const { return multiply(a % modulus, square); }
  constexpr std::uint64_t leave(std::uint64_t a) const { return reduce(a); }
};

}  // namespace proofread::properties
