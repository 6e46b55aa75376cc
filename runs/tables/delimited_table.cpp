// SPDX-License-Identifier: MIT
#include "runs/tables/delimited_table.hpp"

#include <algorithm>
#include <cctype>
#include <optional>

#include "results/document/counted.hpp"
#include "results/document/printable.hpp"
#include "runs/tables/decimal.hpp"

namespace proofread::runs {

using identities::diagnostic;
using identities::expected;

namespace {

struct field {
  std::string_view text;
  std::size_t at;  ///< its place in the file
};

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) text.remove_prefix(1);
  while (!text.empty() && (text.back() == ' ' || text.back() == '\t')) text.remove_suffix(1);
  return text;
}

class delimited_reader {
 public:
  explicit delimited_reader(std::string_view text) : text_(text) {
    if (text.substr(0, 3) == "\xEF\xBB\xBF") at_ = 3;
    separator_ = most_frequent_separator();
  }

  /// The next row that is not empty; no fields at the end of the file or after trouble. Of a table
  /// of one column an empty line is a missing value, unless nothing follows.
  std::vector<field> next(bool one_column) {
    std::vector<field> row, empty;
    while (at_ < text_.size() && row.empty()) {
      row = line();
      if (trouble_) return {};
      if (row.size() > 1 || !row[0].text.empty()) continue;
      if (empty.empty()) empty = row;
      row.clear();
    }
    if (!one_column || empty.empty() || row.empty()) return row;
    trouble_ = diagnostic{{empty[0].at, empty[0].at + 1},
                          "the value is missing",
                          "leave the row out, or fill the value in"};
    return {};
  }
  const std::optional<diagnostic>& trouble() const { return trouble_; }

 private:
  char most_frequent_separator() const {
    std::size_t counts[3] = {0, 0, 0};
    const std::string_view all = ",;\t";
    bool quoted = false;
    for (std::size_t k = at_; k < text_.size() && (quoted || text_[k] != '\n'); ++k) {
      if (text_[k] == '"') quoted = !quoted;
      const std::size_t which = all.find(text_[k]);
      if (!quoted && which != all.npos) ++counts[which];
    }
    return all[static_cast<std::size_t>(std::max_element(counts, counts + 3) - counts)];
  }

  std::vector<field> line() {
    std::vector<field> row;
    for (;;) {
      row.push_back(one_field());
      if (at_ >= text_.size()) return row;
      const char stop = text_[at_++];
      if (stop == '\n') return row;
    }
  }

  // Leaves at_ at the separator, the line feed or the end.
  field one_field() {
    while (at_ < text_.size() && text_[at_] == ' ') ++at_;
    if (at_ < text_.size() && text_[at_] == '"') return quoted_field();
    const std::size_t begin = at_;
    while (at_ < text_.size() && text_[at_] != separator_ && text_[at_] != '\n') ++at_;
    std::string_view found = text_.substr(begin, at_ - begin);
    if (!found.empty() && found.back() == '\r') found.remove_suffix(1);
    return {trimmed(found), begin};
  }

  field quoted_field() {
    const std::size_t begin = ++at_;
    while (at_ < text_.size() && (text_[at_] != '"' || text_.substr(at_ + 1, 1) == "\"")) {
      at_ += text_[at_] == '"' ? 2 : 1;
    }
    if (at_ >= text_.size()) {
      trouble_ = diagnostic{{begin - 1, begin}, "this quote does not end", ""};
      at_ = text_.size();
      return {"", begin};
    }
    const field found{text_.substr(begin, at_ - begin), begin};
    const std::size_t after = ++at_;
    while (at_ < text_.size() && text_[at_] != separator_ && text_[at_] != '\n') ++at_;
    const std::string_view rest = text_.substr(after, at_ - after);
    if (rest.find_first_not_of(" \r") != rest.npos && !trouble_) {
      trouble_ =
          diagnostic{{after, at_}, "text after a closing quote", "double a quote inside a field"};
    }
    return found;
  }

  std::string_view text_;
  std::size_t at_ = 0;
  char separator_ = ',';
  std::optional<diagnostic> trouble_;
};

diagnostic bad_cell(const field& cell, std::size_t column, const number_table& in) {
  const number_trouble why = why_no_decimal(cell.text);
  diagnostic wrong{{cell.at, cell.at + std::max<std::size_t>(cell.text.size(), 1)},
                   "row " + std::to_string(in.rows) + ", column " +
                       results::printable(in.names[column], 40) + ": " + why.message,
                   why.hint};
  if (in.rows == 1 && !in.named) {
    wrong.hint +=
        (wrong.hint.empty() ? "" : "; ") + std::string("--header takes the first row as names");
  }
  return wrong;
}

void take_names(const std::vector<field>& first, heading what, number_table& into) {
  const bool numbers =
      std::any_of(first.begin(), first.end(), [](const field& f) { return is_decimal(f.text); });
  into.named = what == heading::by_its_fields ? !numbers : what == heading::names;
  into.numbers_as_names = into.named && numbers;
  for (std::size_t j = 0; j < first.size(); ++j) {
    std::string name(into.named ? first[j].text : std::string_view());
    for (std::size_t k = name.find("\"\""); k != name.npos; k = name.find("\"\"", k + 1)) {
      name.erase(k, 1);
    }
    into.names.push_back(name.empty() ? std::to_string(j + 1) : name);
  }
}

std::optional<diagnostic> take_row(const std::vector<field>& row, number_table& into) {
  const std::size_t width = into.names.size();
  if (row.size() != width) {
    return diagnostic{{row[0].at, row.back().at + row.back().text.size()},
                      "row " + std::to_string(into.rows + 1) + " has " +
                          results::counted(row.size(), "field") + ", the first line " +
                          std::to_string(width),
                      ""};
  }
  ++into.rows;
  for (std::size_t j = 0; j < width; ++j) {
    if (!is_decimal(row[j].text)) return bad_cell(row[j], j, into);
    into.cells.push_back(row[j].text);
  }
  return std::nullopt;
}

}  // namespace

expected<number_table> read_delimited(std::string_view text, heading first) {
  delimited_reader reader(text);
  number_table table;
  const auto next = [&] { return reader.next(table.names.size() == 1); };
  const auto in_text = [&](diagnostic wrong) {  // the place of what is not there may be the end
    wrong.where.end = std::min(wrong.where.end, text.size());
    wrong.where.begin = std::min(wrong.where.begin, wrong.where.end);
    return wrong;
  };
  for (auto row = next(); !row.empty(); row = next()) {
    if (table.names.empty()) {
      take_names(row, first, table);
      if (table.named) continue;
    }
    if (auto wrong = take_row(row, table)) return in_text(*wrong);
  }
  if (reader.trouble()) return in_text(*reader.trouble());
  if (table.rows == 0) return diagnostic{{0, 0}, "there are no rows of numbers", ""};
  return table;
}

}  // namespace proofread::runs
