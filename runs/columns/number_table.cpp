// SPDX-License-Identifier: MIT
#include "runs/columns/number_table.hpp"

#include <algorithm>
#include <set>

#include "results/document/counted.hpp"
#include "results/document/printable.hpp"
#include "runs/columns/column_kinds.hpp"
#include "runs/columns/column_remarks.hpp"
#include "runs/tables/decimal.hpp"

namespace proofread::runs {

using identities::diagnostic;
using identities::expected;
using results::counted;
using results::in_quotes;
using results::printable;

namespace {

class numbers_reader {
 public:
  numbers_reader(std::string_view text, const text_table& table, const number_request& asked)
      : text_(text), table_(table), asked_(asked) {}

  expected<number_table> read() {
    if (auto wrong = choose_rows()) return *wrong;
    std::vector<std::size_t> all = asked_.columns;
    all.push_back(asked_.target);
    const auto kinds = column_kinds(table_, rows_, all);
    if (auto wrong = choose_mark(kinds.marks)) return *wrong;
    for (std::size_t k = 0; k < all.size(); ++k) {
      if (auto wrong = choose_column(all[k], kinds.columns[k], k + 1 == all.size())) return *wrong;
    }
    if (asked_.drop_missing) drop_rows();
    if (rows_.empty()) return diagnostic{{0, 0}, "no row has a value in every column", ""};
    if (auto wrong = fill()) return *wrong;
    remark_decorations();
    for (const std::string& each : columns_.sentences()) remark(each);
    return std::move(out_);
  }

 private:
  /// A column of the result: of the file, or whether a field of it is a level.
  struct source {
    std::size_t column;
    column_kind kind;
    std::string level;
    unsigned decorations = 0;
    std::string_view decorated;  ///< the first field that has some
    std::optional<bool> percent;
  };

  diagnostic at(std::size_t row, std::size_t column, std::string message, std::string hint) const {
    const std::string_view cell = table_.cell(row, column);
    const auto begin = static_cast<std::size_t>(cell.data() - text_.data());
    const std::size_t end = begin + std::max<std::size_t>(cell.size(), 1);
    return {{std::min(begin, text_.size()), std::min(end, text_.size())},
            "row " + std::to_string(row + 1) + ", column " + printable(table_.names[column], 40) +
                ": " + message,
            std::move(hint)};
  }

  void remark(std::string sentence) { out_.remarks.push_back(std::move(sentence)); }

  std::optional<diagnostic> choose_rows() {
    if (asked_.rows.empty()) {
      for (std::size_t i = 0; i < table_.rows; ++i) rows_.push_back(i);
      return std::nullopt;
    }
    std::set<std::size_t> chosen;
    for (const auto& [from, to] : asked_.rows) {
      if (to > table_.rows)
        return diagnostic{{0, 0},
                          "there is no row " + std::to_string(to),
                          "the file has " + counted(table_.rows, "row")};
      for (std::size_t i = from; i <= to; ++i) chosen.insert(i - 1);
    }
    rows_.assign(chosen.begin(), chosen.end());
    return std::nullopt;
  }

  std::optional<diagnostic> choose_mark(const mark_evidence& marks) {
    if (asked_.mark) {
      mark_ = *asked_.mark;
      return std::nullopt;
    }
    if (marks.point && marks.comma && marks.either) {
      const auto [row, column] = *marks.either;
      const std::string_view cell = table_.cell(row, column);
      return at(row, column,
                in_quotes(cell) + " is " + read_number(cell, decimal_mark::point)->plain +
                    " with a decimal point and " + read_number(cell, decimal_mark::comma)->plain +
                    " with a decimal comma, and no other number settles it",
                "--decimal point or --decimal comma says which");
    }
    if (marks.point || !marks.comma) return std::nullopt;
    mark_ = decimal_mark::comma;
    const std::string_view cell = table_.cell(marks.not_point->first, marks.not_point->second);
    remark("the decimal mark is a comma: " + in_quotes(cell) + " is read as " +
           read_number(cell, mark_)->plain);
    return std::nullopt;
  }

  std::optional<diagnostic> choose_column(std::size_t column, column_kind kind, bool is_target) {
    const std::string name = printable(table_.names[column], 40);
    if (kind == column_kind::numbers || kind == column_kind::booleans) {
      if (kind == column_kind::booleans)
        columns_.add(name, "booleans", "true and yes are read as 1, false and no as 0");
      add({column, kind, "", 0, "", {}}, table_.names[column]);
      return std::nullopt;
    }
    if (kind == column_kind::text && asked_.dummies && !is_target) return add_levels(column, name);
    const std::size_t row = first_present(column);
    const bool empty = kind == column_kind::nothing;
    const std::string cell = in_quotes(table_.cell(row, column));
    const std::string dummies = "--dummies makes a column of 0 and 1 of each text";
    if (is_target)
      return at(row, column, empty ? "no row has a value" : cell + " is not a number",
                "the target is a column of numbers");
    if (asked_.named_by_user)
      return at(row, column, empty ? "no row has a value" : cell + " is not a number",
                "leave the column out" + (empty ? "" : ", or " + dummies));
    columns_.add(name, empty ? "empty" : "text",
                 "left out, " + (empty ? "it has no value"
                                       : cell + " and the like are no numbers; " + dummies));
    return std::nullopt;
  }

  std::size_t first_present(std::size_t column) const {
    const auto found = std::find_if(rows_.begin(), rows_.end(), [&](std::size_t i) {
      return !is_missing(table_.cell(i, column));
    });
    return found == rows_.end() ? rows_.front() : *found;
  }

  void add(source from, std::string name) {
    out_.names.push_back(std::move(name));
    sources_.push_back(std::move(from));
  }

  std::optional<diagnostic> add_levels(std::size_t column, const std::string& name) {
    constexpr std::size_t most = 100;
    std::set<std::string> levels;
    for (const std::size_t i : rows_) {
      const std::string_view cell = table_.cell(i, column);
      if (!is_missing(cell)) levels.emplace(cell);
      if (levels.size() > most)
        return at(i, column, "more than " + std::to_string(most) + " different texts",
                  "leave the column out");
    }
    const bool drop_first = asked_.without_first || factors_++ > 0;
    if (drop_first)
      columns_.add(
          name, "levels",
          "a column of 0 and 1 for each text but the first, " + in_quotes(*levels.begin()));
    for (auto level = levels.begin(); level != levels.end(); ++level) {
      if (drop_first && level == levels.begin()) continue;
      add({column, column_kind::text, *level, 0, "", {}}, table_.names[column] + "=" + *level);
    }
    return std::nullopt;
  }

  bool is_absent(std::size_t row, const source& from) const {
    const std::string_view cell = table_.cell(row, from.column);
    return is_missing(cell) || (from.kind == column_kind::numbers && lower_case(cell) == "nan");
  }

  void drop_rows() {
    const std::size_t before = rows_.size();
    const auto incomplete = [&](std::size_t i) {
      return std::any_of(sources_.begin(), sources_.end(),
                         [&](const source& from) { return is_absent(i, from); });
    };
    rows_.erase(std::remove_if(rows_.begin(), rows_.end(), incomplete), rows_.end());
    if (rows_.size() < before)
      remark(std::to_string(before - rows_.size()) + " of " + counted(before, "row") +
             " left out for a missing value");
  }

  std::optional<diagnostic> fill() {
    out_.rows = rows_.size();
    out_.cells.reserve(rows_.size() * sources_.size());
    for (const std::size_t i : rows_) {
      for (source& from : sources_) {
        if (auto wrong = fill(i, from)) return wrong;
      }
    }
    return std::nullopt;
  }

  std::optional<diagnostic> fill(std::size_t row, source& from) {
    const std::string_view cell = table_.cell(row, from.column);
    if (is_missing(cell)) return missing(row, from.column);
    if (from.kind == column_kind::text) {
      out_.cells.emplace_back(cell == from.level ? "1" : "0");
      return std::nullopt;
    }
    if (from.kind == column_kind::booleans) {
      out_.cells.push_back(*read_boolean(cell));
      return std::nullopt;
    }
    bool percent = false;
    if (mark_ == decimal_mark::point && is_decimal(cell)) {
      out_.cells.push_back(cell);
    } else {
      auto number = read_number(cell, mark_);
      if (!number) return no_number(row, from.column);
      percent = number->has(decoration::percent);
      if (number->decorations != 0 && from.decorations == 0) from.decorated = cell;
      from.decorations |= number->decorations;
      out_.made.push_back(std::move(number->plain));
      out_.cells.push_back(out_.made.back());
    }
    if (!from.percent) from.percent = percent;
    if (*from.percent == percent) return std::nullopt;
    return at(row, from.column,
              percent ? "a percentage, but there is no % above it"
                      : "no percentage, though there is a % above it",
              "the column is all in percent, or none of it");
  }

  diagnostic missing(std::size_t row, std::size_t column) const {
    return at(row, column, why_no_decimal("").message,
              "--na drop leaves out the rows with a missing value" + with_header(row));
  }

  // What else a field that is no number may be.
  std::string other_reading(std::string_view cell) const {
    const bool comma = mark_ == decimal_mark::point && read_number(cell, decimal_mark::comma);
    if (comma) return "other numbers of the file have a decimal point, this one has a comma";
    return "--rows and --drop leave out rows and columns that have no numbers";
  }

  std::string with_header(std::size_t row) const {
    return row == 0 && !table_.named ? "; --header takes the first row as names" : "";
  }

  diagnostic no_number(std::size_t row, std::size_t column) const {
    const std::string_view cell = table_.cell(row, column);
    number_trouble why = why_no_decimal(cell);
    if (lower_case(cell) == "nan") why.hint = "--na drop leaves out the rows with a missing value";
    if (why.hint.empty()) why.hint = other_reading(cell);
    return at(row, column, why.message, why.hint + with_header(row));
  }

  void remark_decorations() {
    for (const source& from : sources_) {
      unsigned rest = from.decorations & ~static_cast<unsigned>(decoration::comma);
      if (rest == 0) continue;
      columns_.add(
          printable(table_.names[from.column], 40), "written " + std::to_string(rest),
          in_quotes(from.decorated) + " is read as " + read_number(from.decorated, mark_)->plain);
    }
  }

  std::string_view text_;
  const text_table& table_;
  const number_request& asked_;
  std::vector<std::size_t> rows_;  // that take part
  std::vector<source> sources_;
  decimal_mark mark_ = decimal_mark::point;
  column_remarks columns_;
  std::size_t factors_ = 0;
  number_table out_;
};

}  // namespace

expected<number_table> read_numbers(std::string_view text, const text_table& table,
                                    const number_request& asked) {
  return numbers_reader(text, table, asked).read();
}

}  // namespace proofread::runs
