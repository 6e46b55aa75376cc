// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace proofread::identities {

/// Where a line of a note stands, as a person finds it.
struct line_place {
  std::size_t line = 0;    ///< of the file, from 1; 0: nowhere
  std::string file = {};   ///< empty: the file of the note itself
  std::size_t cell = 0;    ///< of a notebook, counting all its cells from 1; 0: it is none
  std::size_t inside = 0;  ///< the line of the cell, from 1
};

/// The lines of a text from `line` on, up to the next origin, stand in a file from `place` on.
struct line_origin {
  std::size_t line = 1;  ///< of the text, from 1
  line_place place;
};

/// A text put together from lines of files.
struct assembled_text {
  std::string text = {};
  std::vector<line_origin> origins = {};  ///< none: the text is the file
  std::size_t lines = 0;                  ///< that were added

  /// Adds a line, which ends with a newline, and where it stands.
  void add(std::string_view line, const line_place& place);
};

/// Where a line of a text stands.
line_place place_of(const std::vector<line_origin>& origins, std::size_t line);

/// The file of a place; `path` is that of the note.
const std::string& file_of(const line_place& place, const std::string& path);

/// "line 12", "line 3 of parts/proof.tex", "line 2 of cell 3".
std::string line_text(const line_place& place);

/// "note.md:12", "parts/proof.tex:3", "note.ipynb, cell 3, line 2"; `path` is that of the note.
std::string to_text(const line_place& place, const std::string& path);

}  // namespace proofread::identities
