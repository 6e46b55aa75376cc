// SPDX-License-Identifier: MIT
#include "properties/mutation/trees.hpp"

namespace proofread::properties::operators {

using identities::expression;
using identities::expression_ptr;
using identities::form;
using identities::make;

mutation_operator relation();

namespace {

using identities::comparison;

comparison reversed(comparison how) {
  switch (how) {
    case comparison::less:
      return comparison::greater;
    case comparison::less_equal:
      return comparison::greater_equal;
    case comparison::greater:
      return comparison::less;
    case comparison::greater_equal:
      return comparison::less_equal;
    case comparison::not_equal:
      return comparison::equal;
    case comparison::equal:
      break;
  }
  return comparison::equal;
}

/// a <= b becomes a >= b. A chain turns as a whole, for mixed directions are no chain.
void apply_relation(const site& at, const offer& give) {
  if (at.node->kind != form::relation) return;
  auto changed = std::make_shared<expression>(*at.node);
  for (comparison& how : changed->relations) how = reversed(how);
  if (changed->relations != at.node->relations) give("relation turned", changed);
}

}  // namespace

mutation_operator relation() { return {true, false, apply_relation}; }

}  // namespace proofread::properties::operators
