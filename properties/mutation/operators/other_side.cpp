// SPDX-License-Identifier: MIT
#include <utility>

#include "identities/printing/print.hpp"
#include "properties/mutation/trees.hpp"

namespace proofread::properties::operators {

using identities::expression;
using identities::expression_ptr;
using identities::form;
using identities::make;

mutation_operator other_side();

namespace {

expression_ptr with_side(const expression& equation, std::size_t side,
                         const expression_ptr& value) {
  std::vector<expression_ptr> sides = equation.arguments;
  sides[side] = value;
  return with_arguments(equation, std::move(sides));
}

/// What one side was multiplied by, from the left or from the right, put on the other, too.
void apply_other_side(const site& at, const offer& give) {
  const expression& node = *at.node;
  if (node.kind != form::relation || node.arguments.size() != 2) return;
  for (std::size_t side = 0; side < 2; ++side) {
    const std::vector<expression_ptr> factors = factors_of(node.arguments[side]);
    if (factors.size() < 2) continue;
    const expression_ptr& other = node.arguments[1 - side];
    for (const bool left : {true, false}) {
      const expression_ptr& factor = left ? factors.front() : factors.back();
      std::vector<expression_ptr> product = factors_of(other);
      if (other->kind == form::identity) product.clear();
      product.insert(left ? product.begin() : product.end(), factor);
      const expression_ptr value = product_of(product);
      give.replace("both sides multiplied", with_side(node, 1 - side, value),
                   identities::to_text(*other), identities::to_text(*value));
    }
  }
}

}  // namespace

mutation_operator other_side() { return {false, true, apply_other_side}; }

}  // namespace proofread::properties::operators
