// SPDX-License-Identifier: MIT
#pragma once

#include <span>
#include <string_view>

#include "identities/lexing/lexer.hpp"

namespace proofread::identities {

/// What people type out of habit from other languages and what can mean one thing only: one table,
/// from which the language page lists it. What can mean two things is refused with both
/// (slips.hpp).

/// A sign or LaTeX command: `@` is `*`.
struct sign_spelling {
  std::string_view typed;
  token_kind means;
  std::string_view canonical;
};
std::span<const sign_spelling> sign_spellings();
/// The longest sign that `rest` begins with, or nullptr. A command ends where its letters end.
const sign_spelling* find_sign(std::string_view rest);

/// The length of a command that spells a Greek letter or a function, `\lambda` or `\det`, at the
/// start of `rest`; else 0.
std::size_t command_length(std::string_view rest);

/// A function and what stands for it, both as they are written: `trace(A)` is `tr(A)`. The names
/// of the arguments are those of the pattern.
struct function_spelling {
  std::string_view typed;
  std::string_view canonical;
};
std::span<const function_spelling> function_spellings();
/// The same, where it takes the shape of the argument to write it out (infer_notation.hpp).
std::span<const function_spelling> notation_spellings();
/// The name in `trace(A)`.
std::string_view function_name(const function_spelling& of);

/// A word of a declaration and a predicate: `spd` is `posdef`. Some are two words.
struct word_spelling {
  std::string_view typed;
  std::string_view canonical;
};
std::span<const word_spelling> word_spellings();
/// The word that is meant, or "".
std::string_view find_word(std::string_view typed);

/// The modules whose names may stand before a function: `np` in np.linalg.inv(A).
std::span<const std::string_view> library_modules();
/// The length of `np.linalg.inv` at the start of `rest`; 0 if no module stands there.
std::size_t qualified_length(std::string_view rest);

}  // namespace proofread::identities
