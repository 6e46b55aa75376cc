// SPDX-License-Identifier: MIT
#include <algorithm>

#include "properties/mutation/trees.hpp"

namespace proofread::properties::operators {

using identities::expression;
using identities::expression_ptr;
using identities::form;
using identities::make;

mutation_operator square();

namespace {

bool is_scalar_variable(const site& at) {
  const identities::declaration* owner = declared(at);
  return at.node->kind == form::symbol && owner && owner->what == identities::role::variable &&
         identities::is_scalar(owner->type);
}

/// Known not to be 0, so that the reciprocal has a value.
bool is_nonzero(const site& at) {
  const identities::declaration& owner = *declared(at);
  if (has_word(owner, "nonzero") || has_word(owner, "invertible")) return true;
  return std::any_of(
      at.problem.hypotheses.begin(), at.problem.hypotheses.end(), [&](const expression_ptr& asked) {
        using identities::comparison;
        if (asked->kind != form::relation || asked->relations.size() != 1) return false;
        const comparison how = asked->relations[0];
        const bool strict =
            how == comparison::less || how == comparison::greater || how == comparison::not_equal;
        return strict && asked->arguments[0]->slot == at.node->slot &&
               is_number(*asked->arguments[1], "0");
      });
}

/// lambda, lambda^2 and 1/lambda for each other.
void apply_square(const site& at, const offer& give) {
  const expression& node = *at.node;
  const expression* around = at.parent();
  if (node.kind == form::power && is_number(*node.arguments[1], "2") && is_one_by_one(node)) {
    give("square dropped", node.arguments[0]);
  } else if (node.kind == form::divide && is_number(*node.arguments[0], "1")) {
    give("reciprocal dropped", node.arguments[1]);
  } else if (is_scalar_variable(at)) {
    const bool base = around && around->kind == form::power && around->arguments[0] == at.node;
    const bool divisor = around && around->kind == form::divide &&
                         around->arguments[1] == at.node && is_number(*around->arguments[0], "1");
    if (!base) give("square added", make(form::power, {at.node, number(2)}));
    if (!divisor && is_nonzero(at))
      give("reciprocal added", make(form::divide, {number(1), at.node}));
  }
}

}  // namespace

mutation_operator square() { return {true, false, apply_square, true}; }

}  // namespace proofread::properties::operators
