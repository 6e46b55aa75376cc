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

}  // namespace proofread::identities
