// SPDX-License-Identifier: MIT
#pragma once

#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "runs/columns/row_ranges.hpp"
#include "runs/tables/number_text.hpp"
#include "runs/tables/text_table.hpp"

namespace proofread::runs {

/// How the fields of some columns are read as numbers.
struct number_request {
  std::vector<std::size_t> columns;
  std::size_t target = 0;      ///< y: comes last, and is one of numbers
  bool named_by_user = false;  ///< columns that are no numbers are errors, else they are left out
  bool dummies = false;        ///< columns of text become a column of 0 and 1 for each level,
  bool without_first = false;  ///< but for the first level of each, or, without this, of the first
  std::optional<decimal_mark> mark;  ///< else the one that all numbers have
  bool drop_missing = false;         ///< rows with a missing value are left out, else an error
  std::vector<row_range> rows;       ///< empty: all
};

/// Numbers as plain decimals, row by row. The cells are parts of the text that was read or of
/// `made`.
struct number_table {
  std::vector<std::string> names;
  std::size_t rows = 0;
  std::vector<std::string_view> cells;  ///< rows x names.size()
  std::vector<std::string> remarks;     ///< what was understood or left out, a sentence each
  std::deque<std::string> made;

  std::string_view cell(std::size_t row, std::size_t col) const {
    return cells[row * names.size() + col];
  }
};

/// A column is one of numbers if a field of it is one, of booleans (1 and 0) if all are, else of
/// text. Errors with their place: a missing value, NaN or infinity, a field that is no number in a
/// column of numbers, numbers that mean one thing with a decimal point and another with a comma.
identities::expected<number_table> read_numbers(std::string_view text, const text_table& table,
                                                const number_request& asked);

}  // namespace proofread::runs
