// SPDX-License-Identifier: MIT
#include "properties/mutation/trees.hpp"

namespace proofread::properties::operators {

using identities::expression;
using identities::expression_ptr;
using identities::form;
using identities::make;

mutation_operator quotient();

namespace {

/// Numerator and denominator for each other; * for /, and / for *.
void apply_quotient(const site& at, const offer& give) {
  const expression& node = *at.node;
  if (node.kind == form::divide) {
    const bool number = is_one_by_one(*node.arguments[0]);
    give("* for /",
         make(form::scale, {node.arguments[number ? 0 : 1], node.arguments[number ? 1 : 0]}));
    if (!number) return;
    give("quotient turned over", make(form::divide, {node.arguments[1], node.arguments[0]}));
  } else if (node.kind == form::scale) {
    if (is_one_by_one(node)) give("/ for *", make(form::divide, node.arguments));
    give("/ for *", make(form::divide, {node.arguments[1], node.arguments[0]}));
  }
}

}  // namespace

mutation_operator quotient() { return {false, false, apply_quotient}; }

}  // namespace proofread::properties::operators
