// SPDX-License-Identifier: MIT
#include "properties/mutation/trees.hpp"

namespace proofread::properties::operators {

using identities::expression;
using identities::expression_ptr;
using identities::form;
using identities::make;

mutation_operator layout();

namespace {

/// The row diff(f, x) and the column grad(f, x) for each other; by a scalar they are one.
void apply_layout(const site& at, const offer& give) {
  const expression& node = *at.node;
  if (node.kind != form::differential && node.kind != form::gradient) return;
  if (is_one_by_one(*node.arguments[1])) return;
  const bool row = node.kind == form::differential;
  give(row ? "row to column" : "column to row",
       make(row ? form::gradient : form::differential, node.arguments));
}

}  // namespace

mutation_operator layout() { return {true, true, apply_layout}; }

}  // namespace proofread::properties::operators
