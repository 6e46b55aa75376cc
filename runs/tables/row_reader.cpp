// SPDX-License-Identifier: MIT
#include "runs/tables/row_reader.hpp"

namespace proofread::runs {

using identities::diagnostic;

namespace {

bool is_blank(char c) { return c == ' ' || c == '\t'; }

}  // namespace

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && is_blank(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_blank(text.back())) text.remove_suffix(1);
  return text;
}

row_reader::row_reader(std::string_view text, char separator, std::size_t begin)
    : text_(text),
      at_(begin),
      separator_(separator),
      line_end_(text.find('\n') == text.npos && text.find('\r') != text.npos ? '\r' : '\n') {}

std::vector<field> row_reader::next(bool one_column) {
  std::vector<field> row, empty;
  comment_ = {"", 0};
  while (at_ < text_.size() && row.empty()) {
    if (text_[at_] == '#') {
      const std::size_t end = std::min(text_.find(line_end_, at_), text_.size());
      comment_ = {text_.substr(at_ + 1, end - at_ - 1), at_ + 1};
      at_ = std::min(end + 1, text_.size());
      continue;
    }
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

std::vector<field> row_reader::line() {
  std::vector<field> row;
  for (;;) {
    pass_blanks();
    if (separator_ == blanks && !row.empty() && (at_ >= text_.size() || ends_line(at_))) {
      if (at_ < text_.size()) ++at_;  // blanks at the end of a line part nothing
      return row;
    }
    row.push_back(one_field());
    if (at_ >= text_.size()) return row;
    if (ends_line(at_++)) return row;
  }
}

void row_reader::pass_blanks() {
  while (at_ < text_.size() && is_blank(text_[at_]) && (separator_ == blanks || text_[at_] == ' '))
    ++at_;
  const bool carriage_return = line_end_ == '\n' && text_.substr(at_, 2) == "\r\n";
  if (separator_ == blanks && carriage_return) ++at_;
}

bool row_reader::ends_field(std::size_t at) const {
  return ends_line(at) || (separator_ == blanks ? is_blank(text_[at]) : text_[at] == separator_);
}

// Leaves at_ at the separator, the end of the line or that of the text.
field row_reader::one_field() {
  if (at_ < text_.size() && text_[at_] == '"') return quoted_field();
  const std::size_t begin = at_;
  while (at_ < text_.size() && !ends_field(at_)) ++at_;
  std::string_view found = text_.substr(begin, at_ - begin);
  if (line_end_ == '\n' && !found.empty() && found.back() == '\r') found.remove_suffix(1);
  return {trimmed(found), begin};
}

field row_reader::quoted_field() {
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
  while (at_ < text_.size() && !ends_field(at_)) ++at_;
  const std::string_view rest = text_.substr(after, at_ - after);
  if (rest.find_first_not_of(" \r") != rest.npos && !trouble_) {
    trouble_ =
        diagnostic{{after, at_}, "text after a closing quote", "double a quote inside a field"};
  }
  return found;
}

}  // namespace proofread::runs
