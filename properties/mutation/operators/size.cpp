// SPDX-License-Identifier: MIT
#include "properties/mutation/trees.hpp"

namespace proofread::properties::operators {

using identities::expression;
using identities::expression_ptr;
using identities::form;
using identities::make;

mutation_operator size();

namespace {

/// One less where one more would have no value (the end of a sum) or be a weaker bound.
bool goes_down(const site& at) {
  const expression* around = at.parent();
  if (side_of_order(at) == order_side::greater) return true;
  return around && around->kind == form::sum_over && around->arguments.back() == at.node;
}

/// A size where it is used as a size or a number: I(n) becomes I(n + 1).
void apply_size(const site& at, const offer& give) {
  const identities::declaration* owner = declared(at);
  if (at.node->kind != form::symbol || !owner || owner->what != identities::role::size) return;
  give("off by one", make(goes_down(at) ? form::subtract : form::add, {at.node, number(1)}));
}

}  // namespace

mutation_operator size() { return {true, true, apply_size}; }

}  // namespace proofread::properties::operators
