// SPDX-License-Identifier: MIT
// Stored numbers as the rationals they are, and elimination without fractions.
#pragma once

#include <cmath>
#include <stdexcept>
#include <vector>

#include "solvers/problems/problem.hpp"

namespace proofread::solvers {

// The rational number that x is; throws std::domain_error for NaN and infinity.
template <class S>
rational exact(const S& x) {
  if constexpr (is_exact<S>) {
    return x;
  } else {
    using std::frexp;
    using std::ldexp;
    using std::trunc;
    if (!(x - x == 0)) throw std::domain_error("not a finite number");
    constexpr int chunk = 30;
    int exponent = 0;
    S rest = frexp(x, &exponent);
    integer digits = 0;
    while (rest != 0) {
      rest = ldexp(rest, chunk);
      const S top = trunc(rest);
      digits = (digits << chunk) + static_cast<long>(top);
      rest -= top;
      exponent -= chunk;
    }
    const integer power = integer(1) << std::abs(exponent);
    return exponent >= 0 ? rational(digits * power) : rational(digits, power);
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

// x rounded once, through 150 digits.
template <class S>
S rounded(const rational& x) {
  if constexpr (is_exact<S>)
    return x;
  else
    return static_cast<S>(decimal_float<150>(x));
}

template <class S>
problem<S> rounded(const problem<rational>& p) {
  return {p.X.unaryExpr([](const rational& x) { return rounded<S>(x); }),
          p.y.unaryExpr([](const rational& x) { return rounded<S>(x); }), rounded<S>(p.lambda)};
}

// Reduced row echelon form: rows (rank × columns) with unit pivots in the listed columns.
struct echelon {
  matrix<rational> rows;
  std::vector<index> pivots;
};

// Fraction-free Gauss-Jordan elimination, pivots searched in the first `columns` columns only.
// Source: Bareiss, Math. Comp. 22 (1968), 565-578.
echelon reduced(const matrix<rational>& A, index columns);

// A⁻¹, or an empty matrix when A is singular.
matrix<rational> inverse(const matrix<rational>& A);

}  // namespace proofread::solvers
