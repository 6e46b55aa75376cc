// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "identities/expression/proposition.hpp"
#include "properties/degrees/degree_bound.hpp"
#include "properties/strata/stratum.hpp"
#include "rational_fit.hpp"

namespace proofread::properties {

/// One expression of a proposition on a stratum: what degree_bound says, and what it is along a
/// random line of parameters.
struct followed_degrees {
  const identities::expression* node = nullptr;
  degree_bound bound;
  /// Of all entries over their least common denominator; nullopt where the expression has no value,
  /// or a fraction that the bound allows does not fit (`too_small`).
  std::optional<fraction_degrees> actual;
  bool too_small = false;  ///< the bound is
  bool too_long = false;   ///< more points are needed than are taken
};

/// Does a bound allow the degrees?
bool allows(const degree_bound& bound, const fraction_degrees& actual);

/// Every expression with a value in the statement and the definitions it reaches; the same line for
/// all of them, the parameters of the opaque atoms included.
std::vector<followed_degrees> follow_degrees(const identities::proposition& problem,
                                             const stratum& where);

/// A degree that the cleared difference of the two sides of some equality of the statement has, or
/// would have if they differed; -1 if a side was not followed.
double cleared_degree(const identities::expression& statement,
                      const std::vector<followed_degrees>& followed);

/// "inv(A) on n = 2, ranks ...: 1/2, bound 1/2", for messages.
std::string to_text(const identities::proposition& problem, const stratum& where,
                    const followed_degrees& each);

}  // namespace proofread::properties
