// SPDX-License-Identifier: MIT
#include "properties/mutation/trees.hpp"

namespace proofread::properties::operators {

using identities::expression;
using identities::expression_ptr;
using identities::form;
using identities::make;

mutation_operator sum();

namespace {

void apply_sum(const site& at, const offer& give) {
  const expression& node = *at.node;
  if (!is_sum(node) || is_number(*node.arguments[1], "0")) return;
  const bool plus = node.kind == form::add;
  give(plus ? "+ to -" : "- to +", make(plus ? form::subtract : form::add, node.arguments));
}

}  // namespace

mutation_operator sum() { return {true, false, apply_sum}; }

}  // namespace proofread::properties::operators
