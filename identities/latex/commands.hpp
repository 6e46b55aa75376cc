// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace proofread::identities {

/// What a command of LaTeX is to a formula. `meaning` is the field of its row.
enum class tex_role : std::uint8_t {
  letter,       ///< a symbol called `meaning`
  infinity,     ///< \infty
  nabla,        ///< \nabla
  partial,      ///< \partial
  function,     ///< the built-in function `meaning`
  word,         ///< the word `meaning`, as if written out
  limit,        ///< \lim, with its point below
  norm,         ///< \norm{x}
  modulus,      ///< \abs{x}
  sum,          ///< \sum, with its range below and above
  product,      ///< \prod, likewise
  expectation,  ///< beyond the language where an argument follows, else a symbol
  beyond,       ///< `meaning` is not part of the language
  sign,         ///< the operator `meaning` between two factors
  bar,          ///< `|` or `||`, which opens and closes
  punctuation,  ///< a mark between parts
  relation,     ///< the relation `meaning`
  arrow,        ///< a relation between statements: implies, implied, iff, and
  mark,         ///< what stands in a superscript: T, ', +
  accent,       ///< adds `_meaning` to the name of what follows
  font,         ///< of what follows
  switch_font,  ///< of the rest of the group
  upright,      ///< letters that form one word
  text,         ///< prose
  wrap,         ///< its argument, as it is
  brace,        ///< its argument, and a note below or above
  reals,        ///< \R
  ones,         ///< \1
  fraction,     ///< numerator, denominator
  over,         ///< all before it in the group, over all behind it
  root,         ///< a square root
  under,        ///< what stands below, then what it stands below
  over_mark,    ///< what stands above, then what it stands above
  left,         ///< opens with the delimiter that follows
  right,        ///< closes with it
  open,         ///< opens with `meaning`
  close,        ///< closes what `meaning` opened
  dots,         ///< an ellipsis
  begin,        ///< an environment
  end,
  row_end,  ///< ends a row, as \\ does
  gap,      ///< a wide space, which may part two statements
  space,    ///< nothing
  drop,     ///< nothing, and neither is its argument
};

/// A row of commands.def.
struct tex_command {
  std::string_view name;
  tex_role role;
  std::string_view meaning;
};

std::span<const tex_command> tex_commands();
/// The row of a command, its name without the backslash; nullptr if the table has none.
const tex_command* find_tex_command(std::string_view name);
/// The command that a character beyond ASCII is drawn like, `nabla` for ∇, or "".
std::string_view command_of_letter(std::string_view letter);
/// The built-in function that a word written in upright letters means, `tr` for `Trace`, or "".
std::string_view function_of_word(std::string_view word);

}  // namespace proofread::identities
