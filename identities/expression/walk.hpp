// SPDX-License-Identifier: MIT
#pragma once

#include <set>
#include <string>

#include "identities/expression/proposition.hpp"

namespace proofread::identities {

/// Calls `visit` on the node, then on everything below it, from left to right.
template <typename Visit>
void walk(const expression& node, Visit&& visit) {
  visit(node);
  for (const expression_ptr& part : node.arguments) walk(*part, visit);
}

/// Adds the names of variables and functions in a tree; of none in null.
inline void collect_names(const expression_ptr& tree, std::set<std::string>& names) {
  if (!tree) return;
  walk(*tree, [&](const expression& node) {
    if (node.kind == form::symbol || node.kind == form::apply) names.insert(node.name);
  });
}

/// The meaning of a node that is a defined name or applies a defined function; else null.
inline const expression* definition_of(const proposition& problem, const expression& node) {
  if (node.slot < 0 || (node.kind != form::symbol && node.kind != form::apply)) return nullptr;
  const declaration& symbol = problem.symbols[static_cast<std::size_t>(node.slot)];
  const bool defined = symbol.what == role::definition || symbol.what == role::defined_function;
  return defined ? symbol.value.get() : nullptr;
}

/// The same, and through definitions: each one where its name is met first. `entered` holds the
/// slots of those that were gone through.
template <typename Visit>
void walk(const proposition& problem, const expression& node, std::set<int>& entered,
          Visit&& visit) {
  visit(node);
  for (const expression_ptr& part : node.arguments) walk(problem, *part, entered, visit);
  const expression* const meaning = definition_of(problem, node);
  if (meaning != nullptr && entered.insert(node.slot).second)
    walk(problem, *meaning, entered, visit);
}
template <typename Visit>
void walk(const proposition& problem, const expression& node, Visit&& visit) {
  std::set<int> entered;
  walk(problem, node, entered, visit);
}

/// The statement, then the hypotheses, and the definitions they reach.
template <typename Visit>
void walk(const proposition& problem, Visit&& visit) {
  std::set<int> entered;
  if (problem.statement) walk(problem, *problem.statement, entered, visit);
  for (const expression_ptr& each : problem.hypotheses) walk(problem, *each, entered, visit);
}

}  // namespace proofread::identities
