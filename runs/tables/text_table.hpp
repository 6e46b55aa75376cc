// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "identities/text/source.hpp"

namespace proofread::runs {

/// Fields of a file as they are written there, row by row. They are parts of the text that was
/// read, which must outlive the table; an entry that a sparse file leaves out is "0".
struct text_table {
  std::vector<std::string> names;  ///< of the columns; "1", "2", ... where the file gives none
  std::vector<bool> unnamed;       ///< the heading has no name for the column
  bool named = false;              ///< the file has a heading
  bool numbers_as_names = false;   ///< and some of its names are numbers
  std::size_t rows = 0;
  std::vector<std::string_view> cells;  ///< rows x names.size()
  std::vector<std::string> remarks;     ///< what was understood of the file, a sentence each

  std::string_view cell(std::size_t row, std::size_t col) const {
    return cells[row * names.size() + col];
  }
};

/// What the first row of a delimited file is. By its fields: names where none of them is a number,
/// else numbers.
enum class heading { by_its_fields, names, numbers };

/// MatrixMarket by its first line, which has no names; else delimited.
identities::expected<text_table> read_text_table(std::string_view text,
                                                 heading first = heading::by_its_fields);

}  // namespace proofread::runs
