// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string_view>

#include "identities/text/source.hpp"

namespace proofread::identities {

/// Why no token begins at `offset`, and what to type instead: a sign of another language, a letter
/// in a style that is no name, a byte that is no UTF-8.
diagnostic unreadable(std::string_view text, std::size_t offset);

}  // namespace proofread::identities
