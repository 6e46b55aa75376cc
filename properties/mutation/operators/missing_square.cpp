// SPDX-License-Identifier: MIT
#include "properties/mutation/trees.hpp"

namespace proofread::properties::operators {

using identities::expression;
using identities::expression_ptr;
using identities::form;
using identities::make;

mutation_operator missing_square();

namespace {

/// The square of a number that is no name: of an entry, a sum, a function's value.
void apply_missing_square(const site& at, const offer& give) {
  const expression& node = *at.node;
  const expression* around = at.parent();
  if (!is_one_by_one(node) || !around || around->kind == form::power) return;
  if (node.kind == form::index || node.kind == form::call || is_sum(node)) {
    give("square added", make(form::power, {at.node, number(2)}));
  }
}

}  // namespace

mutation_operator missing_square() { return {false, false, apply_missing_square}; }

}  // namespace proofread::properties::operators
