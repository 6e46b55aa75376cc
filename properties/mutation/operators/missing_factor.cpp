// SPDX-License-Identifier: MIT
#include "properties/mutation/trees.hpp"

namespace proofread::properties::operators {

using identities::expression;
using identities::expression_ptr;
using identities::form;
using identities::make;

mutation_operator missing_factor();

namespace {

/// Where a factor may have been forgotten: a term, and what a function or binder is applied to.
bool may_lack_factor(const site& at) {
  const expression* around = at.parent();
  if (!around || identities::is_statement(*at.node) || at.node->kind == form::number) return false;
  if (is_term(at) || (is_sum(*around) && !is_sum(*at.node))) return true;
  const bool body = around->kind == form::call || around->kind == form::index ||
                    around->kind == form::blocks ||
                    (around->kind >= form::differential && around->kind <= form::at);
  return body && (around->arguments[0] == at.node || around->kind == form::blocks);
}

/// c in front of the first factor: 2*y'*X, and -2*y'*X for -y'*X.
expression_ptr with_factor(const expression_ptr& factor, const expression_ptr& value) {
  if (value->kind == form::negate) {
    return make(form::negate, {with_factor(factor, value->arguments[0])});
  }
  if (value->kind == form::multiply || value->kind == form::scale) {
    return make(value->kind, {with_factor(factor, value->arguments[0]), value->arguments[1]});
  }
  return make(form::scale, {factor, value});
}

/// c^n*d for c*d and (-1)^n*d for -d, of a number d and a size n: a determinant has the factor once
/// for each row.
void offer_power(const site& at, const offer& give) {
  const expression& node = *at.node;
  const bool negative = node.kind == form::negate && is_one_by_one(node);
  const bool multiple =
      node.kind == form::scale && is_one_by_one(node) &&
      (node.arguments[0]->kind == form::number || node.arguments[0]->kind == form::symbol);
  if (!negative && !multiple) return;
  const expression_ptr factor = negative ? make(form::negate, {number(1)}) : node.arguments[0];
  for (const identities::declaration& each : at.problem.symbols) {
    if (each.what != identities::role::size) continue;
    const expression_ptr power = make(form::power, {factor, make(form::symbol, {}, each.name)});
    give("power added", make(form::scale, {power, node.arguments[negative ? 0 : 1]}));
  }
}

/// A factor or divisor that a declared scalar, a size or a small number gives.
void apply_missing_factor(const site& at, const offer& give) {
  offer_power(at, give);
  if (!may_lack_factor(at)) return;
  const auto offer_both = [&](const expression_ptr& factor) {
    give("factor added", with_factor(factor, at.node));
    give("divisor added", make(form::divide, {at.node, factor}));
  };
  for (const std::int64_t each : {2, 3, 4}) offer_both(number(each));
  for (const identities::declaration& each : at.problem.symbols) {
    using identities::role;
    const bool scalar = each.what == role::size ||
                        (each.what == role::variable && identities::is_scalar(each.type));
    if (scalar && each.name != at.node->name) offer_both(make(form::symbol, {}, each.name));
  }
}

}  // namespace

mutation_operator missing_factor() { return {false, false, apply_missing_factor}; }

}  // namespace proofread::properties::operators
