// SPDX-License-Identifier: MIT
#include <algorithm>

#include "properties/mutation/trees.hpp"

namespace proofread::properties::operators {

using identities::expression;
using identities::expression_ptr;
using identities::form;
using identities::make;

mutation_operator weaker();

namespace {

using identities::comparison;

bool takes_order(const expression& node) {
  return is_one_by_one(*node.arguments[0]) && is_one_by_one(*node.arguments[1]);
}

/// Between numbers that are all given an order says nothing that was meant.
bool has_a_name(const expression& node) {
  return node.kind == form::symbol ||
         std::any_of(node.arguments.begin(), node.arguments.end(),
                     [](const auto& each) { return has_a_name(*each); });
}

/// An order for an equation, one direction of iff.
void apply_weaker(const site& at, const offer& give) {
  const expression& node = *at.node;
  if (node.kind == form::equivalence) {
    give("one direction", make(form::implication, node.arguments));
    give("the other direction", make(form::implication, {node.arguments[1], node.arguments[0]}));
  }
  if (node.kind != form::relation || node.relations.size() != 1) return;
  if (node.relations[0] != comparison::equal || !takes_order(node) || !has_a_name(node)) return;
  for (const comparison how : {comparison::less_equal, comparison::greater_equal}) {
    give("another relation", relate(node.arguments[0], how, node.arguments[1]));
  }
}

}  // namespace

mutation_operator weaker() { return {false, false, apply_weaker}; }

}  // namespace proofread::properties::operators
