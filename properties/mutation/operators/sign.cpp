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

/// A side of a relation as a whole; of several only those after the first, for -L = R is L = -R.
bool is_side(const site& at) {
  const expression* around = at.parent();
  return around && around->kind == form::relation && around->arguments[0] != at.node;
}

void apply(const site& at, const offer& give) {
  const expression& node = *at.node;
  if (node.kind == form::negate) {
    give("sign dropped", node.arguments[0]);
  } else if (!is_number(node, "0") && (begins_sum(at) || is_side(at))) {
    give("sign added", make(form::negate, {at.node}));
  }
}

}  // namespace

mutation_operator sign() { return {true, apply}; }

}  // namespace proofread::properties::operators
