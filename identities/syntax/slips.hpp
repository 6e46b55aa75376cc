// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

namespace proofread::identities {

/// Something people type out of habit from other languages, and what to write instead.
struct slip_hint {
  std::string_view text;
  std::string_view hint;
};

/// The longest known slip that `rest` begins with, or nullptr.
const slip_hint* find_slip(std::string_view rest);

/// What to write instead of a name used as a function, shape or word: `transpose` -> "write A'"; ""
/// if nothing is known.
std::string_view name_hint(std::string_view name);

}  // namespace proofread::identities
