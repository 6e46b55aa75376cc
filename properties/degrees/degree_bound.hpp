// SPDX-License-Identifier: MIT
#pragma once

#include "identities/expression/proposition.hpp"
#include "properties/strata/stratum.hpp"

namespace proofread::properties {

/// A bound on a matrix of rational functions M = P/q with one common denominator q, P and q with
/// integer coefficients, in the parameters that `field` points are drawn from.
///
///   numerator    >= total degree of every entry of P
///   denominator  >= total degree of q
///   bits         >= log2 of the 1-norm of the coefficients, of P and of q
///   inverted     >= the sum of the degrees of everything that was divided by on the way
struct degree_bound {
  double numerator = 0;
  double denominator = 0;
  double bits = 0;
  double inverted = 0;
};

/// The bound for the cleared difference of both sides, the largest over the equalities of the
/// statement, on a stratum. For M = P/q of size k:
/// inv M is ((k-1)a + b, ka), det M is (ka, kb), a derivative is (a + b, 2b), a limit keeps (a, b).
/// The degree in a Schwartz-Zippel argument is numerator; infinite where no bound is known.
degree_bound bound_degree(const identities::proposition& problem, const stratum& where);

/// The bound for the value of one expression of the proposition.
degree_bound bound_degree(const identities::proposition& problem, const stratum& where,
                          const identities::expression& node);

}  // namespace proofread::properties
