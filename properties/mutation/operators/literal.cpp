// SPDX-License-Identifier: MIT
#include <string>

#include "properties/mutation/trees.hpp"

namespace proofread::properties::operators {

using identities::expression;
using identities::expression_ptr;
using identities::form;
using identities::make;

mutation_operator literal();

namespace {

/// A whole number that is one off: an exponent, a coefficient, an index.
void apply_literal(const site& at, const offer& give) {
  const expression& node = *at.node;
  const bool whole = node.kind == form::number && node.name.size() <= 9 &&
                     node.name.find_first_not_of("0123456789") == std::string::npos;
  if (!whole || node.name == "0") return;
  const std::int64_t value = std::stoll(node.name);
  give("one more", number(value + 1));
  if (value > 1) give("one less", number(value - 1));
}

}  // namespace

mutation_operator literal() { return {false, true, apply_literal}; }

}  // namespace proofread::properties::operators
