// SPDX-License-Identifier: MIT
#include "identities/language/print.hpp"
#include "properties/mutation/trees.hpp"

namespace proofread::properties::operators {

using identities::expression;
using identities::expression_ptr;
using identities::form;
using identities::make;

mutation_operator side_of_inverse();

namespace {

bool is_inverse(const expression& node) { return node.kind == form::call && node.name == "inv"; }

/// inv(P*Q + R) as inv(Q*P + R); null where its argument does not begin with a product of two
/// factors. `left` is P, `right` is Q.
struct turned {
  expression_ptr inverse, left, right;
};

expression_ptr with_first_term(const expression_ptr& sum, const expression_ptr& term) {
  if (!is_sum(*sum)) return term;
  return with_arguments(*sum, {with_first_term(sum->arguments[0], term), sum->arguments[1]});
}

turned turn(const expression& inverse) {
  expression_ptr first = inverse.arguments[0];
  while (is_sum(*first)) first = first->arguments[0];
  const std::vector<expression_ptr> factors = factors_of(first);
  if (factors.size() != 2) return {};
  const expression_ptr swapped = product_of({factors[1], factors[0]});
  return {make(form::call, {with_first_term(inverse.arguments[0], swapped)}, "inv"), factors[0],
          factors[1]};
}

/// inv(X'*X + R)*X' and X'*inv(X*X' + R) for each other.
void apply(const site& at, const offer& give) {
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

mutation_operator side_of_inverse() { return {true, apply}; }

}  // namespace proofread::properties::operators
