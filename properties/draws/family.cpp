// SPDX-License-Identifier: MIT
#include "properties/draws/family.hpp"

#include <algorithm>
#include <cstdlib>

namespace proofread::properties {
namespace {

constexpr std::int64_t small_integers = 6;
constexpr std::int64_t wide_reach = 8 * 129;

rational power_of_two(std::int64_t exponent) { return power(rational(2), exponent); }

// 0, 1, -1, 2, -2, ...
std::int64_t zigzag(std::int64_t k) { return k % 2 == 1 ? (k + 1) / 2 : -(k / 2); }

rational small_magnitude(std::int64_t m) {
  if (m <= small_integers) return m;
  const std::int64_t k = m - small_integers - 1;
  return rational((k / 3) % 9 + 1, 2 + k % 3);
}

// Dyadic (1 + m/128)·2^e, e in [-low, high), nearly log-uniform.
rational log_uniform(std::int64_t k, std::int64_t low, std::int64_t high) {
  const std::int64_t octaves = low + high;
  const std::int64_t exponent = (k + low) % octaves - low;
  return rational(128 + (k / octaves) % 128, 128) * power_of_two(exponent);
}

}  // namespace

rational entry_value(family kind, std::int64_t choice) {
  const std::int64_t magnitude = std::abs(choice);
  const rational sign = choice < 0 ? -1 : 1;
  switch (kind) {
    case family::small:
      return sign * small_magnitude(magnitude % 64);
    case family::wide: {
      if (magnitude < 8) return choice;
      return sign * rational(magnitude % 8) * power_of_two(zigzag(magnitude / 8 % 129));
    }
    case family::unit:
      return sign * rational(std::min<std::int64_t>(magnitude, 1024), 1024);
    case family::stress:
      return sign * rational(std::min<std::int64_t>(magnitude, 1600), 16);
  }
  return 0;
}

rational positive_value(family kind, std::int64_t choice) {
  const std::int64_t magnitude = std::abs(choice);
  switch (kind) {
    case family::small: {
      if (magnitude == 0) return 1;
      if (magnitude > small_integers) return small_magnitude(magnitude % 64 + small_integers + 1);
      return choice > 0 ? rational(1 + magnitude) : rational(1, 1 + magnitude);
    }
    case family::wide:
      return rational(8 + magnitude % 8, 8) * power_of_two(zigzag(magnitude / 8 % 129));
    case family::unit:
      return log_uniform(magnitude, 3, 3);
    case family::stress:
      return log_uniform(magnitude, 10, 7);
  }
  return 1;
}

std::int64_t choice_reach(family kind, int size) {
  switch (kind) {
    case family::small:
      return std::clamp(size, 1, 30);
    case family::wide:
      return wide_reach - 1;
    case family::unit:
      return 1024;
    case family::stress:
      return 1600;
  }
  return 1;
}

}  // namespace proofread::properties
