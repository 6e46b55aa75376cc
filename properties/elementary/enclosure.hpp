// SPDX-License-Identifier: MIT
#pragma once

#include <mpfr.h>

#include "properties/balls/ball.hpp"
#include "properties/scalars/real.hpp"

namespace proofread::properties {

/// The pieces that enclosures of elementary functions are made of: MPFR's correctly rounded value
/// at the midpoint, whose error is known, and a bound of how far the function moves over the ball.
/// Source: L. Fousse et al., MPFR, ACM TOMS 33 (2007); F. Johansson, Arb (2017).
using mpfr_function = int (*)(mpfr_ptr, mpfr_srcptr, mpfr_rnd_t);

/// value = function(x), rounded; returns a bound of its error, 0 if it is exact.
double round_value(mpfr_function function, double& value, double x);
double round_value(mpfr_function function, real& value, const real& x);

/// |function(x)| in doubles, rounded towards zero.
double lower_value(mpfr_function function, double x);
double lower_value(mpfr_function function, const real& x);

/// >= e^r - 1 for r >= 0.
double expm1_up(double r);

/// A function with |f(x) - f(y)| <= |x - y| and |f| <= 1.
template <typename F>
ball<F> within_unit(mpfr_function function, const ball<F>& x) {
  F value{};
  const double rounding = round_value(function, value, x.midpoint());
  const double moved = radius::add(x.radius(), rounding);
  if (moved >= 1) return ball<F>(F(0), 1);
  return ball<F>(value, moved);
}

}  // namespace proofread::properties
