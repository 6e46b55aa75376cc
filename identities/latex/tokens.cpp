// SPDX-License-Identifier: MIT
#include "identities/latex/tokens.hpp"

#include <string_view>
#include <tuple>
#include <utility>

#include "identities/latex/commands.hpp"
#include "identities/text/ascii.hpp"
#include "identities/text/utf8.hpp"

namespace proofread::identities {
namespace {

class tokenizer {
 public:
  explicit tokenizer(const mapped_text& formula) : in_(formula), text_(formula.text) {}

  std::vector<tex_token> run() {
    while (skip_blanks()) read();
    const std::size_t end = in_.origin.empty() ? 0 : in_.origin.back() + 1;
    made_.push_back({tex::end, "", {end, end}, spaced_});
    return std::move(made_);
  }

 private:
  void add(tex kind, std::string text, std::size_t length) {
    const std::size_t last = next_ + length - 1;
    made_.push_back({kind, std::move(text), {in_.origin[next_], in_.origin[last] + 1}, spaced_});
    next_ += length;
    spaced_ = false;
  }
  bool starts(std::string_view with) const {
    return text_.substr(next_).substr(0, with.size()) == with;
  }

  bool skip_blanks() {
    while (next_ < text_.size()) {
      const char c = text_[next_];
      const bool blank = c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '~' || c == '$';
      if (c == '%') {
        while (next_ < text_.size() && text_[next_] != '\n') ++next_;
      } else if (!blank) {
        return true;
      } else {
        ++next_;
      }
      spaced_ = true;
    }
    return false;
  }

  void read() {
    const char c = text_[next_];
    if (c == '\\') return command();
    if (is_letter(c)) return add(tex::letter, std::string(1, c), 1);
    if (is_digit(c)) return number();
    if (static_cast<unsigned char>(c) >= 0x80) return beyond_ascii();
    if (c == '&') return ampersand();
    const tex kind = c == '{'   ? tex::open
                     : c == '}' ? tex::close
                     : c == '^' ? tex::superscript
                     : c == '_' ? tex::subscript
                                : tex::sign;
    add(kind, std::string(1, c), 1);
  }

  void number() {
    std::size_t length = 1;
    const auto at = [&](std::size_t i) {
      return next_ + i < text_.size() ? text_[next_ + i] : ' ';
    };
    while (is_digit(at(length))) ++length;
    if (at(length) == '.' && is_digit(at(length + 1))) {
      ++length;
      while (is_digit(at(length))) ++length;
    }
    add(tex::number, std::string(text_.substr(next_, length)), length);
  }

  void ampersand() {
    for (const auto& [entity, kind, text] :
         {std::tuple{std::string_view("&amp;"), tex::align, "&"},
          std::tuple{std::string_view("&lt;"), tex::sign, "<"},
          std::tuple{std::string_view("&gt;"), tex::sign, ">"}}) {
      if (starts(entity)) return add(kind, text, entity.size());
    }
    add(tex::align, "&", 1);
  }

  void beyond_ascii() {
    const code_point point = decode(text_, next_);
    const std::string_view letter = text_.substr(next_, point.length);
    const std::string_view command = command_of_letter(letter);
    if (command.empty()) return add(tex::command, std::string(letter), point.length);
    if (command == "-") return add(tex::sign, "-", point.length);
    const bool latin = command.size() == 1 && letter != "ℝ";
    add(latin ? tex::letter : tex::command, std::string(command), point.length);
  }

  void command() {
    std::size_t length = 1;
    while (next_ + length < text_.size() && is_letter(text_[next_ + length])) ++length;
    if (length > 1) {
      std::string name(text_.substr(next_ + 1, length - 1));
      const bool starred = next_ + length < text_.size() && text_[next_ + length] == '*';
      if (starred && find_tex_command(name + "*") != nullptr) {
        name += "*";
        ++length;
      }
      return add(tex::command, std::move(name), length);
    }
    escaped();
  }

  void escaped() {
    if (next_ + 1 >= text_.size()) return add(tex::command, "", 1);
    const char c = text_[next_ + 1];
    if (c == '\\') return row_end();
    if (c == '_') return add(tex::subscript, "_", 2);
    if (c == '{' || c == '}') return add(tex::command, c == '{' ? "lbrace" : "rbrace", 2);
    if (c == '|') return add(tex::command, "Vert", 2);
    if (c == '*') return add(tex::sign, "*", 2);
    if (c == '1') return add(tex::command, "1", 2);
    next_ += 2;  // \, \; \! \: and the like are spaces
    spaced_ = true;
  }

  void row_end() {
    std::size_t length = 2;
    const std::size_t bracket = next_ + 2;
    if (bracket < text_.size() && text_[bracket] == '[') {
      const std::size_t close = text_.find(']', bracket);
      const bool measures =
          close != std::string_view::npos && close < bracket + 10 && bracket + 1 < close &&
          (is_digit(text_[bracket + 1]) || text_[bracket + 1] == '.' || text_[bracket + 1] == '-');
      if (measures && is_letter(text_[close - 1])) length = close + 1 - next_;
    }
    add(tex::row_end, "", length);
  }

  const mapped_text& in_;
  std::string_view text_;
  std::size_t next_ = 0;
  bool spaced_ = false;
  std::vector<tex_token> made_;
};

}  // namespace

std::vector<tex_token> tex_tokens(const mapped_text& formula) { return tokenizer(formula).run(); }

}  // namespace proofread::identities
