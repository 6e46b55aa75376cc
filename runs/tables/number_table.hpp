// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "identities/text/source.hpp"

namespace proofread::runs {

/// Numbers of a file as they are written there: decimal text, row by row. The cells are parts of
/// the text that was read, which must outlive the table; an entry that a sparse file leaves out is
/// "0".
struct number_table {
  std::vector<std::string> names;  ///< of the columns; "1", "2", ... without a heading
  bool named = false;              ///< the file gave the names
  bool numbers_as_names = false;   ///< and some of them are numbers
  std::size_t rows = 0;
  std::vector<std::string_view> cells;  ///< rows x names.size()

  std::string_view cell(std::size_t row, std::size_t col) const {
    return cells[row * names.size() + col];
  }
};

/// What the first row of a delimited file is. By its fields: names where none of them is a number,
/// else numbers.
enum class heading { by_its_fields, names, numbers };

/// MatrixMarket by its first line, which has no names; else delimited.
identities::expected<number_table> read_number_table(std::string_view text,
                                                     heading first = heading::by_its_fields);

}  // namespace proofread::runs
