// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "identities/latex/source_text.hpp"
#include "identities/text/source.hpp"

namespace proofread::identities {

/// A part of a formula as it is set, before anything is known of its meaning.
enum class atom_kind : std::uint8_t {
  symbol,    ///< a letter; `text` is its name
  word,      ///< letters that belong together: NLL, new; `text`
  number,    ///< `text`
  sign,      ///< + - * ** / .* ./ kron \ !: `text`
  relation,  ///< `text` as in commands.def
  arrow,     ///< implies, implied, iff, and
  mark,      ///< T, ', +, bot
  function,  ///< a built-in function without its argument
  sum,       ///< with its range below and above
  product,   ///< likewise
  limit,     ///< with its point below
  nabla,
  partial,
  infinity,
  ones,  ///< \1
  reals,
  fraction,   ///< parts: numerator, denominator
  root,       ///< parts: radicand
  group,      ///< parts: what braces hold together
  delimited,  ///< parts: what stands between; `text` is ( [ { < | or ||
  matrix,     ///< parts: the cells, row by row; `columns`; `text` is the environment
  bar,        ///< a | or || that nothing closes
  dots,
  text,         ///< prose
  gap,          ///< a wide space
  punctuation,  ///< , ; : .
  align,        ///< &
  row_end,      ///< \\.
  unread        ///< `text` says why
};

struct atom {
  atom_kind kind = atom_kind::unread;
  std::string text;
  span where;
  std::string font;                  ///< "", bold, vec, cal, bb
  std::vector<std::string> accents;  ///< hat, bar, ...
  std::vector<std::vector<atom>> parts;
  std::size_t columns = 0;
  std::vector<atom> below, above;  ///< subscript and superscript
  std::size_t primes = 0;
  bool spaced = false;  ///< a blank stands before it
};

/// The atoms of a formula whose macros are expanded. Nothing is refused: what cannot be read is an
/// atom `unread` that says why, an open delimiter ends with its group. Nesting is bounded.
std::vector<atom> read_atoms(const mapped_text& formula);

/// True of an atom of that kind with that text.
bool is(const atom& a, atom_kind kind, std::string_view text);

}  // namespace proofread::identities
