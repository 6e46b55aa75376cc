// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

namespace proofread::identities {

/// Something people type out of habit from other languages, and what to write instead.
struct slip_hint {
  std::string_view text;
  std::string_view hint;
  std::string_view instead = {};  ///< what to put in its place, if that is all
};

/// The longest known slip that `rest` begins with, or nullptr.
const slip_hint* find_slip(std::string_view rest);

/// What to write instead of a name used as a function, shape or word: `cond` -> "proofread knows
/// ..."; "" if nothing is known.
std::string_view name_hint(std::string_view name);

/// The shape that such a name means: `matrix` -> "n x d"; "" if none.
std::string_view shape_instead(std::string_view name);

/// The known function, word or spelling that `typed` is a slip of (is_slip_of), or "".
std::string nearest_function(std::string_view typed);
std::string nearest_declaration_word(std::string_view typed);

}  // namespace proofread::identities
