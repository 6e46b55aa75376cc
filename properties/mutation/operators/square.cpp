// SPDX-License-Identifier: MIT
#include "properties/mutation/trees.hpp"

namespace proofread::properties::operators {

using identities::expression;
using identities::expression_ptr;
using identities::form;
using identities::make;

mutation_operator square();

namespace {

bool is_scalar_variable(const site& at) {
  const identities::declaration* owner = declared(at);
  return at.node->kind == form::symbol && owner && owner->what == identities::role::variable &&
         identities::is_scalar(owner->type);
}

/// lambda, lambda^2 and 1/lambda for each other.
void apply(const site& at, const offer& give) {
  const expression& node = *at.node;
  const expression* around = at.parent();
  if (node.kind == form::power && is_number(*node.arguments[1], "2") && is_one_by_one(node)) {
    give("square dropped", node.arguments[0]);
  } else if (node.kind == form::divide && is_number(*node.arguments[0], "1")) {
    give("reciprocal dropped", node.arguments[1]);
  } else if (is_scalar_variable(at)) {
    const bool base = around && around->kind == form::power && around->arguments[0] == at.node;
    const bool divisor = around && around->kind == form::divide &&
                         around->arguments[1] == at.node && is_number(*around->arguments[0], "1");
    if (!base) give("square added", make(form::power, {at.node, number(2)}));
    if (!divisor) give("reciprocal added", make(form::divide, {number(1), at.node}));
  }
}

}  // namespace

mutation_operator square() { return {true, apply}; }

}  // namespace proofread::properties::operators
