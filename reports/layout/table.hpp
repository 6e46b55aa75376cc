// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <set>
#include <string>
#include <vector>

namespace proofread::reports {

/// Rows of cells, the first row a heading. Numbers stand to the right.
using table = std::vector<std::vector<std::string>>;

/// Columns padded with spaces (code points counted), two spaces between, no trailing space.
std::string plain_table(const table& rows);

/// A GitHub-flavoured Markdown table. Cells are text that shows as it is written, below the heading
/// of the columns in `code` as code.
std::string markdown_table(const table& rows, const std::set<std::size_t>& code = {});

}  // namespace proofread::reports
