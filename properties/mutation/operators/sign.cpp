// SPDX-License-Identifier: MIT
#include "properties/mutation/trees.hpp"

namespace proofread::properties::operators {

using identities::expression;
using identities::expression_ptr;
using identities::form;
using identities::make;

mutation_operator sign();

namespace {

bool begins_sum(const site& at) {
  const expression* around = at.parent();
  return around && is_sum(*around) && around->arguments[0] == at.node && !is_sum(*at.node);
}

/// A side of a relation as a whole: of an equation those after the first, for -L = R is L = -R; of
/// an order the greater one, for sides are seldom negative.
bool is_side(const site& at) {
  const expression* around = at.parent();
  if (!around || around->kind != form::relation) return false;
  if (side_of_order(at) != order_side::none) return side_of_order(at) == order_side::greater;
  return around->arguments[0] != at.node;
}

void apply_sign(const site& at, const offer& give) {
  const expression& node = *at.node;
  if (node.kind == form::negate) {
    give("sign dropped", node.arguments[0]);
  } else if (!is_number(node, "0") && (begins_sum(at) || is_side(at))) {
    give("sign added", make(form::negate, {at.node}));
  }
}

}  // namespace

mutation_operator sign() { return {true, false, apply_sign}; }

}  // namespace proofread::properties::operators
