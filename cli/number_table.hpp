// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "identities/text/source.hpp"

namespace proofread::cli {

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

/// Rows of fields separated by `,`, `;` or tab, whichever is most frequent in the first line;
/// fields may be quoted ("" is a quote), lines end in LF or CRLF, empty lines are passed over.
/// Errors with their place: a row of another length, a missing value (empty, NA, N/A, null, ?), NaN
/// or infinity, a field that is no number, a quote that does not end, no rows.
identities::expected<number_table> read_delimited(std::string_view text,
                                                  heading first = heading::by_its_fields);

/// A MatrixMarket file: `matrix`, `array` or `coordinate`, `real` or `integer`, `general` or
/// `symmetric` (Boisvert, Pozo, Remington, The Matrix Market exchange formats, NISTIR 5935, 1996).
/// Errors with their place: another kind, an index out of range or twice, too few or many entries.
identities::expected<number_table> read_matrix_market(std::string_view text);

/// MatrixMarket by its first line, which has no names; else delimited.
identities::expected<number_table> read_number_table(std::string_view text,
                                                     heading first = heading::by_its_fields);

}  // namespace proofread::cli
