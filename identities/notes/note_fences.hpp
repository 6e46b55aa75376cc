// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "identities/text/source.hpp"

namespace proofread::identities {

/// A heading or a fenced block of a note, in the order of the text.
struct note_part {
  bool heading = false;
  bool colons = false;      ///< a line `::: claim NAME`, which is no fence here
  int level = 0;            ///< of a heading
  std::string text;         ///< of a heading, or the info string of a fence or of colons
  span where;               ///< the line of the heading or of the opening fence
  std::vector<span> lines;  ///< content of a fence, without the prefix of lists and quotes
  bool closed = true;
};

/// Headings, fences and lines of three colons as CommonMark sees them. Offsets are bytes of `text`,
/// line endings may be LF, CRLF or CR. Indented code is no fence.
std::vector<note_part> note_parts(std::string_view text);

}  // namespace proofread::identities
