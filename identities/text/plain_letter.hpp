// SPDX-License-Identifier: MIT
#pragma once

#include <string>

namespace proofread::identities {

/// The letter or digit that a character is a style of or is drawn like, as it is typed: A for the
/// bold, script or double-struck 𝐀 𝒜 𝔸, the fullwidth Ａ and the Cyrillic А, α for 𝛼, 1 for 𝟏; ""
/// for every other character. Two styles may be two symbols of their author, so they are no name.
std::string plain_letter(char32_t point);

}  // namespace proofread::identities
