// SPDX-License-Identifier: MIT
#include "properties/mutation/trees.hpp"

namespace proofread::properties::operators {

using identities::expression;
using identities::expression_ptr;
using identities::form;
using identities::make;

mutation_operator extremum();

namespace {

/// argmin and argmax, max and min for each other.
void apply_extremum(const site& at, const offer& give) {
  const expression& node = *at.node;
  if (node.kind == form::argmin || node.kind == form::argmax) {
    const bool least = node.kind == form::argmin;
    give(least ? "argmax for argmin" : "argmin for argmax",
         make(least ? form::argmax : form::argmin, node.arguments));
  } else if (node.kind == form::call && (node.name == "max" || node.name == "min")) {
    give("the other extremum",
         make(form::call, node.arguments, node.name == "max" ? "min" : "max"));
  }
}

}  // namespace

mutation_operator extremum() { return {false, false, apply_extremum}; }

}  // namespace proofread::properties::operators
