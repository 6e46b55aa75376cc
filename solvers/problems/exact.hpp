// SPDX-License-Identifier: MIT
// Stored numbers as the rationals they are, and rationals as the nearest numbers.
#pragma once

#include "solvers/problems/problem.hpp"

namespace proofread::solvers {

// The rational number that x is; throws properties::undecidable_value for NaN and infinity.
template <class S>
rational exact(const S& x) {
  if constexpr (is_exact<S>) {
    return x;
  } else {
    return properties::to_rational(x);
  }
}

template <class S>
problem<rational> exact(const problem<S>& p) {
  return {p.X.unaryExpr([](const S& x) { return exact(x); }),
          p.y.unaryExpr([](const S& x) { return exact(x); }), exact(p.lambda)};
}

template <class S>
vector<rational> exact(const vector<S>& v) {
  return v.unaryExpr([](const S& x) { return exact(x); });
}

// The nearest S; for `real` at the working precision.
template <class S>
S rounded(const rational& x) {
  if constexpr (is_exact<S>) {
    return x;
  } else if constexpr (std::is_same_v<S, double>) {
    return properties::to_double(x);
  } else {
    return S(x);
  }
}
template <class S>
S rounded(const real& x) {
  if constexpr (std::is_same_v<S, double>) {
    return static_cast<double>(x);
  } else {
    return properties::rounded(x);
  }
}

template <class S>
problem<S> rounded(const problem<rational>& p) {
  return {p.X.unaryExpr([](const rational& x) { return rounded<S>(x); }),
          p.y.unaryExpr([](const rational& x) { return rounded<S>(x); }), rounded<S>(p.lambda)};
}

}  // namespace proofread::solvers
