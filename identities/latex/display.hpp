// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "identities/latex/macros.hpp"
#include "identities/latex/source_text.hpp"
#include "identities/text/source.hpp"

namespace proofread::identities {

enum class display_kind : std::uint8_t { inline_formula, display };

/// How a file writes its formulas. In plain text everything is read that Markdown reads but code.
enum class note_format : std::uint8_t { markdown, tex, text };

/// By the ending of the path: .tex, .txt; anything else is Markdown.
note_format format_of(const std::string& path);

/// A formula of a file.
struct display {
  display_kind kind = display_kind::display;
  mapped_text body;                ///< without its delimiters and without marks of quotes
  std::string environment = {};    ///< align, gather, ... where that is what delimits it
  std::size_t section = 0;         ///< counts `found_formulas::sections`
  std::size_t begin = 0, end = 0;  ///< in the file, delimiters included
};

/// A heading, and what stands below it up to the next one of any level.
struct note_section {
  std::string title;
  std::size_t level = 0;  ///< 0 of what stands before the first heading
  std::size_t begin = 0;
};

struct found_formulas {
  std::vector<display> displays;         ///< in the order of the file
  std::vector<macro_definition> macros;  ///< wherever they stand
  std::vector<note_section> sections;    ///< the first begins with the file
  std::vector<diagnostic> problems;      ///< delimiters that nothing closes
};

/// The formulas between $, $$, \( \), \[ \], their forms with the backslash escaped once more,
/// ```math, $`...`$ and the environments of displays. Code, front matter and comments are no
/// mathematics. A delimiter that is not closed costs its paragraph: a display may hold blank lines
/// but no heading.
found_formulas find_formulas(std::string_view text, note_format format);

}  // namespace proofread::identities
