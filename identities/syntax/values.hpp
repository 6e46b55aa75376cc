// SPDX-License-Identifier: MIT
#pragma once

#include "identities/lexing/token_reader.hpp"

namespace proofread::identities {

/// Values by precedence climbing, from loose to tight: + -, then * / \ .* ./ ⊗, then the sign, then
/// ^ .^ ' and [ ]. Behind a transpose mark a factor may follow without a sign: X'y.
tree read_value(token_reader& in);
/// The same, or a statement in parentheses: values and statements share one grammar, since `(` may
/// open either; an operator says so when it meets the wrong one.
tree read_operand(token_reader& in);
/// `[i, j]` behind a base that begins at `begin`.
tree read_subscript(token_reader& in, tree base, std::size_t begin);

}  // namespace proofread::identities
