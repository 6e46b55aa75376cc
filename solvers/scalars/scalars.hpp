// SPDX-License-Identifier: MIT
// The scalars a solver is compiled for, and what rounding means in each.
#pragma once

#include <boost/multiprecision/cpp_bin_float.hpp>
#include <boost/multiprecision/gmp.hpp>
#include <boost/multiprecision/mpfr.hpp>
#include <limits>
#include <string_view>
#include <type_traits>

namespace proofread::solvers {

template <unsigned Digits>
using decimal_float = boost::multiprecision::number<
    boost::multiprecision::mpfr_float_backend<Digits, boost::multiprecision::allocate_stack>,
    boost::multiprecision::et_off>;

using quad = boost::multiprecision::cpp_bin_float_quad;  // IEEE binary128, 113 bits
using mp50 = decimal_float<50>;
using mp100 = decimal_float<100>;
using integer =
    boost::multiprecision::number<boost::multiprecision::gmp_int, boost::multiprecision::et_off>;
using rational = boost::multiprecision::number<boost::multiprecision::gmp_rational,
                                               boost::multiprecision::et_off>;

// The one list; every solver is instantiated for each of these in one object file.
#define PROOFREAD_FLOATING_SCALARS(X) X(double) X(quad) X(mp50) X(mp100)
#define PROOFREAD_SOLVER_SCALARS(X) PROOFREAD_FLOATING_SCALARS(X) X(rational)

template <class S>
inline constexpr bool is_exact = std::is_same_v<S, rational>;

// The scalar in which residuals of S are taken: 3.5 times the digits of S, so that its rounding
// errors stay below those of S even when amplified by kappa² < 1/u² (then about u^1.5).
template <class S>
struct residual_scalar {
  using type = S;
};
template <>
struct residual_scalar<double> {
  using type = decimal_float<60>;
};
template <>
struct residual_scalar<quad> {
  using type = decimal_float<120>;
};
template <>
struct residual_scalar<mp50> {
  using type = decimal_float<180>;
};
template <>
struct residual_scalar<mp100> {
  using type = decimal_float<350>;
};

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

template <class S>
constexpr std::string_view scalar_name() {
  if constexpr (std::is_same_v<S, double>) return "double";
  if constexpr (std::is_same_v<S, quad>) return "quad";
  if constexpr (std::is_same_v<S, mp50>) return "mp50";
  if constexpr (std::is_same_v<S, mp100>) return "mp100";
  if constexpr (is_exact<S>) return "rational";
}

}  // namespace proofread::solvers
