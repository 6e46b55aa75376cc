// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "properties/scalars/rational.hpp"

namespace proofread::properties {

/// Coefficients c0, c1, ... of a polynomial, the last one not 0; none for 0.
using coefficients = std::vector<rational>;

/// The greatest common divisor up to a factor; gcd(p, 0) = p.
coefficients common_divisor(coefficients p, coefficients q);

/// p = quotient(p, q)·q + a remainder of lower degree; q is not 0.
coefficients quotient(const coefficients& p, const coefficients& q);

/// Exactly one root, a simple one of a polynomial without multiple roots, lies between.
struct root_interval {
  rational low, high;
};

/// Where real roots of p lie that are not rational, as far as signs at a grid of points show them;
/// multiple roots too. `p` is left with these as its simple roots.
std::vector<root_interval> irrational_roots(coefficients& p);

/// Rational points where p is extreme or nearly so: the roots of its derivative, and where they are
/// not rational approximations to about 2, 4 and 6 digits.
std::vector<rational> near_extremes(const coefficients& p);

/// Halves an interval so many times.
root_interval bisected(const coefficients& p, root_interval between, int times);

}  // namespace proofread::properties
