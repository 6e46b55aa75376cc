// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "identities/expression/proposition.hpp"
#include "identities/latex/known_names.hpp"

namespace proofread::identities {

/// A proposition under one more assumption that its context does not state.
struct assumed_proposition {
  proposition content;
  std::string assumption;  ///< "A symmetric", "lambda > 0"
};

/// The proposition with one word for one name that nothing declares: symmetric, posdef, diagonal,
/// orthogonal for square matrices, full column rank for others; in this order.
std::vector<assumed_proposition> with_assumptions(const proposition& p, const known_names& known);

}  // namespace proofread::identities
