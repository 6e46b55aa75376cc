// SPDX-License-Identifier: MIT
#include "properties/mutation/trees.hpp"

namespace proofread::properties::operators {

using identities::expression;
using identities::expression_ptr;
using identities::form;
using identities::make;

mutation_operator size();

namespace {

/// A size where it is used as a size or a number: I(n) becomes I(n + 1).
void apply(const site& at, const offer& give) {
  const identities::declaration* owner = declared(at);
  if (at.node->kind != form::symbol || !owner || owner->what != identities::role::size) return;
  give("off by one", make(form::add, {at.node, number(1)}));
}

}  // namespace

mutation_operator size() { return {true, apply}; }

}  // namespace proofread::properties::operators
