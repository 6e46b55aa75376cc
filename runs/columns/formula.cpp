// SPDX-License-Identifier: MIT
#include "runs/columns/formula.hpp"

#include <cctype>

#include "results/document/printable.hpp"

namespace proofread::runs {

using identities::diagnostic;
using identities::expected;

namespace {

class formula_reader {
 public:
  explicit formula_reader(std::string_view text) : all_(text), text_(text) {}

  expected<formula> read() {
    formula out;
    out.target = name();
    if (out.target.empty() || !drop('~')) return wrong();
    bool added = !drop('-');
    if (added) static_cast<void>(drop('+'));
    for (;;) {
      const std::string term = name();
      if (term.empty()) return wrong();
      enter(term, added, out);
      if (drop('+')) {
        added = true;
      } else if (drop('-')) {
        added = false;
      } else {
        break;
      }
    }
    if (!text_.empty()) return wrong();
    if (!out.all && out.terms.empty() && !out.intercept) return wrong();
    return out;
  }

 private:
  void pass_blanks() {
    while (!text_.empty() && (text_.front() == ' ' || text_.front() == '\t'))
      text_.remove_prefix(1);
  }

  bool drop(char c) {
    pass_blanks();
    if (text_.substr(0, 1) != std::string_view(&c, 1)) return false;
    text_.remove_prefix(1);
    return true;
  }

  std::string name() {
    pass_blanks();
    quoted_ = text_.substr(0, 1) == "`";
    std::size_t end = 0;
    if (quoted_) {
      end = text_.find('`', 1);
      if (end == text_.npos) return "";
      const std::string found(text_.substr(1, end - 1));
      text_.remove_prefix(end + 1);
      pass_blanks();
      return found;
    }
    const auto part = [](char c) {
      return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_' || c == '.' ||
             (static_cast<unsigned char>(c) & 0x80) != 0;
    };
    while (end < text_.size() && part(text_[end])) ++end;
    const std::string found(text_.substr(0, end));
    text_.remove_prefix(end);
    pass_blanks();
    return found;
  }

  void enter(const std::string& term, bool added, formula& into) const {
    if (quoted_ || (term != "." && term != "0" && term != "1")) {
      into.terms.emplace_back(term, added);
    } else if (term == ".") {
      into.all = added;
    } else {
      into.intercept = (term == "1") == added;
    }
  }

  diagnostic wrong() const {
    const std::size_t at = all_.size() - text_.size();
    return {
        {at, at},
        "--formula '" + results::printable(all_, 80) + "' is not read" +
            (text_.empty() ? std::string() : " from '" + results::printable(text_, 40) + "' on"),
        "y ~ a + b, y ~ . - c or y ~ a + 0; a term such as log(a) or a:b is to be a column of "
        "the file"};
  }

  std::string_view all_, text_;
  bool quoted_ = false;
};

}  // namespace

expected<formula> read_formula(std::string_view text) { return formula_reader(text).read(); }

}  // namespace proofread::runs
