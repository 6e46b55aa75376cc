// SPDX-License-Identifier: MIT
#include "properties/mutation/trees.hpp"

namespace proofread::properties::operators {

using identities::expression;
using identities::expression_ptr;
using identities::form;
using identities::make;

mutation_operator function();

namespace {

expression_ptr call(const char* name, const expression_ptr& argument) {
  return make(form::call, {argument}, name);
}

/// norm for its square, a transpose for the inverse it was taken for, inv for pinv.
void apply_function(const site& at, const offer& give) {
  const expression& node = *at.node;
  if (node.kind == form::transpose && !is_one_by_one(node)) {
    const bool square = is_square(*node.arguments[0]);
    give("inverse for transpose", call(square ? "inv" : "pinv", node.arguments[0]));
  } else if (node.kind == form::call && node.name == "norm") {
    give("squared norm", call("sumsq", node.arguments[0]));
  } else if (node.kind == form::call && node.name == "sumsq") {
    give("norm", call("norm", node.arguments[0]));
  } else if (node.kind == form::call && node.name == "inv") {
    give("pseudo-inverse", call("pinv", node.arguments[0]));
  } else if (node.kind == form::symbol && is_square(node)) {
    give("inverse", call("inv", at.node));
  }
}

}  // namespace

mutation_operator function() { return {false, true, apply_function}; }

}  // namespace proofread::properties::operators
