// SPDX-License-Identifier: MIT
#include "properties/balls/elementary.hpp"

#include <mpfr.h>

#include <algorithm>
#include <type_traits>

#include "properties/balls/ball.hpp"
#include "properties/scalars/trouble.hpp"

namespace proofread::properties {
namespace {

using mpfr_function = int (*)(mpfr_ptr, mpfr_srcptr, mpfr_rnd_t);

// A 53-bit MPFR number: exact for every finite double.
class word {
 public:
  explicit word(double x = 0) {
    mpfr_init2(value_, 53);
    mpfr_set_d(value_, x, MPFR_RNDN);
  }
  word(const word&) = delete;
  word& operator=(const word&) = delete;
  ~word() { mpfr_clear(value_); }
  mpfr_ptr get() { return value_; }

 private:
  mpfr_t value_;
};

// The rounded value at the midpoint; returns its error bound.
double apply(mpfr_function function, double& r, double x) {
  word argument(x);
  word value;
  const int inexact = function(value.get(), argument.get(), MPFR_RNDN);
  r = mpfr_get_d(value.get(), MPFR_RNDN);
  const bool exact = inexact == 0 && mpfr_cmp_d(value.get(), r) == 0;
  return exact ? 0.0 : real_arithmetic<double>::half_ulp(r);
}
double apply(mpfr_function function, real& r, const real& x) {
  return real_arithmetic<real>::half_ulp(r, r.assign(function, x));
}

// |function(x)| in doubles, rounded towards zero.
double lower_value(mpfr_function function, double x) {
  word value(x);
  function(value.get(), value.get(), MPFR_RNDZ);
  return std::fabs(mpfr_get_d(value.get(), MPFR_RNDZ));
}
double lower_value(mpfr_function function, const real& x) {
  word value;
  function(value.get(), x.view(), MPFR_RNDZ);
  return std::fabs(mpfr_get_d(value.get(), MPFR_RNDZ));
}

// >= e^r - 1 for r >= 0.
double expm1_up(double r) {
  if (r <= 1) return radius::add(r, radius::multiply(r, r));
  word value(r);
  mpfr_expm1(value.get(), value.get(), MPFR_RNDU);
  return mpfr_get_d(value.get(), MPFR_RNDU);
}

// A 1-Lipschitz function with values in [-1, 1].
template <typename F>
ball<F> within_unit(mpfr_function function, const ball<F>& x) {
  F value{};
  const double rounding = apply(function, value, x.midpoint());
  const double moved = radius::add(x.radius(), rounding);
  if (moved >= 1) return ball<F>(F(0), 1);
  return ball<F>(value, moved);
}

}  // namespace

template <typename F>
ball<F> exp(const ball<F>& x) {
  F value{};
  const double rounding = apply(mpfr_exp, value, x.midpoint());
  if (x.is_exact()) return ball<F>(value, rounding);
  const double most = radius::add(real_arithmetic<F>::upper(value), rounding);
  return ball<F>(value, radius::add(radius::multiply(most, expm1_up(x.radius())), rounding));
}

template <typename F>
ball<F> log(const ball<F>& x) {
  const ternary_sign known = sign(x);
  if (known == ternary_sign::zero || known == ternary_sign::negative) {
    throw undefined_value("log of a number that is not positive");
  }
  if (known == ternary_sign::unknown)
    throw undecidable_value("log of a number that may be negative");
  F value{};
  const double rounding = apply(mpfr_log, value, x.midpoint());
  if (x.is_exact()) return ball<F>(value, rounding);
  return ball<F>(value, radius::add(radius::divide(x.radius(), x.lower()), rounding));
}

template <typename F>
ball<F> sin(const ball<F>& x) {
  return within_unit(mpfr_sin, x);
}
template <typename F>
ball<F> cos(const ball<F>& x) {
  return within_unit(mpfr_cos, x);
}
template <typename F>
ball<F> tanh(const ball<F>& x) {
  return within_unit(mpfr_tanh, x);
}

template <typename F>
ball<F> tan(const ball<F>& x) {
  F value{};
  const double rounding = apply(mpfr_tan, value, x.midpoint());
  if (x.is_exact()) return ball<F>(value, rounding);
  const double cosine = lower_value(mpfr_cos, x.midpoint());
  const double least = radius::subtract_down(cosine, x.radius());
  const double product = radius::next_down(least * cosine);
  if (!(product > 0)) throw undecidable_value("tan of a number that may be a pole");
  return ball<F>(value, radius::add(radius::divide(x.radius(), product), rounding));
}

template <typename Ball>
Ball pi() {
  using F = std::remove_cvref_t<decltype(Ball().midpoint())>;
  F value{};
  double rounding = 0;
  if constexpr (std::is_same_v<F, double>) {
    word nearest;
    mpfr_const_pi(nearest.get(), MPFR_RNDN);
    value = mpfr_get_d(nearest.get(), MPFR_RNDN);
    rounding = real_arithmetic<double>::half_ulp(value);
  } else {
    rounding = real_arithmetic<F>::half_ulp(value, value.assign(mpfr_const_pi));
  }
  return Ball(value, rounding);
}

template ball<double> pi<ball<double>>();
template ball<real> pi<ball<real>>();
// One line per function: its two instantiations.
#define PROOFREAD_ELEMENTARY(name)                 \
  template ball<double> name(const ball<double>&); \
  template ball<real> name(const ball<real>&);
PROOFREAD_ELEMENTARY(exp)
PROOFREAD_ELEMENTARY(log)
PROOFREAD_ELEMENTARY(sin)
PROOFREAD_ELEMENTARY(cos)
PROOFREAD_ELEMENTARY(tan)
PROOFREAD_ELEMENTARY(tanh)
#undef PROOFREAD_ELEMENTARY

}  // namespace proofread::properties
