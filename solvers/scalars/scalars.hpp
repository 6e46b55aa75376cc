// SPDX-License-Identifier: MIT
// The scalars a solver is compiled for, the precisions it is run at, and what rounding means there.
#pragma once

#include <array>
#include <limits>
#include <string>
#include <string_view>
#include <type_traits>

#include "properties/scalars/rational.hpp"
#include "properties/scalars/real.hpp"

namespace proofread::solvers {

using properties::power;
using properties::rational;
using properties::real;
using properties::working_precision;

// The one list; every solver is instantiated for each of these.
#define PROOFREAD_FLOATING_SCALARS(X) X(double) X(real)
#define PROOFREAD_SOLVER_SCALARS(X) PROOFREAD_FLOATING_SCALARS(X) X(rational)

template <class S>
inline constexpr bool is_exact = std::is_same_v<S, rational>;

// A named precision; residuals are taken with 3.5 times its digits, so that their rounding errors
// stay below it even when amplified by kappa² < 1/u² (then about u^1.5). The first is that of
// double; the others are those of `real` within a working_precision of as many bits, which whoever
// runs a solver sets.
struct precision {
  std::string_view name;
  int bits, residual_bits;
};
inline constexpr std::array<precision, 4> precisions{{
    {"double", std::numeric_limits<double>::digits, properties::bits_of_digits(60)},
    {"quad", 113, properties::bits_of_digits(120)},  // IEEE binary128
    {"mp50", properties::bits_of_digits(50), properties::bits_of_digits(180)},
    {"mp100", properties::bits_of_digits(100), properties::bits_of_digits(350)},
}};
// std::out_of_range where none has that name.
const precision& precision_named(std::string_view name);

// work.template operator()<S>() with S = double or, within its working precision, real.
template <class Work>
void at_precision(const precision& of, const Work& work) {
  if (of.bits == precisions[0].bits) {
    work.template operator()<double>();
  } else {
    const working_precision scope(of.bits);
    work.template operator()<real>();
  }
}

// The precision at which S rounds here and now; `S` is double or real.
template <class S>
int working_bits() {
  static_assert(!is_exact<S>);
  return std::is_same_v<S, double> ? precisions[0].bits : working_precision::bits();
}
// That of the residuals of S.
int residual_bits_of(int bits);
template <class S>
int residual_bits() {
  return residual_bits_of(working_bits<S>());
}

// u with fl(a op b) = (a op b)(1 + δ), |δ| ≤ u (Higham, Accuracy and Stability, 2nd ed., §2.2).
// Zero for the exact scalar: every bound built from u then reads "no error at all".
template <class S>
S unit_roundoff() {
  if constexpr (is_exact<S>) {
    return S(0);
  } else {
    return std::numeric_limits<S>::epsilon() / 2;
  }
}

// The same as a real, whatever the working precision.
template <class S>
real roundoff() {
  if constexpr (is_exact<S>) {
    return 0;
  } else {
    return ldexp(real(1), -working_bits<S>());
  }
}

// "double", "rational", or the name of the working precision.
template <class S>
std::string_view scalar_name();

// As one reads it: all digits that S holds; n/d over Q.
template <class S>
std::string text_of(const S& x);

}  // namespace proofread::solvers
