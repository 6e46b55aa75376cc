// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>

#include "identities/lexing/token_reader.hpp"

namespace proofread::identities {

/// Number of name tokens of the predicate that stands next, before its `(`; 0 if none does.
std::size_t predicate_length(const token_reader& in);
/// posdef(A), full column rank(X)
tree read_predicate(token_reader& in);
/// defined(EXPR)
tree read_definedness(token_reader& in);

/// True before `is` and a word of a declaration.
bool at_description(const token_reader& in);
/// `A is symmetric`, `A'*A is not positive definite`: symmetric(A), not posdef(A'*A). The subject,
/// which begins at `begin`, was read.
tree read_description(token_reader& in, tree subject, std::size_t begin);

}  // namespace proofread::identities
