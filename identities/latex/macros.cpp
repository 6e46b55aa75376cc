// SPDX-License-Identifier: MIT
#include "identities/latex/macros.hpp"

#include <algorithm>
#include <map>
#include <string_view>
#include <utility>

#include "identities/text/ascii.hpp"

namespace proofread::identities {
namespace {

constexpr std::size_t unclosed = std::string_view::npos;

/// What closes each { and [ of a text: its place, or `unclosed`. A } closes the brackets inside it.
class closings {
 public:
  explicit closings(std::string_view text) : of_(text.size(), unclosed) {
    std::vector<std::size_t> open;
    for (std::size_t i = 0; i < text.size(); ++i) {
      if (text[i] == '\\') {
        ++i;
      } else if (text[i] == '{' || text[i] == '[') {
        open.push_back(i);
      } else if (text[i] == ']' && !open.empty() && text[open.back()] == '[') {
        of_[open.back()] = i;
        open.pop_back();
      } else if (text[i] == '}') {
        while (!open.empty() && text[open.back()] == '[') open.pop_back();
        if (open.empty()) continue;
        of_[open.back()] = i;
        open.pop_back();
      }
    }
  }
  std::size_t of(std::size_t open) const { return of_[open]; }

 private:
  std::vector<std::size_t> of_;
};

/// A place in a text, and what may stand there.
class cursor {
 public:
  cursor(std::string_view text, const closings& closed_by, std::size_t at)
      : text_(text), closed_by_(closed_by), at_(at) {}

  std::size_t at() const { return at_; }
  void blanks() {
    while (at_ < text_.size() && (text_[at_] == ' ' || text_[at_] == '\n' || text_[at_] == '\t'))
      ++at_;
  }
  /// \name; its name.
  std::optional<std::string> command() {
    if (at_ + 1 >= text_.size() || text_[at_] != '\\') return std::nullopt;
    std::size_t end = at_ + 1;
    while (end < text_.size() && is_letter(text_[end])) ++end;
    if (end == at_ + 1) ++end;
    std::string name(text_.substr(at_ + 1, end - at_ - 1));
    at_ = end;
    return name;
  }
  /// { ... } or [ ... ], by what opens it; the range of what stands between.
  std::optional<std::pair<std::size_t, std::size_t>> enclosed(char open) {
    if (at_ >= text_.size() || text_[at_] != open || closed_by_.of(at_) == unclosed)
      return std::nullopt;
    const std::pair range(at_ + 1, closed_by_.of(at_));
    at_ = range.second + 1;
    return range;
  }
  /// An argument: a group, a command or one character.
  std::optional<std::pair<std::size_t, std::size_t>> argument() {
    blanks();
    if (at_ >= text_.size() || text_[at_] == '}') return std::nullopt;
    if (text_[at_] == '{') return enclosed('{');
    const std::size_t begin = at_;
    if (!command()) ++at_;
    return std::pair(begin, at_);
  }
  std::string text(const std::pair<std::size_t, std::size_t>& range) const {
    return std::string(text_.substr(range.first, range.second - range.first));
  }
  bool next_is(char c) const { return at_ < text_.size() && text_[at_] == c; }
  void step() { ++at_; }

 private:
  std::string_view text_;
  const closings& closed_by_;
  std::size_t at_;
};

/// \name or {\name}.
std::optional<std::string> defined_name(cursor& in) {
  in.blanks();
  if (auto name = in.command()) return name;
  const auto braces = in.enclosed('{');
  if (!braces) return std::nullopt;
  const std::string inside = in.text(*braces);
  const closings none("");
  cursor within(inside, none, 0);
  within.blanks();
  return within.command();
}

std::optional<macro_definition> read_command(cursor& in) {
  if (in.next_is('*')) in.step();
  auto name = defined_name(in);
  if (!name) return std::nullopt;
  macro_definition made{std::move(*name), 0, {}, ""};
  in.blanks();
  if (const auto count = in.enclosed('[')) {
    const std::string digits = in.text(*count);
    if (digits.size() != 1 || !is_digit(digits[0])) return std::nullopt;
    made.arity = static_cast<std::size_t>(digits[0] - '0');
    in.blanks();
    if (const auto value = in.enclosed('[')) made.optional = in.text(*value);
  }
  const auto body = in.argument();
  if (!body) return std::nullopt;
  made.body = in.text(*body);
  return made;
}

std::optional<macro_definition> read_def(cursor& in) {
  auto name = defined_name(in);
  if (!name) return std::nullopt;
  macro_definition made{std::move(*name), 0, {}, ""};
  while (in.next_is('#')) {
    in.step();
    in.step();
    ++made.arity;
  }
  const auto body = in.enclosed('{');
  if (!body || made.arity > 9) return std::nullopt;
  made.body = in.text(*body);
  return made;
}

std::optional<macro_definition> read_operator(cursor& in) {
  if (in.next_is('*')) in.step();
  auto name = defined_name(in);
  const auto body = in.argument();
  if (!name || !body) return std::nullopt;
  return macro_definition{std::move(*name), 0, {}, "\\operatorname{" + in.text(*body) + "}"};
}

std::optional<macro_definition> read_let(cursor& in) {
  auto name = defined_name(in);
  if (in.next_is('=')) in.step();
  const auto meaning = in.argument();
  if (!name || !meaning) return std::nullopt;
  return macro_definition{std::move(*name), 0, {}, in.text(*meaning)};
}

std::optional<macro_definition> read_definition(cursor& in, const std::string& command) {
  if (command == "newcommand" || command == "renewcommand" || command == "providecommand")
    return read_command(in);
  if (command == "def" || command == "gdef") return read_def(in);
  if (command == "DeclareMathOperator") return read_operator(in);
  if (command == "let") return read_let(in);
  return std::nullopt;
}

class expansion {
 public:
  explicit expansion(const std::vector<macro_definition>& macros) {
    for (const macro_definition& each : macros) known_.insert_or_assign(each.name, &each);
  }

  mapped_text run(const mapped_text& formula) {
    write_out(formula);
    return std::move(made_);
  }

 private:
  void write_out(const mapped_text& piece) {
    const closings closed_by(piece.text);
    for (std::size_t i = 0; i < piece.text.size();) {
      if (piece.text[i] == '\\') {
        cursor in(piece.text, closed_by, i);
        const auto name = in.command();
        const auto macro = name ? known_.find(*name) : known_.end();
        const bool expands = macro != known_.end() && busy_.count(*name) == 0 && busy_.size() < 50;
        if (expands && write_macro(piece, *macro->second, i, in)) {
          i = in.at();
          continue;
        }
        if (name) {
          for (; i < in.at(); ++i) keep(piece, i);
          continue;
        }
      }
      keep(piece, i++);
    }
  }

  void keep(const mapped_text& piece, std::size_t i) {
    made_.text += piece.text[i];
    made_.origin.push_back(piece.origin[i]);
  }

  bool write_macro(const mapped_text& piece, const macro_definition& macro, std::size_t begin,
                   cursor& in) {
    std::vector<mapped_text> arguments;
    if (macro.optional) {
      in.blanks();
      const auto given = in.enclosed('[');
      arguments.push_back(given ? part(piece, *given)
                                : placed(*macro.optional, piece.origin[begin]));
    }
    while (arguments.size() < macro.arity) {
      const auto range = in.argument();
      if (!range) return false;
      arguments.push_back(part(piece, *range));
    }
    written_ += length_of(macro, arguments);
    if (written_ > longest_expansion) return false;
    const mapped_text body = filled(macro, arguments, piece.origin[begin]);
    ++busy_[macro.name];
    write_out(body);
    busy_.erase(macro.name);
    return true;
  }

  static mapped_text part(const mapped_text& of, const std::pair<std::size_t, std::size_t>& range) {
    mapped_text made{of.text.substr(range.first, range.second - range.first), {}};
    made.origin.assign(of.origin.begin() + static_cast<std::ptrdiff_t>(range.first),
                       of.origin.begin() + static_cast<std::ptrdiff_t>(range.second));
    return made;
  }
  static mapped_text placed(const std::string& text, std::uint32_t at) {
    return {text, std::vector<std::uint32_t>(text.size(), at)};
  }

  static std::size_t length_of(const macro_definition& macro,
                               const std::vector<mapped_text>& arguments) {
    std::size_t longest = 1;
    for (const mapped_text& each : arguments) longest = std::max(longest, each.text.size());
    const auto marks =
        static_cast<std::size_t>(std::count(macro.body.begin(), macro.body.end(), '#'));
    return macro.body.size() + marks * longest;
  }

  /// The body with its arguments in their places.
  static mapped_text filled(const macro_definition& macro,
                            const std::vector<mapped_text>& arguments, std::uint32_t at) {
    mapped_text made;
    const std::string& body = macro.body;
    for (std::size_t i = 0; i < body.size(); ++i) {
      const bool mark = body[i] == '#' && i + 1 < body.size() && is_digit(body[i + 1]);
      const std::size_t k = mark ? static_cast<std::size_t>(body[i + 1] - '1') : 0;
      if (mark && k < arguments.size()) {
        made.text += arguments[k].text;
        made.origin.insert(made.origin.end(), arguments[k].origin.begin(),
                           arguments[k].origin.end());
        ++i;
      } else {
        made.text += body[i];
        made.origin.push_back(at);
      }
    }
    // A body that ends in letters of a command must not swallow what follows.
    made.text += ' ';
    made.origin.push_back(at);
    return made;
  }

  std::map<std::string, const macro_definition*> known_;
  std::map<std::string, int> busy_;
  std::size_t written_ = 0;  // characters of bodies
  mapped_text made_;
};

}  // namespace

std::vector<macro_definition> take_macros(std::string& text) {
  std::vector<macro_definition> found;
  const closings closed_by(text);
  for (std::size_t i = text.find('\\'); i != std::string::npos; i = text.find('\\', i)) {
    cursor in(text, closed_by, i);
    const auto command = in.command();
    auto macro = command ? read_definition(in, *command) : std::nullopt;
    if (!macro) {
      i += 1 + (command ? command->size() : 0);
      continue;
    }
    found.push_back(std::move(*macro));
    for (std::size_t k = i; k < in.at(); ++k)
      if (text[k] != '\n') text[k] = ' ';
    i = std::min(in.at(), text.size());
  }
  return found;
}

mapped_text expand(const mapped_text& formula, const std::vector<macro_definition>& macros) {
  return expansion(macros).run(formula);
}

}  // namespace proofread::identities
