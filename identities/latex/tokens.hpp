// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "identities/latex/source_text.hpp"
#include "identities/text/source.hpp"

namespace proofread::identities {

enum class tex : std::uint8_t {
  command,      ///< \name, without the backslash
  letter,       ///< one letter
  number,       ///< 12, 0.5
  sign,         ///< any other character: + - = ( ) [ ] | , . / * < > : ; ! '
  open,         ///< {
  close,        ///< }
  align,        ///< &
  row_end,      ///< \\ with or without a length
  superscript,  ///< ^
  subscript,    ///< _
  end
};

struct tex_token {
  tex kind = tex::end;
  std::string text;
  span where;           ///< in the file
  bool spaced = false;  ///< a blank stands before it
};

/// The tokens of a formula, the last of them `end`. Comments are left out; `\_` and `\*` are read
/// as what was escaped for Markdown, `&amp;` and `&lt;` as what they stand for; letters beyond
/// ASCII are the commands that they are drawn like. No text is refused.
std::vector<tex_token> tex_tokens(const mapped_text& formula);

}  // namespace proofread::identities
