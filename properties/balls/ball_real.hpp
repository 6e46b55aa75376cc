// SPDX-License-Identifier: MIT
#pragma once

#include <cmath>
#include <string>

#include "properties/balls/radius.hpp"
#include "properties/scalars/rational_functions.hpp"
#include "properties/scalars/real.hpp"

namespace proofread::properties {

/// The midpoint arithmetic ball<F> is built on: every operation rounds to nearest and returns a
/// bound of its rounding error, 0 if the result is exact; an overflow returns a bound that is
/// infinite or NaN.
///   add, subtract, multiply, divide(r, a, b), root(r, a): r = a op b, r may be a or b; b != 0, a
///   >= 0 upper(a) >= |a| >= lower(a): in doubles, infinity and the largest double past their range
///   from_rational(r, q), exact_value(a), from_integer(r, n), text(a)
///   unit_roundoff(): of one operation, relative
template <typename F>
struct real_arithmetic;

/// IEEE binary64. The error of a sum is computed by Knuth's TwoSum, that of a product by one fused
/// multiply and add, both exactly; a product or quotient near underflow, where the latter fails, is
/// charged 2^-53 |r| + 2^-1074. Source: J.-M. Muller et al., Handbook of Floating-Point Arithmetic
/// (2018), 4.3-4.4; S. Boldo, S. Graillat, J.-M. Muller, ACM TOMS 44 (2017) (TwoSum is safe up to
/// overflow).
template <>
struct real_arithmetic<double> {
  static constexpr double unit_roundoff() { return 0x1p-53; }

  static double add(double& r, double a, double b) {
    const double sum = a + b;
    const double shadow = sum - a;
    const double error = (a - (sum - shadow)) + (b - shadow);
    r = sum;
    return std::fabs(error);
  }
  static double subtract(double& r, double a, double b) { return add(r, a, -b); }
  static double multiply(double& r, double a, double b) {
    r = a * b;
    if (std::fabs(r) > no_underflow) return std::fabs(std::fma(a, b, -r));
    return a == 0 || b == 0 || is_unit(a) || is_unit(b) ? 0.0 : half_ulp(r);
  }
  static double divide(double& r, double a, double b) {
    const double quotient = a / b;
    r = quotient;
    if (a == 0 || is_unit(b)) return 0.0;
    const bool visible = std::fabs(quotient) > no_underflow && std::fabs(a) > no_underflow;
    return visible && std::fma(-quotient, b, a) == 0 ? 0.0 : half_ulp(quotient);
  }
  static double root(double& r, double a) {
    const double value = std::sqrt(a);
    r = value;
    if (a == 0) return 0.0;
    return a > no_underflow && std::fma(-value, value, a) == 0 ? 0.0 : half_ulp(value);
  }
  static double upper(double a) { return std::fabs(a); }
  static double lower(double a) { return std::fabs(a); }
  static bool is_negative(double a) { return a < 0; }
  static bool is_finite(double a) { return std::fabs(a) <= radius::largest; }

  static double from_integer(double& r, std::int64_t n);
  static double from_rational(double& r, const rational& q);
  static rational exact_value(double a) { return to_rational(a); }
  static std::string text(double a);

  /// >= the rounding error of a result r that was rounded to nearest, through underflow; NaN for
  /// infinity.
  static double half_ulp(double r) { return radius::next_up(std::fabs(r) * unit_roundoff()); }

 private:
  static bool is_unit(double a) { return std::fabs(a) == 1; }
  static constexpr double no_underflow = 0x1p-960;  // 2^-960 2^-53 2^-53 is still above 2^-1074
};

/// The working precision. MPFR returns with each result whether it was exact; if not, the error is
/// at most half a unit in its last place. Exponents reach 2^62, so results do not underflow before
/// their error bounds (2^-1074) do.
template <>
struct real_arithmetic<real> {
  static double unit_roundoff() { return std::ldexp(1.0, -working_precision::bits()); }

  static double add(real& r, const real& a, const real& b);
  static double subtract(real& r, const real& a, const real& b);
  static double multiply(real& r, const real& a, const real& b);
  static double divide(real& r, const real& a, const real& b);
  static double root(real& r, const real& a);
  static double upper(const real& a);
  static double lower(const real& a);
  static bool is_negative(const real& a) { return mpfr_sgn(a.view()) < 0; }
  static bool is_finite(const real& a) { return isfinite(a); }

  static double from_integer(real& r, std::int64_t n) {
    r = n;
    return 0;
  }
  static double from_rational(real& r, const rational& q);
  static rational exact_value(const real& a) { return to_rational(a); }
  static std::string text(const real& a);

  /// >= the error of a result rounded to nearest with MPFR's inexact flag; infinity if it is not
  /// finite.
  static double half_ulp(const real& r, int inexact);
};

}  // namespace proofread::properties
