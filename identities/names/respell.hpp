// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "identities/expression/expression.hpp"
#include "identities/syntax/parse.hpp"

namespace proofread::identities {

/// The tree with the functions of function_spellings() written as they are written here: `trace(A)`
/// as `tr(A)`, `transpose(A)` as `A'`. Names that `given` declares stay what they are declared as.
/// Throws malformed for what looks like a function of another notation and is none: d(f)/dx,
/// transpose-of(A).
expression_ptr respelled(const expression_ptr& tree, const std::vector<declaration_item>& given);

/// The same of what the items say.
std::vector<declaration_item> respelled(const std::vector<declaration_item>& given);

}  // namespace proofread::identities
