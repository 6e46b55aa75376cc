// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <map>
#include <vector>

#include "identities/expression/proposition.hpp"

namespace proofread::properties {

/// How function variables are used, so that random polynomials are rich enough to tell a false
/// claim.
struct function_use {
  int points =
      0;  ///< q: applications, counted generously (terms of sums each, definitions each time)
  int order =
      0;  ///< s: highest derivative order taken around an application, series orders included
};

/// By slot of the function, for sizes as given (sums count their terms).
std::map<int, function_use> function_uses(const identities::proposition& problem,
                                          const std::vector<std::int64_t>& integers);

/// q·(s + 1) - 1: a polynomial of this degree takes any values and derivatives up to order s at q
/// points (Hermite interpolation).
int interpolating_degree(const function_use& use);

/// That of random polynomials, at least 3.
int polynomial_degree(const function_use& use);

/// How many monomials of at most this degree there are: C(inputs + degree, degree), capped at
/// `limit` + 1.
std::int64_t monomial_count(std::int64_t inputs, int degree, std::int64_t limit);

/// All exponent vectors of total degree at most `degree`, lowest degree first.
std::vector<std::vector<int>> monomials(int inputs, int degree);

}  // namespace proofread::properties
