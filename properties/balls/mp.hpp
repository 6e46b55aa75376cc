// SPDX-License-Identifier: MIT
#pragma once

#include <boost/multiprecision/mpfr.hpp>

#include "properties/balls/ball.hpp"

namespace proofread::properties {

/// Binary floating point with at least 50 and 100 decimal digits (168 and 334 bits), correctly
/// rounded, stored in place. Including this costs two seconds of compilation; ball.hpp alone does
/// not.
using mp50 = boost::multiprecision::number<
    boost::multiprecision::mpfr_float_backend<50, boost::multiprecision::allocate_stack>,
    boost::multiprecision::et_off>;
using mp100 = boost::multiprecision::number<
    boost::multiprecision::mpfr_float_backend<100, boost::multiprecision::allocate_stack>,
    boost::multiprecision::et_off>;

/// MPFR returns with each result whether it was exact; if not, the error is at most half a unit in
/// its last place. Exponents reach 2^62, so results do not underflow before their error bounds
/// (2^-1074) do. Source: L. Fousse, G. Hanrot, V. Lefèvre, P. Pélissier, P. Zimmermann, MPFR, ACM
/// TOMS 33 (2007).
template <typename F>
struct mpfr_arithmetic {
  static double add(F& r, const F& a, const F& b);
  static double subtract(F& r, const F& a, const F& b);
  static double multiply(F& r, const F& a, const F& b);
  static double divide(F& r, const F& a, const F& b);
  static double root(F& r, const F& a);
  static double upper(const F& a);
  static double lower(const F& a);
  static bool is_negative(const F& a) { return mpfr_sgn(a.backend().data()) < 0; }
  static bool is_finite(const F& a) { return mpfr_number_p(a.backend().data()) != 0; }
  static double from_integer(F& r, std::int64_t n);
  static double from_rational(F& r, const rational& q);
  static rational exact_value(const F& a);
  static std::string text(const F& a);
  /// >= the error of a result rounded to nearest with MPFR's inexact flag; infinity if it is not
  /// finite.
  static double half_ulp(const F& r, int inexact);
};
extern template struct mpfr_arithmetic<mp50>;
extern template struct mpfr_arithmetic<mp100>;

template <>
struct real_arithmetic<mp50> : mpfr_arithmetic<mp50> {
  static constexpr int bits = 168;
  static constexpr double unit_roundoff = 0x1p-168;
};
template <>
struct real_arithmetic<mp100> : mpfr_arithmetic<mp100> {
  static constexpr int bits = 334;
  static constexpr double unit_roundoff = 0x1p-334;
};

extern template class ball<mp50>;
extern template class ball<mp100>;

}  // namespace proofread::properties
