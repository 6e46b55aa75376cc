// SPDX-License-Identifier: MIT
#include "reports/html/formulas.hpp"

#include <algorithm>
#include <charconv>
#include <map>

#include "reports/html/render.hpp"

namespace proofread::reports::html {

namespace {

const std::string before_number = "\xEF\xB7\x90", after_number = "\xEF\xB7\x91";  // U+FDD0, U+FDD1

/// Finds what closes a run of marks. What is not found once is not looked for again, so that a text
/// is read in time that grows as it does.
class closings {
 public:
  explicit closings(const std::string& text) : text_(text) {}

  /// After the next run of so many backticks, or after the run itself where none closes it.
  std::size_t after_code(std::size_t at) {
    const std::size_t end = std::min(text_.find_first_not_of('`', at), text_.size());
    const std::string marks = text_.substr(at, end - at);
    const std::size_t match = search(marks, end, [](std::size_t) { return true; });
    return match == std::string::npos ? end : match + marks.size();
  }

  std::size_t dollars(std::size_t from, const std::string& marks) {
    return search(marks, from, [&](std::size_t at) {
      const std::size_t after = at + marks.size();
      const bool digit = after < text_.size() && text_[after] >= '0' && text_[after] <= '9';
      const bool single = marks.size() == 1;
      return text_[at - 1] != '\\' && !(single && (digit || text_[at - 1] == ' '));
    });
  }

 private:
  template <typename Fits>
  std::size_t search(const std::string& marks, std::size_t from, const Fits& fits) {
    if (none_[marks]) return std::string::npos;
    for (std::size_t at = from; (at = text_.find(marks, at)) != std::string::npos; ++at) {
      if (fits(at)) return at;
    }
    none_[marks] = true;
    return std::string::npos;
  }

  const std::string& text_;
  std::map<std::string, bool> none_;
};

}  // namespace

void formulas::hide(std::string& text) {
  closings after(text);
  std::string shown;
  const auto pass = [&](std::size_t& at, std::size_t end) {
    end = std::min(end, text.size());
    shown.append(text, at, end - at);
    at = end;
  };
  for (std::size_t at = 0; at < text.size();) {
    if (text[at] == '\\') {
      pass(at, at + 2);
    } else if (text[at] == '`') {
      pass(at, after.after_code(at));
    } else if (text[at] == '$') {
      const std::string marks = text.compare(at, 2, "$$") == 0 ? "$$" : "$";
      const std::size_t begin = at + marks.size();
      const bool opens = begin < text.size() && (marks.size() == 2 || text[begin] != ' ');
      const std::size_t end = opens ? after.dollars(begin + 1, marks) : std::string::npos;
      if (end == std::string::npos) {
        pass(at, begin);
        continue;
      }
      shown += before_number + std::to_string(hidden_.size()) + after_number;
      hidden_.push_back(text.substr(at, end + marks.size() - at));
      at = end + marks.size();
    } else {
      pass(at, text.find_first_of("\\`$", at));
    }
  }
  text = std::move(shown);
}

std::string formulas::show(const std::string& html) const {
  std::string text;
  for (std::size_t at = 0; at < html.size();) {
    const std::size_t begin = std::min(html.find(before_number, at), html.size());
    text.append(html, at, begin - at);
    if (begin == html.size()) break;
    std::size_t number = hidden_.size();
    const char* const first = html.data() + begin + before_number.size();
    const auto [end, error] = std::from_chars(first, html.data() + html.size(), number);
    if (error == std::errc() && number < hidden_.size())
      text += "<span class=\"formula\">" + escape(hidden_[number]) + "</span>";
    at = static_cast<std::size_t>(end - html.data()) + after_number.size();
  }
  return text;
}

}  // namespace proofread::reports::html
