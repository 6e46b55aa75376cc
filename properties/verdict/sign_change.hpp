// SPDX-License-Identifier: MIT
#pragma once

#include <optional>

#include "identities/expression/proposition.hpp"
#include "properties/verdict/check.hpp"

namespace proofread::properties {

/// A segment on which L != R fails, L and R 1 x 1 there: L - R is continuous on it, has opposite
/// signs at its ends, and the hypotheses hold on all of it (intermediate value theorem). The same
/// of not (L = R), and of L = R implies P, where P is false on all of it. Nothing where none is
/// found in so much work.
std::optional<counterexample> fails_by_sign_change(const identities::proposition& problem,
                                                   std::int64_t work);

}  // namespace proofread::properties
