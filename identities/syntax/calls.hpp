// SPDX-License-Identifier: MIT
#pragma once

#include "identities/lexing/token_reader.hpp"

namespace proofread::identities {

/// f(x, ...), where a name and its parenthesis stand next: a function that is built in (form::call)
/// or another one (form::apply).
tree read_call(token_reader& in);

}  // namespace proofread::identities
