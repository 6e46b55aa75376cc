// SPDX-License-Identifier: MIT
#include "identities/latex/display.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <tuple>
#include <utility>

#include "identities/latex/next_place.hpp"
#include "identities/latex/tex_source.hpp"
#include "identities/text/ascii.hpp"

namespace proofread::identities {
namespace {

constexpr std::array display_environments{"equation", "align",   "gather",   "multline",
                                          "flalign",  "alignat", "eqnarray", "displaymath"};

constexpr std::size_t nowhere = std::string_view::npos;

class finder {
 public:
  finder(std::string_view text, note_format format)
      : text_(format == note_format::tex ? without_verbatim(text) : std::string(text)),
        format_(format) {
    made_.macros = take_macros(text_);
    made_.sections.push_back({"", 0, 0});
  }

  found_formulas run() {
    if (format_ == note_format::markdown) skip_front_matter();
    while (at_ < text_.size()) {
      if (line_begins()) begin_line();
      if (at_ < text_.size()) step();
    }
    return std::move(made_);
  }

 private:
  bool starts(std::string_view with, std::size_t at) const {
    return text_.compare(at, with.size(), with) == 0;
  }
  bool line_begins() const { return at_ == 0 || text_[at_ - 1] == '\n'; }
  std::size_t line_end(std::size_t at) const {
    return std::min(text_.find('\n', at), text_.size());
  }
  std::size_t next_line(std::size_t at) const { return std::min(line_end(at) + 1, text_.size()); }
  bool is_escaped(std::size_t at) const {
    std::size_t slashes = 0;
    while (slashes < at && text_[at - slashes - 1] == '\\') ++slashes;
    return slashes % 2 == 1;
  }
  bool is_blank_line(std::size_t at) const {
    const std::size_t end = line_end(at);
    return text_.find_first_not_of(" \t\r>", at) >= end;
  }

  /// Of Jekyll, R Markdown and Quarto between ---, of Hugo between +++ too.
  void skip_front_matter() {
    for (const std::string mark : {"---", "+++"}) {
      if (!starts(mark + "\n", 0)) continue;
      const std::size_t end = text_.find("\n" + mark, 3);
      if (end != nowhere) at_ = next_line(end + 1);
    }
  }

  /// A heading at this line, or 0: its level.
  std::size_t heading_level(std::size_t at) const {
    std::size_t level = 0;
    while (at + level < text_.size() && text_[at + level] == '#') ++level;
    const bool hash = format_ != note_format::tex && level > 0 && level <= 6 &&
                      at + level < text_.size() && text_[at + level] == ' ';
    if (hash) return level;
    std::size_t depth = 1;
    for (const char* name : {"\\chapter", "\\section", "\\subsection", "\\subsubsection"}) {
      if (starts(name, at)) return depth;
      ++depth;
    }
    return 0;
  }

  void begin_line() {
    if (const std::size_t level = heading_level(at_); level > 0) {
      std::string title = text_.substr(at_, line_end(at_) - at_);
      title.erase(0, std::min(title.find_first_not_of("# "), title.size()));
      made_.sections.push_back({std::move(title), level, at_});
    }
    if (format_ == note_format::markdown) fence();
  }

  /// ``` or ~~~ and what it encloses; ```math is a display.
  void fence() {
    std::size_t at = text_.find_first_not_of(" >", at_);
    if (at == nowhere || (!starts("```", at) && !starts("~~~", at))) return;
    const std::size_t run = std::min(text_.find_first_not_of(text_[at], at), text_.size());
    const std::string mark = text_.substr(at, run - at);
    const bool math = starts("math", run);
    const std::size_t inside = next_line(at);
    std::size_t close = inside;
    while (close < text_.size()) {
      const std::size_t first = text_.find_first_not_of(" >", close);
      if (first != nowhere && starts(mark, first)) break;
      close = next_line(close);
    }
    const std::size_t end = next_line(close);
    if (math) add(display_kind::display, at_, inside, close, end, "");
    at_ = end;
  }

  void step() {
    const char c = text_[at_];
    if (c == '%' && format_ == note_format::tex) {
      at_ = line_end(at_);
    } else if (c == '`' && format_ == note_format::markdown) {
      code();
    } else if ((c == '<' || c == '{') && format_ == note_format::markdown) {
      markup();
    } else if (c == '$') {
      dollars();
    } else if (c == '\\') {
      command();
    } else {
      ++at_;
    }
  }

  /// `...` is code, but for `$...$`.
  void code() {
    std::size_t ticks = 0;
    while (at_ + ticks < text_.size() && text_[at_ + ticks] == '`') ++ticks;
    const std::size_t inside = at_ + ticks;
    const std::size_t close = find_before(std::string(ticks, '`'), inside, paragraph_end(at_));
    const bool math = inside < text_.size() && text_[inside] == '$';
    at_ = close == nowhere || math ? inside : close + ticks;
  }

  /// Comments, code and scripts of HTML, and code of Hugo and Jekyll.
  void markup() {
    for (const auto& [open, close] :
         {std::pair{"<!--", "-->"}, std::pair{"<pre", "</pre>"}, std::pair{"<code", "</code>"},
          std::pair{"<script", "</script>"}, std::pair{"<style", "</style>"},
          std::pair{"{{< highlight", "{{< /highlight"},
          std::pair{"{% highlight", "{% endhighlight"}}) {
      if (!starts(open, at_)) continue;
      const std::size_t end = find_before(close, at_, nowhere);
      if (end != nowhere) at_ = end;
    }
    ++at_;
  }

  std::size_t paragraph_end(std::size_t at) {
    return paragraph_end_.after(at, [&] {
      std::size_t line = next_line(at);
      while (line < text_.size() && !is_blank_line(line) && heading_level(line) == 0)
        line = next_line(line);
      return line;
    });
  }
  std::size_t heading_after(std::size_t at) {
    return heading_.after(at, [&] {
      std::size_t line = next_line(at);
      while (line < text_.size() && heading_level(line) == 0) line = next_line(line);
      return line;
    });
  }
  /// The first place of `what` from there on and before `limit`, or nowhere.
  std::size_t find_before(const std::string& what, std::size_t from, std::size_t limit) {
    const std::size_t at =
        places_[what].after(from, [&] { return std::min(text_.find(what, from), text_.size()); });
    return at < limit && at < text_.size() ? at : nowhere;
  }
  std::size_t find_unescaped(const std::string& what, std::size_t from, std::size_t limit) {
    std::size_t at = find_before(what, from, limit);
    while (at != nowhere && is_escaped(at)) at = find_before(what, at + 1, limit);
    return at;
  }

  void dollars() {
    if (starts("$$", at_)) {
      const std::size_t inside = at_ + 2;
      const std::size_t close = find_unescaped("$$", inside, heading_after(at_));
      return close == nowhere ? unclosed("$$", 2)
                              : add_and_go(display_kind::display, inside, close, close + 2, "");
    }
    const std::size_t inside = at_ + 1;
    const bool ticks = inside < text_.size() && text_[inside] == '`';
    if (ticks) {
      const std::size_t close = find_before("`$", inside + 1, paragraph_end(at_));
      if (close != nowhere)
        return add_and_go(display_kind::inline_formula, inside + 1, close, close + 2, "");
    }
    const bool opens = inside < text_.size() && text_[inside] != ' ' && text_[inside] != '\n';
    const std::size_t close = opens ? find_unescaped("$", inside, paragraph_end(at_)) : nowhere;
    const bool closes = close != nowhere && text_[close - 1] != ' ' &&
                        (close + 1 == text_.size() || !is_digit(text_[close + 1]));
    if (closes) return add_and_go(display_kind::inline_formula, inside, close, close + 1, "");
    ++at_;  // a price, a prompt
  }

  void command() {
    for (const auto& [open, close, kind] :
         {std::tuple{"\\\\[", "\\\\]", display_kind::display},
          std::tuple{"\\\\(", "\\\\)", display_kind::inline_formula},
          std::tuple{"\\[", "\\]", display_kind::display},
          std::tuple{"\\(", "\\)", display_kind::inline_formula}}) {
      const std::string_view opening = open;
      const bool escaped = opening.size() == 3;
      if (!starts(opening, at_) || (escaped && format_ == note_format::tex)) continue;
      const std::size_t inside = at_ + opening.size();
      const std::size_t limit =
          kind == display_kind::display ? heading_after(at_) : paragraph_end(at_);
      const std::size_t end = find_before(close, inside, limit);
      if (end != nowhere) return add_and_go(kind, inside, end, end + opening.size(), "");
      return unclosed(open, opening.size());
    }
    if (!starts("\\begin{", at_)) {
      at_ = std::min(at_ + 2, text_.size());
      return;
    }
    environment();
  }

  void environment() {
    const std::size_t name_begin = at_ + 7;
    const std::size_t name_end = std::min(find_before("}", name_begin, nowhere), text_.size());
    const std::string_view name = std::string_view(text_).substr(name_begin, name_end - name_begin);
    const std::string_view plain = name.substr(0, name.size() - (name.ends_with('*') ? 1 : 0));
    const bool known = std::find(display_environments.begin(), display_environments.end(), plain) !=
                       display_environments.end();
    if (!known) {
      at_ = name_begin;
      return;
    }
    const std::string closing = "\\end{" + std::string(name) + "}";
    const std::size_t close = find_before(closing, name_end, heading_after(at_));
    if (close == nowhere) return unclosed("\\begin{" + std::string(name) + "}", 7);
    // The body keeps its environment: rows and columns are read from it.
    add_and_go(display_kind::display, at_, close + closing.size(), close + closing.size(),
               std::string(plain));
  }

  void unclosed(const std::string& delimiter, std::size_t length) {
    made_.problems.push_back({{at_, at_ + length},
                              "`" + delimiter + "` is opened and not closed",
                              "close it before the next heading"});
    at_ = std::max(at_ + length, paragraph_end(at_));
  }

  void add_and_go(display_kind kind, std::size_t inside, std::size_t close, std::size_t end,
                  const std::string& environment) {
    add(kind, at_, inside, close, end, environment);
    at_ = end;
  }

  void add(display_kind kind, std::size_t begin, std::size_t inside, std::size_t close,
           std::size_t end, const std::string& environment) {
    display each;
    each.kind = kind;
    each.environment = environment;
    each.begin = begin;
    each.end = end;
    each.section = made_.sections.size() - 1;
    bool quote = false;  // marks of a quote at the beginning of a line
    for (std::size_t i = inside; i < close; ++i) {
      if (text_[i] == '%' && !is_escaped(i)) i = std::min(line_end(i), close);  // a comment
      if (i == close) break;
      const bool line = i > 0 && text_[i - 1] == '\n';
      quote = (line || quote) && (text_[i] == '>' || (quote && text_[i] == ' '));
      each.body.text += quote ? ' ' : text_[i];
      each.body.origin.push_back(static_cast<std::uint32_t>(i));
    }
    made_.displays.push_back(std::move(each));
  }

  std::string text_;  // without definitions of macros
  note_format format_;
  next_place paragraph_end_, heading_;
  std::map<std::string, next_place> places_;
  std::size_t at_ = 0;
  found_formulas made_;
};

}  // namespace

note_format format_of(const std::string& path) {
  if (path.ends_with(".tex")) return note_format::tex;
  return path.ends_with(".txt") ? note_format::text : note_format::markdown;
}

found_formulas find_formulas(std::string_view text, note_format format) {
  return finder(text, format).run();
}

}  // namespace proofread::identities
