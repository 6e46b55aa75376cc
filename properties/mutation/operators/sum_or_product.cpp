// SPDX-License-Identifier: MIT
#include "properties/mutation/trees.hpp"

namespace proofread::properties::operators {

using identities::expression;
using identities::expression_ptr;
using identities::form;
using identities::make;

mutation_operator sum_or_product();

namespace {

bool is_call_of(const expression& node, const std::string& function) {
  return node.kind == form::call && node.name == function;
}

/// What exp and log exchange: log(a*b) for log(a + b), exp(a)*exp(b) for exp(a) + exp(b), and back.
void apply_sum_or_product(const site& at, const offer& give) {
  const expression& node = *at.node;
  const bool product = node.kind == form::scale;
  if ((!product && node.kind != form::add) || !is_one_by_one(node)) return;
  const expression* around = at.parent();
  const std::string inside = product ? "exp" : "log", outside = product ? "log" : "exp";
  const bool argument = around != nullptr && is_call_of(*around, inside);
  const bool of_values =
      is_call_of(*node.arguments[0], outside) && is_call_of(*node.arguments[1], outside);
  if (!argument && !of_values) return;
  give(product ? "* to +" : "+ to *", make(product ? form::add : form::scale, node.arguments));
}

}  // namespace

mutation_operator sum_or_product() { return {false, false, apply_sum_or_product}; }

}  // namespace proofread::properties::operators
