// SPDX-License-Identifier: MIT
#include "properties/elementary/elementary.hpp"

#include "properties/elementary/rules.hpp"

namespace proofread::properties {

#define PROOFREAD_TRANSCENDENTAL(name, ...)          \
  template <typename F>                              \
  ball<F> name(const ball<F>& x) {                   \
    return rule<builtin::name>::enclosure(x);        \
  }                                                  \
  template ball<double> name(const ball<double>& x); \
  template ball<real> name(const ball<real>& x);
#include "identities/expression/functions.def"

template <>
ball<double> pi<ball<double>>() {
  constexpr double nearest = 0x1.921fb54442d18p1;
  return ball<double>(nearest, real_arithmetic<double>::half_ulp(nearest));
}
template <>
ball<real> pi<ball<real>>() {
  real value{};
  const double rounding = real_arithmetic<real>::half_ulp(value, value.assign(mpfr_const_pi));
  return ball<real>(value, rounding);
}

}  // namespace proofread::properties
