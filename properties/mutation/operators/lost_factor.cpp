// SPDX-License-Identifier: MIT
#include "properties/mutation/trees.hpp"

namespace proofread::properties::operators {

using identities::expression;
using identities::expression_ptr;
using identities::form;
using identities::make;

mutation_operator lost_factor();

namespace {

/// One factor too many, or a divisor.
void apply_lost_factor(const site& at, const offer& give) {
  const expression& node = *at.node;
  if (node.kind == form::scale) {
    give("factor dropped", node.arguments[1]);
    if (is_one_by_one(node)) give("factor dropped", node.arguments[0]);
  } else if (node.kind == form::divide) {
    give("divisor dropped", node.arguments[0]);
    if (is_one_by_one(*node.arguments[0])) {
      give("factor dropped", make(form::divide, {number(1), node.arguments[1]}));
    }
  } else if (node.kind == form::multiply) {
    give("factor dropped", node.arguments[1]);
    give("factor dropped", node.arguments[0]);
  }
}

}  // namespace

mutation_operator lost_factor() { return {false, true, apply_lost_factor}; }

}  // namespace proofread::properties::operators
