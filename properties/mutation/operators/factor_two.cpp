// SPDX-License-Identifier: MIT
#include "properties/mutation/trees.hpp"

namespace proofread::properties::operators {

using identities::expression;
using identities::expression_ptr;
using identities::form;
using identities::make;

mutation_operator factor_two();

namespace {

/// Twice the value; half of it where a bound would only become weaker.
expression_ptr scaled(const site& at) {
  const bool negative = at.node->kind == form::negate;
  const expression_ptr value = negative ? at.node->arguments[0] : at.node;
  const expression_ptr result = side_of_order(at) == order_side::greater
                                    ? make(form::divide, {value, number(2)})
                                    : make(form::scale, {number(2), value});
  return negative ? make(form::negate, {result}) : result;
}

void apply_factor_two(const site& at, const offer& give) {
  const expression& node = *at.node;
  if (node.kind == form::scale && is_number(*node.arguments[0], "2")) {
    give("factor 2 dropped", node.arguments[1]);
  } else if (node.kind == form::divide && is_number(*node.arguments[1], "2")) {
    give("factor 1/2 dropped", node.arguments[0]);
  } else if (is_term(at)) {
    const bool half = side_of_order(at) == order_side::greater;
    give(half ? "factor 1/2 added" : "factor 2 added", scaled(at));
  }
}

}  // namespace

mutation_operator factor_two() { return {true, false, apply_factor_two}; }

}  // namespace proofread::properties::operators
