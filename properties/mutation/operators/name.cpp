// SPDX-License-Identifier: MIT
#include "properties/mutation/trees.hpp"

namespace proofread::properties::operators {

using identities::expression;
using identities::expression_ptr;
using identities::form;
using identities::make;
using identities::role;
mutation_operator name();

namespace {

bool is_drawn_scalar(const identities::declaration& what) {
  return what.what == role::variable && identities::is_scalar(what.type);
}

/// A name may stand where one of its shape stands, a size or an index where one of its kind does.
bool may_stand_for(const identities::declaration& other, const identities::declaration& owner) {
  if (other.name == owner.name || other.type != owner.type) return false;
  const auto is_count = [](role what) { return what == role::size || what == role::index; };
  if (is_count(owner.what) || is_count(other.what)) return owner.what == other.what;
  return other.what != role::function && other.what != role::defined_function &&
         other.what != role::bound;
}

/// Another declared name of that shape in the place of one, or a scalar in that of a root.
void apply_name(const site& at, const offer& give) {
  const expression& node = *at.node;
  const bool root =
      node.kind == form::call && node.name == "sqrt" && node.arguments[0]->kind == form::symbol;
  const identities::declaration* owner = declared(at);
  const bool named = node.kind == form::symbol && owner && owner->what != role::function;
  if (!root && !named) return;
  for (const identities::declaration& each : at.problem.symbols) {
    if (root ? is_drawn_scalar(each) && each.name != node.arguments[0]->name
             : may_stand_for(each, *owner)) {
      give("another name", make(form::symbol, {}, each.name));
    }
  }
}

}  // namespace

mutation_operator name() { return {false, false, apply_name}; }

}  // namespace proofread::properties::operators
