// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "identities/syntax/parse.hpp"

namespace proofread::identities {

/// Throws malformed at the first line whose tree, definitions written out, is higher than walks
/// through definitions may go, or that applies defined functions more often than can be evaluated:
/// f2(x) = f1(f1(x)), f3(x) = f2(f2(x)), ... doubles with every line. The tree of one line by
/// itself is bounded by the parser.
void require_bounded_definitions(const std::vector<declaration_item>& given,
                                 const expression_ptr& statement);

}  // namespace proofread::identities
