// SPDX-License-Identifier: MIT
#pragma once

#include "identities/lexing/token_reader.hpp"

namespace proofread::identities {

/// A hint, and mends, guessed from the tokens around the next one, which does not fit there; empty
/// if nothing is known of it.
diagnostic habit(const token_reader& in);

}  // namespace proofread::identities
