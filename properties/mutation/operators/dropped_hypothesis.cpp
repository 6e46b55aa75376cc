// SPDX-License-Identifier: MIT
#include "properties/mutation/hypotheses.hpp"
#include "properties/mutation/trees.hpp"

namespace proofread::properties::operators {

using identities::expression;
using identities::expression_ptr;
using identities::form;
using identities::make;

mutation_operator dropped_hypothesis();

namespace {

void apply(const site& at, const offer& give) {
  if (at.node != at.problem.statement) return;
  for (const hypothesis& each : hypotheses_of(at.problem)) {
    give.whole("hypothesis dropped: " + each.text, without(at.problem, each));
  }
}

}  // namespace

mutation_operator dropped_hypothesis() { return {true, apply}; }

}  // namespace proofread::properties::operators
