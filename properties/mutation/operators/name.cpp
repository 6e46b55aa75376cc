// SPDX-License-Identifier: MIT
#include "properties/mutation/trees.hpp"

namespace proofread::properties::operators {

using identities::expression;
using identities::expression_ptr;
using identities::form;
using identities::make;

mutation_operator name();

namespace {

bool is_drawn_scalar(const identities::declaration& what) {
  return what.what == identities::role::variable && identities::is_scalar(what.type);
}

bool is_scalar_leaf(const expression& node) {
  if (node.kind == form::call && node.name == "sqrt") {
    return node.arguments[0]->kind == form::symbol;
  }
  return node.kind == form::symbol && is_one_by_one(node);
}

/// Another declared scalar in the place of one, or of the root of one.
void apply(const site& at, const offer& give) {
  if (!is_scalar_leaf(*at.node)) return;
  for (const identities::declaration& each : at.problem.symbols) {
    if (!is_drawn_scalar(each) || each.name == at.node->name) continue;
    give("another name", make(form::symbol, {}, each.name));
  }
}

}  // namespace

mutation_operator name() { return {false, false, apply}; }

}  // namespace proofread::properties::operators
