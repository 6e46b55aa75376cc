// SPDX-License-Identifier: MIT
#include "identities/printing/print.hpp"
#include "properties/mutation/trees.hpp"

namespace proofread::properties::operators {

using identities::expression;
using identities::expression_ptr;
using identities::form;
using identities::make;

mutation_operator side_of_inverse();

namespace {

bool is_inverse(const expression& node) { return node.kind == form::call && node.name == "inv"; }

/// inv(P*Q) as inv(Q*P); null where its argument is not a product of two factors. (With a multiple
/// of I beside the product both sides agree: that is push-through.)
struct turned {
  expression_ptr inverse, left, right;
};

turned turn(const expression& inverse) {
  const std::vector<expression_ptr> factors = factors_of(inverse.arguments[0]);
  if (factors.size() != 2) return {};
  const expression_ptr swapped = product_of({factors[1], factors[0]});
  return {make(form::call, {swapped}, "inv"), factors[0], factors[1]};
}

/// inv(X'*X)*X' and X'*inv(X*X') for each other.
void apply_side_of_inverse(const site& at, const offer& give) {
  const bool inside = at.parent() && at.parent()->kind == form::multiply;
  if (at.node->kind != form::multiply || inside) return;
  std::vector<expression_ptr> factors = factors_of(at.node);
  for (std::size_t k = 0; k + 1 < factors.size(); ++k) {
    const bool first = is_inverse(*factors[k]);
    if (first == is_inverse(*factors[k + 1])) continue;
    const turned other = turn(*factors[first ? k : k + 1]);
    const expression_ptr& beside = factors[first ? k + 1 : k];
    if (!other.inverse || !identities::same(*beside, first ? *other.left : *other.right)) continue;
    std::vector<expression_ptr> changed = factors;
    changed[k] = first ? beside : other.inverse;
    changed[k + 1] = first ? other.inverse : beside;
    give.replace("side of the inverse", product_of(changed),
                 identities::to_text(*product_of({factors[k], factors[k + 1]})),
                 identities::to_text(*product_of({changed[k], changed[k + 1]})));
  }
}

}  // namespace

mutation_operator side_of_inverse() { return {true, false, apply_side_of_inverse}; }

}  // namespace proofread::properties::operators
