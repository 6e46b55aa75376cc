// SPDX-License-Identifier: MIT
#pragma once

#include <optional>

#include "identities/lexing/token_reader.hpp"

namespace proofread::identities {

/// The relation that a token is: = != < <= > >=.
std::optional<comparison> comparison_of(token_kind kind);
/// A statement or a value. Statements, from loose to tight: iff (not a chain), implies (to the
/// right), or, and, not, relations.
tree read_statement(token_reader& in);
/// True before forall, ∀, `for all` and `for any`, `for every`, `for each`.
bool at_for_all(const token_reader& in);
/// Number of name tokens of the predicate that stands next, before its `(`; 0 if none does.
std::size_t predicate_length(const token_reader& in);
tree read_predicate(token_reader& in);
tree read_definedness(token_reader& in);

}  // namespace proofread::identities
