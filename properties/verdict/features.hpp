// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "identities/expression/proposition.hpp"

namespace proofread::properties {

/// What the form of a statement says about the ways it can be put to the test.
struct features {
  /// Built from equalities (and equational predicates) alone, so that agreement of residues means
  /// something. `obstacle` says what stands in the way otherwise.
  bool equational = false;
  std::string obstacle;
  /// A certificate has scope `generic`: limits, and pinv, rank, range or invertible of compound
  /// expressions.
  bool generic = false;
  /// exp, log, sin, ..., norm, pi, or sqrt occur: Q decides only special points.
  bool transcendental = false;
  /// The statement is (at top level) an implication or an equivalence: premises must be met.
  bool implication = false;
  bool equivalence = false;
};

/// Looks at the statement and at every definition it reaches.
features analyse(const identities::proposition& problem);

}  // namespace proofread::properties
