// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <vector>

#include "properties/scalars/field.hpp"

namespace proofread::properties {

/// Degrees of a fraction in lowest terms; 0 over 0 of the zero function.
struct fraction_degrees {
  int numerator = 0;
  int denominator = 0;
};

/// The degrees of the rational function P/q of one variable with P(k) = q(k)·values[k - 1],
/// k = 1, 2, ..., n, where deg P + deg q <= n - 3; nullopt if no function that small fits.
///
/// By the partial extended Euclidean algorithm on Π(t - k) and the interpolation polynomial
/// (J. von zur Gathen, J. Gerhard, Modern Computer Algebra, 5.7): values of no such function seem
/// to be of one with probability about 1/p^2.
std::optional<fraction_degrees> fit_fraction(const std::vector<field>& values);

}  // namespace proofread::properties
