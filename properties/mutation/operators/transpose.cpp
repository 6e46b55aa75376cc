// SPDX-License-Identifier: MIT
#include "properties/mutation/trees.hpp"

namespace proofread::properties::operators {

using identities::expression;
using identities::expression_ptr;
using identities::form;
using identities::make;

mutation_operator transpose();

namespace {

bool equals_its_transpose(const site& at) {
  const identities::declaration* owner = declared(at);
  if (!owner) return false;
  for (const char* word : {"symmetric", "diagonal", "posdef", "psd"}) {
    if (has_word(*owner, word)) return true;
  }
  return false;
}

/// Places where a transpose may be missing: a name of square shape, a square side of a relation, a
/// value whose shape is the statement.
bool may_lack_transpose(const site& at) {
  const expression* around = at.parent();
  if (around && around->kind == form::transpose) return false;
  if (around && around->kind == form::has_shape) return !is_one_by_one(*at.node);
  if (!is_square(*at.node) || equals_its_transpose(at)) return false;
  const form kind = at.node->kind;
  return kind == form::symbol || kind == form::differential || (is_term(at) && !is_sum(*around));
}

void apply_transpose(const site& at, const offer& give) {
  const expression& node = *at.node;
  if (node.kind == form::transpose) {
    if (!is_one_by_one(node)) give("transpose dropped", node.arguments[0]);
  } else if (!identities::is_statement(node) && node.kind != form::identity &&
             may_lack_transpose(at)) {
    give("transpose added", make(form::transpose, {at.node}));
  }
}

}  // namespace

mutation_operator transpose() { return {true, true, apply_transpose}; }

}  // namespace proofread::properties::operators
