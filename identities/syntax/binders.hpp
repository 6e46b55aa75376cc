// SPDX-License-Identifier: MIT
#pragma once

#include "identities/lexing/token_reader.hpp"

namespace proofread::identities {

/// diff(f, x), limit(f, t -> a), argmin(f, w), sum(i = lo..hi, f), at(f, y := g) stand next. The
/// next tokens are NAME `(`; sum(i = ...) is a binder, sum(A) a function.
bool at_binder(const token_reader& in);
tree read_binder(token_reader& in);

}  // namespace proofread::identities
