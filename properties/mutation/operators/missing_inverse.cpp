// SPDX-License-Identifier: MIT
#include "properties/mutation/trees.hpp"

namespace proofread::properties::operators {

using identities::expression;
using identities::expression_ptr;
using identities::form;
using identities::make;

mutation_operator missing_inverse();

namespace {

bool is_any_inverse(const expression& node) {
  return node.kind == form::call && (node.name == "inv" || node.name == "pinv");
}

/// inv around a square sum or product.
void apply_missing_inverse(const site& at, const offer& give) {
  const expression& node = *at.node;
  const expression* around = at.parent();
  if (!is_square(node) || (around && is_any_inverse(*around))) return;
  if (!is_sum(node) && node.kind != form::multiply) return;
  give("inverse added", make(form::call, {at.node}, "inv"));
}

}  // namespace

mutation_operator missing_inverse() { return {false, false, apply_missing_inverse}; }

}  // namespace proofread::properties::operators
