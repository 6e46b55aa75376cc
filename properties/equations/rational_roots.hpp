// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <vector>

#include "properties/scalars/matrix.hpp"
#include "properties/scalars/rational.hpp"

namespace proofread::properties {

/// Coefficients c0, c1, ... of the polynomial of degree < k through (0, v0), (1, v1), (-1, v2), (2,
/// v3), ... (Newton's divided differences), trailing zeros removed.
std::vector<rational> interpolate(const std::vector<rational>& values);

/// The point at which interpolate expects its k-th value: 0, 1, -1, 2, -2, ...
rational interpolation_point(int k);

/// Without the zeros that end the coefficients.
void drop_leading_zeros(std::vector<rational>& polynomial);

/// c0 + c1·t + ... + cn·t^n.
rational polynomial_value(const std::vector<rational>& polynomial, const rational& t);

/// The rational roots of c0 + c1·t + ... + cn·t^n: degrees 1 and 2 exactly, higher ones by p/q with
/// p | c0 and q | cn up to a bound on divisors. Empty for the zero polynomial.
std::vector<rational> rational_roots(std::vector<rational> polynomial);

/// The rational roots of one function of t, given the values of several at t =
/// interpolation_point(0), (1), ...: of the first that is a polynomial of smaller degree than the
/// samples tell and not constantly 0.
std::vector<rational> first_roots(const std::vector<matrix<rational>>& samples);

}  // namespace proofread::properties
