// SPDX-License-Identifier: MIT
#include "properties/mutation/trees.hpp"

namespace proofread::properties::operators {

using identities::expression;
using identities::expression_ptr;
using identities::form;
using identities::make;

mutation_operator factor_two();

namespace {

void apply(const site& at, const offer& give) {
  const expression& node = *at.node;
  if (node.kind == form::scale && is_number(*node.arguments[0], "2")) {
    give("factor 2 dropped", node.arguments[1]);
  } else if (node.kind == form::divide && is_number(*node.arguments[1], "2")) {
    give("factor 1/2 dropped", node.arguments[0]);
  } else if (is_term(at)) {
    const bool negative = node.kind == form::negate;
    const expression_ptr twice =
        make(form::scale, {number(2), negative ? node.arguments[0] : at.node});
    give("factor 2 added", negative ? make(form::negate, {twice}) : twice);
  }
}

}  // namespace

mutation_operator factor_two() { return {true, apply}; }

}  // namespace proofread::properties::operators
