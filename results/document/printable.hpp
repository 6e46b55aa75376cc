// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <limits>
#include <string>
#include <string_view>

namespace proofread::results {

/// Whether a character shows where it stands and does nothing else: no control character (C0, DEL,
/// C1), none that turns the direction of text or ends a line, no noncharacter.
bool is_printable(char32_t character);

/// Text of others in a line: valid UTF-8 of printable characters. Tabs and line ends become spaces,
/// what is not printable and invalid bytes U+FFFD; of more than `most` code points the last is "~"
/// in place of the rest.
std::string printable(std::string_view text,
                      std::size_t most = std::numeric_limits<std::size_t>::max());

/// 'x': such a text of at most 40 code points between quotation marks.
std::string in_quotes(std::string_view text);

/// The same for text of several lines: line feeds and tabs stay, CRLF becomes LF.
std::string printable_lines(std::string_view text);

}  // namespace proofread::results
