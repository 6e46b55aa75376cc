// SPDX-License-Identifier: MIT
#pragma once

#include <set>
#include <string>
#include <vector>

#include "identities/expression/proposition.hpp"

namespace proofread::identities {

/// A proposition under one more assumption that its context does not state.
struct assumed_proposition {
  proposition content;
  std::string assumption;  ///< "A is symmetric", "lambda > 0"
};

/// The proposition with one more fact about one name: symmetric, posdef of a square matrix
/// of which nothing is said, diagonal of any, orthogonal of one that may be square, full column
/// rank of any other, > 0 of a number, length 1 and sum 1 of a vector of which nothing is said; in
/// this order.
std::vector<assumed_proposition> with_assumptions(const proposition& p,
                                                  const std::set<std::string>& said);

}  // namespace proofread::identities
