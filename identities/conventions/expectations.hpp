// SPDX-License-Identifier: MIT
#pragma once

#include "identities/terms/term_reader.hpp"

namespace proofread::identities {

bool holds_expectation(const expression& tree);

/// E[A] = c*E[B] + d as the identity of what stands inside, A = c*B + d, from which it follows
/// because E is linear; it may hold without it. What stands outside of every E is no random
/// variable. Throws unread_part where E is not taken linearly, where nothing random stands in one,
/// and where one side has none and the other is of something random.
expression_ptr without_expectations(const expression_ptr& equation, const known_names& known);

}  // namespace proofread::identities
