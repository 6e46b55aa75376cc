// SPDX-License-Identifier: MIT
#include "properties/degrees/size_degree.hpp"

#include <algorithm>
#include <cstdlib>
#include <numeric>
#include <vector>

#include "identities/expression/walk.hpp"

namespace proofread::properties {

using identities::expression;
using identities::form;

int size_degree(const identities::proposition& problem, const expression& tree, int slot) {
  if (tree.kind == form::symbol) {
    if (tree.slot == slot) return 1;
    const expression* const meaning = identities::definition_of(problem, tree);
    return meaning != nullptr ? size_degree(problem, *meaning, slot) : 0;
  }
  std::vector<int> degrees;
  for (const identities::expression_ptr& each : tree.arguments)
    degrees.push_back(size_degree(problem, *each, slot));
  if (degrees.empty()) return 0;
  switch (tree.kind) {
    case form::multiply:
    case form::scale:
    case form::divide:
    case form::entry_multiply:
    case form::entry_divide:
      return std::accumulate(degrees.begin(), degrees.end(), 0);
    case form::power: {
      const expression& exponent = *tree.arguments[1];
      const bool literal = exponent.kind == form::number;
      return degrees[0] * (literal ? std::max(1, std::atoi(exponent.name.c_str())) : 1);
    }
    case form::identity:
    case form::range:
      return 0;
    case form::call: {
      const bool sized = tree.name == "ones" || tree.name == "zeros" || tree.name == "e";
      return sized ? 0 : *std::max_element(degrees.begin(), degrees.end());
    }
    case form::sum_over:
      return degrees[0];
    default:
      return *std::max_element(degrees.begin(), degrees.end());
  }
}

}  // namespace proofread::properties
