// SPDX-License-Identifier: MIT
#include "properties/balls/ball_real.hpp"

#include <cmath>
#include <cstdio>
#include <limits>

#include "properties/scalars/rational_big.hpp"

namespace proofread::properties {
namespace {

std::uint64_t top_limb(mpfr_srcptr x) {
  const auto* limbs = static_cast<const mp_limb_t*>(mpfr_custom_get_significand(x));
  return limbs[(mpfr_get_prec(x) - 1) / 64];
}

// m·2^e for 2^52 <= m <= 2^53: exact unless it leaves the normal range.
double scaled(std::uint64_t m, mpfr_exp_t e) {
  if (e > 2000) return std::numeric_limits<double>::infinity();
  if (e < -2000) return 0;
  return std::ldexp(static_cast<double>(m), static_cast<int>(e));
}

}  // namespace

double real_arithmetic<double>::from_integer(double& r, std::int64_t n) {
  r = static_cast<double>(n);
  const bool exact = r < 0x1p63 && static_cast<std::int64_t>(r) == n;
  return exact ? 0.0 : half_ulp(r);
}

double real_arithmetic<double>::from_rational(double& r, const rational& q) {
  if (big_rational::of(q) == nullptr) {
    double n = 0;
    double d = 0;
    if (from_integer(n, big_rational::small_numerator(q)) == 0 &&
        from_integer(d, big_rational::small_denominator(q)) == 0) {
      return divide(r, n, d);
    }
  }
  r = to_double(q);
  return std::isfinite(r) && to_rational(r) == q ? 0.0 : half_ulp(r);
}

std::string real_arithmetic<double>::text(double a) {
  char digits[40];
  std::snprintf(digits, sizeof digits, "%.17g", a);
  return digits;
}

double real_arithmetic<real>::half_ulp(const real& r, int inexact) {
  mpfr_srcptr x = r.view();
  if (mpfr_number_p(x) == 0) return std::numeric_limits<double>::infinity();
  if (inexact == 0) return 0;
  if (mpfr_zero_p(x) != 0) return radius::smallest;
  const double half = scaled(1, mpfr_get_exp(x) - mpfr_get_prec(x) - 1);
  return half == 0 ? radius::smallest : half;
}

double real_arithmetic<real>::add(real& r, const real& a, const real& b) {
  return half_ulp(r, r.assign(mpfr_add, a, b));
}
double real_arithmetic<real>::subtract(real& r, const real& a, const real& b) {
  return half_ulp(r, r.assign(mpfr_sub, a, b));
}
double real_arithmetic<real>::multiply(real& r, const real& a, const real& b) {
  return half_ulp(r, r.assign(mpfr_mul, a, b));
}
double real_arithmetic<real>::divide(real& r, const real& a, const real& b) {
  return half_ulp(r, r.assign(mpfr_div, a, b));
}
double real_arithmetic<real>::root(real& r, const real& a) {
  return half_ulp(r, r.assign(mpfr_sqrt, a));
}

double real_arithmetic<real>::upper(const real& a) {
  mpfr_srcptr x = a.view();
  if (mpfr_regular_p(x) == 0) return std::fabs(mpfr_get_d(x, MPFR_RNDA));
  const double above = scaled((top_limb(x) >> 11) + 1, mpfr_get_exp(x) - 53);
  return above < 0x1p-1000 ? radius::next_up(above) : above;
}
double real_arithmetic<real>::lower(const real& a) {
  mpfr_srcptr x = a.view();
  if (mpfr_regular_p(x) == 0) return 0;
  const double below = scaled(top_limb(x) >> 11, mpfr_get_exp(x) - 53);
  if (below > radius::largest) return radius::largest;
  return below < 0x1p-1000 ? radius::next_down(below) : below;
}

double real_arithmetic<real>::from_rational(real& r, const rational& q) {
  return half_ulp(r, r.assign(mpfr_set_q, rational_view(q).get()));
}
std::string real_arithmetic<real>::text(const real& a) {
  return to_text(a, digits10_of(working_precision::bits()));
}

}  // namespace proofread::properties
