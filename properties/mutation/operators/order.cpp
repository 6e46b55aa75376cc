// SPDX-License-Identifier: MIT
#include <utility>

#include "identities/printing/print.hpp"
#include "properties/mutation/trees.hpp"

namespace proofread::properties::operators {

using identities::expression;
using identities::expression_ptr;
using identities::form;
using identities::make;

mutation_operator order();

namespace {

/// Neighbours of a matrix product swapped: X'*X becomes X*X'.
void apply_order(const site& at, const offer& give) {
  const bool inside = at.parent() && at.parent()->kind == form::multiply;
  if (at.node->kind != form::multiply || inside) return;
  std::vector<expression_ptr> factors = factors_of(at.node);
  for (std::size_t k = 0; k + 1 < factors.size(); ++k) {
    if (identities::same(*factors[k], *factors[k + 1])) continue;
    const std::string before = identities::to_text(*product_of({factors[k], factors[k + 1]}));
    std::swap(factors[k], factors[k + 1]);
    const std::string after = identities::to_text(*product_of({factors[k], factors[k + 1]}));
    give.replace("factors swapped", product_of(factors), before, after);
    std::swap(factors[k], factors[k + 1]);
  }
}

}  // namespace

mutation_operator order() { return {true, true, apply_order}; }

}  // namespace proofread::properties::operators
