// SPDX-License-Identifier: MIT
#pragma once

#include <set>
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

/// Calls `visit` on the node and everything below it, and once on the value of every definition
/// reached.
template <typename Visit>
void walk(const identities::proposition& problem, const identities::expression& node,
          Visit&& visit) {
  std::set<int> seen;
  const auto enter = [&](const auto& self, const identities::expression& at) -> void {
    visit(at);
    for (const auto& argument : at.arguments) self(self, *argument);
    const bool name = at.kind == identities::form::symbol || at.kind == identities::form::apply;
    if (!name || at.slot < 0) return;
    const auto& symbol = problem.symbols[static_cast<std::size_t>(at.slot)];
    const bool defined = symbol.what == identities::role::definition ||
                         symbol.what == identities::role::defined_function;
    if (defined && symbol.value && seen.insert(at.slot).second) self(self, *symbol.value);
  };
  enter(enter, node);
}

}  // namespace proofread::properties
