// SPDX-License-Identifier: MIT
#include "properties/mutation/trees.hpp"

namespace proofread::properties::operators {

using identities::expression;
using identities::expression_ptr;
using identities::form;
using identities::make;

mutation_operator predicate();

namespace {

using identities::comparison;

/// The order without its strictness.
void allow_equality(const expression& order, const offer& give) {
  if (order.relations.size() != 1) return;
  const comparison how = order.relations[0];
  if (how != comparison::less && how != comparison::greater) return;
  const bool less = how == comparison::less;
  give("equality allowed",
       relate(order.arguments[0], less ? comparison::less_equal : comparison::greater_equal,
              order.arguments[1]));
}

/// A predicate that asks less, and <= for <.
void apply_predicate(const site& at, const offer& give) {
  const expression& node = *at.node;
  if (node.kind == form::relation) return allow_equality(node, give);
  if (node.kind != form::predicate) return;
  const auto say = [&](const char* word) {
    give("weaker predicate", make(form::predicate, node.arguments, word));
  };
  const std::string& name = node.name;
  if (name == "posdef") say("psd");
  if (name == "posdef" || name == "psd" || name == "diagonal") say("symmetric");
  if (name == "posdef" || name == "orthogonal") say("invertible");
}

}  // namespace

mutation_operator predicate() { return {false, false, apply_predicate}; }

}  // namespace proofread::properties::operators
