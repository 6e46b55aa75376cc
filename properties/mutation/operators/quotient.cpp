// SPDX-License-Identifier: MIT
#include "properties/mutation/trees.hpp"

namespace proofread::properties::operators {

using identities::expression;
using identities::expression_ptr;
using identities::form;
using identities::make;

mutation_operator quotient();

namespace {

/// Numerator and denominator for each other.
void apply(const site& at, const offer& give) {
  if (at.node->kind != form::divide || !is_one_by_one(*at.node->arguments[0])) return;
  give("quotient turned over", make(form::divide, {at.node->arguments[1], at.node->arguments[0]}));
}

}  // namespace

mutation_operator quotient() { return {false, false, apply}; }

}  // namespace proofread::properties::operators
