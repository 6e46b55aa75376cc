// SPDX-License-Identifier: MIT
#pragma once

#include "properties/mutation/mutation_operator.hpp"

namespace proofread::properties {

/// True if a changed statement is a special case of the one it was made from, so that no check can
/// refute it: the only occurrence of a name that stands for every value (or every positive one)
/// was replaced by something in that name alone, or multiplied by a number as one factor of a
/// product. `show lambda*sumsq(w) >= 0` for every lambda > 0 says it of lambda^2, too.
bool is_instance(const site& at, const identities::expression& replacement);

/// True if both sides of an equation are the same text, so that it says nothing.
bool is_tautology(const identities::expression& statement);

}  // namespace proofread::properties
