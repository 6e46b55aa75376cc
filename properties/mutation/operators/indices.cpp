// SPDX-License-Identifier: MIT
#include "properties/mutation/trees.hpp"

namespace proofread::properties::operators {

using identities::expression;
using identities::expression_ptr;
using identities::form;
using identities::make;

mutation_operator indices();

namespace {

/// The two indices of an entry for each other.
void apply_indices(const site& at, const offer& give) {
  const expression& node = *at.node;
  if (node.kind != form::index || node.arguments.size() != 3 || !is_one_by_one(node)) return;
  if (identities::same(*node.arguments[1], *node.arguments[2])) return;
  give("indices exchanged",
       make(form::index, {node.arguments[0], node.arguments[2], node.arguments[1]}));
}

}  // namespace

mutation_operator indices() { return {false, false, apply_indices}; }

}  // namespace proofread::properties::operators
