// SPDX-License-Identifier: MIT
#include "runs/tables/delimited_table.hpp"

#include <algorithm>
#include <optional>

#include "results/document/counted.hpp"
#include "results/document/printable.hpp"
#include "runs/tables/decimal.hpp"
#include "runs/tables/number_text.hpp"
#include "runs/tables/row_reader.hpp"
#include "runs/tables/separator.hpp"

namespace proofread::runs {

using identities::diagnostic;
using identities::expected;
using results::printable;

namespace {

using field_row = std::vector<field>;

bool is_number(const field& f) {
  return read_number(f.text, decimal_mark::point) || read_number(f.text, decimal_mark::comma);
}

bool is_word(const field& f) {
  return !is_missing(f.text) && !is_not_finite(f.text) && !is_number(f) && !read_boolean(f.text);
}

/// Between a byte order mark, a line `sep=;` and the first row.
struct opening {
  std::size_t begin = 0;
  char separator = 0;  ///< as it is said; 0 if it is not
};
opening opening_of(std::string_view text) {
  opening found;
  if (text.substr(0, 3) == "\xEF\xBB\xBF") found.begin = 3;
  if (lower_case(text.substr(found.begin, 4)) != "sep=") return found;
  const std::size_t end = text.find_first_of("\r\n", found.begin + 5);
  if (end != found.begin + 5) return found;
  found.separator = text[found.begin + 4];
  found.begin = text.find_first_not_of("\r\n", end);
  found.begin = std::min(found.begin, text.size());
  return found;
}

class table_builder {
 public:
  table_builder(std::string_view text, heading first, char separator, std::size_t begin)
      : text_(text), first_(first), separator_(separator), reader_(text, separator, begin) {}

  expected<text_table> build() {
    field_row top = reader_.next();
    const field comment = reader_.comment();
    field_row next = reader_.next(top.size() == 1);
    if (reader_.trouble()) return in_text(*reader_.trouble());
    if (top.empty()) return diagnostic{{0, 0}, "there are no rows of numbers", ""};
    if (take_heading(top, comment, next)) {
      take_units(next);
    } else if (auto wrong = take_row(top)) {
      return in_text(*wrong);
    }
    for (; !next.empty(); next = reader_.next(table_.names.size() == 1)) {
      if (auto wrong = take_row(next)) return in_text(*wrong);
    }
    if (reader_.trouble()) return in_text(*reader_.trouble());
    if (table_.rows == 0) return diagnostic{{0, 0}, "there are no rows of numbers", ""};
    drop_empty_end();
    return std::move(table_);
  }

 private:
  diagnostic in_text(diagnostic wrong) const {  // the place of what is not there may be the end
    wrong.where.end = std::min(wrong.where.end, text_.size());
    wrong.where.begin = std::min(wrong.where.begin, wrong.where.end);
    return wrong;
  }

  void take_names(const field_row& names) {
    for (const field& each : names) {
      std::string name(each.text);
      for (std::size_t k = name.find("\"\""); k != name.npos; k = name.find("\"\"", k + 1)) {
        name.erase(k, 1);
      }
      table_.unnamed.push_back(name.empty());
      table_.names.push_back(name.empty() ? std::to_string(table_.names.size() + 1) : name);
    }
    table_.named = true;
  }

  void number_columns(std::size_t count) {
    table_.unnamed.assign(count, false);
    for (std::size_t j = 1; j <= count; ++j) table_.names.push_back(std::to_string(j));
  }

  /// Whether the first row is the heading.
  bool take_heading(const field_row& top, const field& comment, const field_row& next) {
    const bool numbers = std::any_of(top.begin(), top.end(), is_number);
    if (first_ == heading::by_its_fields ? numbers : first_ == heading::numbers) {
      if (first_ == heading::by_its_fields && named_by(comment, top.size())) return false;
      if (first_ == heading::by_its_fields && looks_like_years(top)) {
        table_.remarks.emplace_back(
            "the first row is taken as numbers, though they look like years; --header takes it as "
            "names");
      }
      number_columns(top.size());
      return false;
    }
    if (next.size() == top.size() + 1) {
      if (next.back().text.empty()) {
        drop_end_of_rows();
      } else {  // names of rows come first
        table_.unnamed.push_back(true);
        table_.names.emplace_back("1");
      }
    }
    take_names(top);
    table_.numbers_as_names = numbers;
    return true;
  }

  // Names in a comment, as np.savetxt writes them.
  bool named_by(const field& comment, std::size_t columns) {
    field_row names = row_reader(comment.text, separator_).next();
    if (names.size() != columns || !std::all_of(names.begin(), names.end(), is_word)) return false;
    take_names(names);
    table_.remarks.emplace_back("the names are taken from the comment before the first row");
    return true;
  }

  static bool looks_like_years(const field_row& fields) {
    return std::all_of(fields.begin(), fields.end(), [](const field& f) {
      return is_integer(f.text) && f.text.size() == 4 && f.text >= "1800" && f.text <= "2100";
    });
  }

  // A row of words below the names, with numbers below it.
  void take_units(field_row& next) {
    if (next.size() != table_.names.size()) return;
    const bool words = std::all_of(next.begin(), next.end(),
                                   [](const field& f) { return f.text.empty() || is_word(f); }) &&
                       std::any_of(next.begin(), next.end(), is_word);
    if (!words) return;
    field_row below = reader_.next(table_.names.size() == 1);
    if (std::any_of(below.begin(), below.end(), is_number)) {
      table_.remarks.emplace_back("the row below the names is taken as units and left out");
    } else {
      static_cast<void>(take_row(next));  // it has a field for each name
    }
    next = std::move(below);
  }

  std::optional<diagnostic> take_row(field_row& fields) {
    if (rows_end_empty_ && fields.size() == table_.names.size() + 1 && fields.back().text.empty())
      fields.pop_back();
    const std::size_t width = table_.names.size();
    if (fields.size() != width) {
      return diagnostic{{fields[0].at, fields.back().at + fields.back().text.size()},
                        "row " + std::to_string(table_.rows + 1) + " has " +
                            results::counted(fields.size(), "field") + ", the first line " +
                            std::to_string(width),
                        ""};
    }
    ++table_.rows;
    for (const field& f : fields) table_.cells.push_back(f.text);
    return std::nullopt;
  }

  void drop_end_of_rows() {
    rows_end_empty_ = true;
    table_.remarks.emplace_back("the separator at the end of the rows is taken as no column");
  }

  // A last column without a name and without a field.
  void drop_empty_end() {
    const std::size_t width = table_.names.size();
    if (width < 2 || (table_.named && !table_.unnamed[width - 1])) return;
    for (std::size_t i = 0; i < table_.rows; ++i) {
      if (!table_.cell(i, width - 1).empty()) return;
    }
    std::vector<std::string_view> kept;
    kept.reserve(table_.rows * (width - 1));
    for (std::size_t i = 0; i < table_.rows; ++i) {
      for (std::size_t j = 0; j + 1 < width; ++j) kept.push_back(table_.cell(i, j));
    }
    table_.cells = std::move(kept);
    table_.names.pop_back();
    table_.unnamed.pop_back();
    drop_end_of_rows();
  }

  std::string_view text_;
  heading first_;
  char separator_;
  row_reader reader_;
  text_table table_;
  bool rows_end_empty_ = false;
};

}  // namespace

expected<text_table> read_delimited(std::string_view text, heading first) {
  const opening open = opening_of(text);
  const char separator = open.separator != 0 ? open.separator : separator_of(text, open.begin);
  return table_builder(text, first, separator, open.begin).build();
}

}  // namespace proofread::runs
