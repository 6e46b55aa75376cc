// SPDX-License-Identifier: MIT
#pragma once

#include <bit>
#include <cmath>
#include <cstdint>
#include <limits>

/// Arithmetic of radii: doubles >= 0 whose every operation rounds up, without touching the rounding
/// mode.
///
/// IEEE arithmetic to nearest returns r with |exact - r| <= half an ulp, so the next double above r
/// is an upper bound; this holds through underflow (the next double above 0 is 2^-1074) and gives
/// NaN past the largest double, which ball<F> refuses. An exact zero stays zero. Source: S. M.
/// Rump, Verification methods, Acta Numerica 19 (2010), section 2 (pred and succ).
namespace proofread::properties::radius {

inline constexpr double smallest = std::numeric_limits<double>::denorm_min();
inline constexpr double largest = std::numeric_limits<double>::max();

/// The least double > x, for finite x >= 0; NaN for infinity.
inline double next_up(double x) {
  return std::bit_cast<double>(std::bit_cast<std::uint64_t>(x) + 1);
}

/// The greatest double < x for x > 0 (the largest double below infinity); 0 for 0.
inline double next_down(double x) {
  return x > 0 ? std::bit_cast<double>(std::bit_cast<std::uint64_t>(x) - 1) : 0.0;
}

/// >= a + b, >= a * b, >= a / b for a, b >= 0 (b > 0 in the quotient).
inline double add(double a, double b) {
  if (a == 0) return b;
  return b == 0 ? a : next_up(a + b);
}
inline double multiply(double a, double b) { return a == 0 || b == 0 ? 0.0 : next_up(a * b); }
inline double divide(double a, double b) { return a == 0 ? 0.0 : next_up(a / b); }

/// <= a - b, at least 0, for a, b >= 0.
inline double subtract_down(double a, double b) {
  if (b == 0) return a;
  return a > b ? next_down(a - b) : 0.0;
}
/// <= sqrt(a).
inline double sqrt_down(double a) { return next_down(std::sqrt(a)); }

}  // namespace proofread::properties::radius
