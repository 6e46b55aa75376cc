// SPDX-License-Identifier: MIT
#include "identities/latex/tex_source.hpp"

#include <algorithm>
#include <array>
#include <map>

#include "identities/text/ascii.hpp"

namespace proofread::identities {
namespace {

constexpr std::array verbatim_environments{"verbatim", "verbatim*", "Verbatim", "lstlisting",
                                           "minted",   "comment",   "alltt"};

class eraser {
 public:
  explicit eraser(std::string_view tex) : text_(tex) {}

  std::string run() {
    while (at_ < text_.size()) {
      if (text_[at_] == '%') {
        erase(at_ + 1, std::min(text_.find('\n', at_), text_.size()));
      } else if (text_[at_] == '\\') {
        command();
      } else {
        ++at_;
      }
    }
    return std::move(text_);
  }

 private:
  bool starts(std::string_view with) const { return text_.compare(at_, with.size(), with) == 0; }

  void erase(std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end; ++i)
      if (text_[i] != '\n') text_[i] = ' ';
    at_ = end;
  }

  void command() {
    if (starts("\\end{document}")) return erase(at_, text_.size());
    if (starts("\\begin{")) return environment();
    const std::size_t mark = at_ + (starts("\\verb*") ? 6 : 5);
    if (!starts("\\verb") || mark >= text_.size() || is_letter(text_[mark])) {
      at_ = std::min(at_ + 2, text_.size());
      return;
    }
    const std::size_t close = text_.find(text_[mark], mark + 1);
    const std::size_t line = std::min(text_.find('\n', mark), text_.size());
    erase(at_, close < line ? close + 1 : mark);
  }

  void environment() {
    const std::size_t begin = at_;
    at_ += 7;
    for (const char* name : verbatim_environments) {
      if (!starts(std::string(name) + "}")) continue;
      const std::string closing = std::string("\\end{") + name + "}";
      // What is not found once is not looked for again.
      std::size_t& found = next_[closing];
      if (found < at_) found = std::min(text_.find(closing, at_), text_.size());
      if (found < text_.size()) erase(begin, found + closing.size());
      return;
    }
  }

  std::string text_;
  std::size_t at_ = 0;
  std::map<std::string, std::size_t> next_;
};

}  // namespace

std::string without_verbatim(std::string_view tex) { return eraser(tex).run(); }

span whole_of(span part, std::string_view text, const std::vector<macro_definition>& macros) {
  std::size_t left = 0, right = 0;  // braces that are missing there
  for (std::size_t i = part.begin; i < part.end; ++i) {
    if (text[i] == '\\')
      ++i;
    else if (text[i] == '{')
      ++right;
    else if (text[i] == '}' && right > 0)
      --right;
    else if (text[i] == '}')
      ++left;
  }
  for (; right > 0 && part.end < text.size(); ++part.end) {
    if (text[part.end] == '{') ++right;
    if (text[part.end] == '}') --right;
  }
  while (left > 0 && part.begin > 0) {
    --part.begin;
    if (text[part.begin] == '}') ++left;
    if (text[part.begin] == '{') --left;
  }
  std::size_t end = part.begin;
  const bool group = end < text.size() && text[end] == '{';
  while (!group && end > 0 && text[end - 1] == ' ') --end;
  std::size_t begin = end;
  while (begin > 0 && is_letter(text[begin - 1])) --begin;
  if (begin == end || begin == 0 || text[begin - 1] != '\\') return part;
  const std::string_view name = text.substr(begin, end - begin);
  const bool takes = std::any_of(macros.begin(), macros.end(), [&](const macro_definition& each) {
    return each.name == name && each.arity > 0;
  });
  if (group || takes) part.begin = begin - 1;
  return part;
}

}  // namespace proofread::identities
