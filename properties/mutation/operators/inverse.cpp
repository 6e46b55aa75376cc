// SPDX-License-Identifier: MIT
#include "properties/mutation/trees.hpp"

namespace proofread::properties::operators {

using identities::expression;
using identities::expression_ptr;
using identities::form;
using identities::make;

mutation_operator inverse();

namespace {

void apply_inverse(const site& at, const offer& give) {
  const expression& node = *at.node;
  if (node.kind == form::call && node.name == "inv") {
    give("inverse dropped", node.arguments[0]);
  } else if (node.kind == form::call && node.name == "pinv") {
    give("pseudo-inverse to transpose", make(form::transpose, {node.arguments[0]}));
  } else if (node.kind == form::power && node.arguments[1]->kind == form::negate) {
    give("inverse dropped",
         make(form::power, {node.arguments[0], node.arguments[1]->arguments[0]}));
  } else if (node.kind == form::solve) {
    give("inverse dropped", make(form::multiply, node.arguments));
  }
}

}  // namespace

mutation_operator inverse() { return {true, false, apply_inverse}; }

}  // namespace proofread::properties::operators
