// SPDX-License-Identifier: MIT
#include "properties/mutation/trees.hpp"

namespace proofread::properties::operators {

using identities::expression;
using identities::expression_ptr;
using identities::form;
using identities::make;

mutation_operator weaker();

namespace {

using identities::comparison;

std::vector<comparison> near(comparison how) {
  switch (how) {
    case comparison::equal:
      return {comparison::less_equal, comparison::greater_equal, comparison::less,
              comparison::greater};
    case comparison::less:
      return {comparison::less_equal, comparison::not_equal};
    case comparison::greater:
      return {comparison::greater_equal, comparison::not_equal};
    default:
      return {};
  }
}

bool takes_order(const expression& node) {
  return is_one_by_one(*node.arguments[0]) && is_one_by_one(*node.arguments[1]);
}

/// < for =, <= for <, != for <.
void apply(const site& at, const offer& give) {
  const expression& node = *at.node;
  if (node.kind != form::relation || node.relations.size() != 1 || !takes_order(node)) return;
  for (const comparison how : near(node.relations[0])) {
    give("another relation", relate(node.arguments[0], how, node.arguments[1]));
  }
}

}  // namespace

mutation_operator weaker() { return {false, false, apply}; }

}  // namespace proofread::properties::operators
