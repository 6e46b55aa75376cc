// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "identities/text/source.hpp"

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

/// The shapes that such a name may mean, the first the most general: `matrix` -> "n x d", "n x n".
std::vector<std::string> shapes_instead(std::string_view name);

/// True for a word of prose, of those that begin a formula or of those in it.
bool is_prose(std::string_view word, bool first);

/// The known function, word or spelling that `typed` is a slip of (is_slip_of), or "".
std::string nearest_function(std::string_view typed);
std::string nearest_declaration_word(std::string_view typed);

/// How to write what a name such as sum_i or max_i stands for before a term, "" for other names.
std::string_view operator_hint(std::string_view name);

}  // namespace proofread::identities
