// SPDX-License-Identifier: MIT
#include "runs/columns/column_kinds.hpp"

#include <algorithm>

#include "runs/tables/decimal.hpp"
#include "runs/tables/number_text.hpp"

namespace proofread::runs {

namespace {

class kind_reader {
 public:
  kind_reader(const text_table& table, const std::vector<std::size_t>& rows)
      : table_(table), rows_(rows) {}

  column_kind kind_of(std::size_t column) {
    bool all_boolean = true, any = false, number = false;
    for (const std::size_t row : rows_) {
      const std::string_view cell = table_.cell(row, column);
      if (is_missing(cell)) continue;
      any = true;
      const bool one = look_at(cell, {row, column});
      number = number || one;
      all_boolean = all_boolean && !one && read_boolean(cell);
    }
    if (!any) return column_kind::nothing;
    if (number) return column_kind::numbers;
    return all_boolean ? column_kind::booleans : column_kind::text;
  }
  const mark_evidence& marks() const { return marks_; }

 private:
  /// Whether it is a number; enters what it says of the mark.
  bool look_at(std::string_view cell, mark_evidence::place at) {
    if (is_not_finite(cell)) return true;
    const bool plain = is_decimal(cell);
    if (plain && (!marks_.comma || cell.find('.') == cell.npos)) return true;
    const auto with_point = read_number(cell, decimal_mark::point);
    if (with_point && !marks_.comma) return true;
    const auto with_comma = read_number(cell, decimal_mark::comma);
    if (!with_point && !with_comma) return leaves_double(cell);
    if (with_point && !with_comma) marks_.comma = false;
    if (!with_point && with_comma) {
      marks_.point = false;
      if (!marks_.not_point) marks_.not_point = at;
    }
    const bool two = with_point && with_comma && with_point->plain != with_comma->plain;
    if (two && cell.find(',') != cell.npos && !marks_.either) marks_.either = at;
    return true;
  }

  const text_table& table_;
  const std::vector<std::size_t>& rows_;
  mark_evidence marks_;
};

}  // namespace

kinds_of_columns column_kinds(const text_table& table, const std::vector<std::size_t>& rows,
                              const std::vector<std::size_t>& columns) {
  kind_reader reader(table, rows);
  kinds_of_columns found;
  for (const std::size_t column : columns) found.columns.push_back(reader.kind_of(column));
  found.marks = reader.marks();
  return found;
}

}  // namespace proofread::runs
