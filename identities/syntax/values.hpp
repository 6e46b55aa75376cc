// SPDX-License-Identifier: MIT
#pragma once

#include "identities/syntax/token_reader.hpp"

namespace proofread::identities {

/// Values by precedence climbing, from loose to tight: + -, then * / \ .* ./, then the sign, then
/// ^ .^ ' and [ ].
tree read_value(token_reader& in);
/// The same, or a statement in parentheses: values and statements share one grammar, since `(` may
/// open either; an operator says so when it meets the wrong one.
tree read_operand(token_reader& in);
/// `[i, j]` behind a base that begins at `begin`.
tree read_subscript(token_reader& in, tree base, std::size_t begin);
/// The integer that the superscript t writes, as in A².
tree read_superscript(const token_reader& in, const token& t);

}  // namespace proofread::identities
