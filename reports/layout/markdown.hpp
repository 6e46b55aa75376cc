// SPDX-License-Identifier: MIT
#pragma once

#include <string>

namespace proofread::reports {

// Text of others in Markdown: it shows as it is written, and is no markup, no HTML and no end of
// what it stands in.

/// In a line: what could be markup is escaped, line ends become spaces.
std::string markdown_text(const std::string& text);

/// As a code span, between more backticks than the text has in a row.
std::string markdown_code(const std::string& text);

/// As a block of its own, between more tildes than the text has in a row.
std::string markdown_block(const std::string& text);

}  // namespace proofread::reports
