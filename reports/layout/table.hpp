// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

namespace proofread::reports {

/// Rows of cells, the first row a heading. Numbers stand to the right.
using table = std::vector<std::vector<std::string>>;

/// Columns padded with spaces (code points counted), two spaces between, no trailing space.
std::string plain_table(const table& rows);

/// A GitHub-flavoured Markdown table; `|` in a cell is escaped.
std::string markdown_table(const table& rows);

}  // namespace proofread::reports
