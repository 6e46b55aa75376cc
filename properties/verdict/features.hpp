// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "identities/language/proposition.hpp"

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

/// Calls `visit` on the node and everything below it, and on the values of the definitions reached.
template <typename Visit>
void walk(const identities::proposition& problem, const identities::expression& node,
          Visit&& visit) {
  visit(node);
  for (const auto& argument : node.arguments) walk(problem, *argument, visit);
  if (node.slot >= 0 &&
      (node.kind == identities::form::symbol || node.kind == identities::form::apply)) {
    const auto& symbol = problem.symbols[static_cast<std::size_t>(node.slot)];
    const bool defined = symbol.what == identities::role::definition ||
                         symbol.what == identities::role::defined_function;
    if (defined && symbol.value) walk(problem, *symbol.value, visit);
  }
}

}  // namespace proofread::properties
