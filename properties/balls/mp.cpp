// SPDX-License-Identifier: MIT
#include "properties/balls/mp.hpp"

#include <cmath>
#include <limits>
#include <utility>

#include "properties/scalars/rational_big.hpp"
#include "properties/scalars/trouble.hpp"

namespace proofread::properties {
namespace {

static_assert(GMP_NUMB_BITS == 64);
static_assert(mpfr_custom_get_size(168) == 24 && mpfr_custom_get_size(334) == 48);

template <typename F>
std::uint64_t top_limb(const F& a) {
  mpfr_srcptr x = a.backend().data();
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

template <typename F>
double mpfr_arithmetic<F>::half_ulp(const F& r, int inexact) {
  mpfr_srcptr x = r.backend().data();
  if (mpfr_number_p(x) == 0) return std::numeric_limits<double>::infinity();
  if (inexact == 0) return 0;
  if (mpfr_zero_p(x) != 0) return radius::smallest;
  const double half = scaled(1, mpfr_get_exp(x) - real_arithmetic<F>::bits - 1);
  return half == 0 ? radius::smallest : half;
}

template <typename F>
double mpfr_arithmetic<F>::add(F& r, const F& a, const F& b) {
  const int t = mpfr_add(r.backend().data(), a.backend().data(), b.backend().data(), MPFR_RNDN);
  return half_ulp(r, t);
}
template <typename F>
double mpfr_arithmetic<F>::subtract(F& r, const F& a, const F& b) {
  const int t = mpfr_sub(r.backend().data(), a.backend().data(), b.backend().data(), MPFR_RNDN);
  return half_ulp(r, t);
}
template <typename F>
double mpfr_arithmetic<F>::multiply(F& r, const F& a, const F& b) {
  const int t = mpfr_mul(r.backend().data(), a.backend().data(), b.backend().data(), MPFR_RNDN);
  return half_ulp(r, t);
}
template <typename F>
double mpfr_arithmetic<F>::divide(F& r, const F& a, const F& b) {
  const int t = mpfr_div(r.backend().data(), a.backend().data(), b.backend().data(), MPFR_RNDN);
  return half_ulp(r, t);
}
template <typename F>
double mpfr_arithmetic<F>::root(F& r, const F& a) {
  return half_ulp(r, mpfr_sqrt(r.backend().data(), a.backend().data(), MPFR_RNDN));
}

template <typename F>
double mpfr_arithmetic<F>::upper(const F& a) {
  mpfr_srcptr x = a.backend().data();
  if (mpfr_regular_p(x) == 0) return std::fabs(mpfr_get_d(x, MPFR_RNDA));
  const double above = scaled((top_limb(a) >> 11) + 1, mpfr_get_exp(x) - 53);
  return above < 0x1p-1000 ? radius::next_up(above) : above;
}
template <typename F>
double mpfr_arithmetic<F>::lower(const F& a) {
  mpfr_srcptr x = a.backend().data();
  if (mpfr_regular_p(x) == 0) return 0;
  const double below = scaled(top_limb(a) >> 11, mpfr_get_exp(x) - 53);
  if (below > radius::largest) return radius::largest;
  return below < 0x1p-1000 ? radius::next_down(below) : below;
}

template <typename F>
double mpfr_arithmetic<F>::from_integer(F& r, std::int64_t n) {
  return half_ulp(r, mpfr_set_si(r.backend().data(), n, MPFR_RNDN));
}
template <typename F>
double mpfr_arithmetic<F>::from_rational(F& r, const rational& q) {
  return half_ulp(r, mpfr_set_q(r.backend().data(), rational_view(q).get(), MPFR_RNDN));
}

template <typename F>
rational mpfr_arithmetic<F>::exact_value(const F& a) {
  mpfr_srcptr x = a.backend().data();
  if (mpfr_number_p(x) == 0) throw undecidable_value("not a finite number");
  if (mpfr_zero_p(x) == 0) require_bits(static_cast<std::size_t>(std::abs(mpfr_get_exp(x))));
  auto big = std::make_unique<big_rational>();
  mpfr_get_q(big->value, x);
  return big_rational::release(std::move(big));
}

template <typename F>
std::string mpfr_arithmetic<F>::text(const F& a) {
  return a.str(std::numeric_limits<F>::digits10);
}

template struct mpfr_arithmetic<mp50>;
template struct mpfr_arithmetic<mp100>;
template class ball<mp50>;
template class ball<mp100>;

}  // namespace proofread::properties
