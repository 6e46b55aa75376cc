// SPDX-License-Identifier: MIT
#include "identities/markup/tex_markdown.hpp"

#include <algorithm>
#include <map>
#include <utility>

#include "identities/latex/macros.hpp"
#include "identities/text/ascii.hpp"

namespace proofread::identities {
namespace {

/// What is written for the opening and the closing brace of an argument.
using around = std::pair<const char*, const char*>;

const std::map<std::string, around, std::less<>> commands = {
    {"title", {"\n\n# ", "\n\n"}},
    {"chapter", {"\n\n# ", "\n\n"}},
    {"section", {"\n\n## ", "\n\n"}},
    {"subsection", {"\n\n### ", "\n\n"}},
    {"subsubsection", {"\n\n#### ", "\n\n"}},
    {"paragraph", {"\n\n**", "** "}},
    {"emph", {"*", "*"}},
    {"textit", {"*", "*"}},
    {"textbf", {"**", "**"}},
    {"texttt", {"`", "`"}},
    {"footnote", {" (", ")"}},
    {"cite", {"[", "]"}},
    {"ref", {"", ""}},
    {"eqref", {"(", ")"}},
};

const std::map<std::string, std::string, std::less<>> titles = {
    {"theorem", "Theorem"},     {"lemma", "Lemma"},   {"proposition", "Proposition"},
    {"corollary", "Corollary"}, {"remark", "Remark"}, {"definition", "Definition"},
    {"example", "Example"},     {"claim", "Claim"},   {"thm", "Theorem"},
    {"prop", "Proposition"},
};

/// Commands whose first argument is no text.
constexpr const char* silent[] = {"label",           "index",         "href",
                                  "vspace",          "hspace",        "input",
                                  "include",         "bibliography",  "bibliographystyle",
                                  "includegraphics", "documentclass", "usepackage",
                                  "pagestyle",       "setlength",     "graphicspath"};

constexpr const char* verbatim[] = {"verbatim", "lstlisting", "minted", "Verbatim"};

template <std::size_t N>
bool is_one_of(const char* const (&words)[N], std::string_view word) {
  return std::find(std::begin(words), std::end(words), word) != std::end(words);
}

class converter {
 public:
  converter(std::string_view tex, const std::vector<edit>& formulas)
      : text_(tex), formulas_(formulas) {
    take_macros(text_);
    const std::size_t begin = text_.find("\\begin{document}");
    if (begin == std::string::npos) return;
    preamble_ = begin;
    end_ = std::min(text_.find("\\end{document}", begin), text_.size());
  }

  std::string run() {
    if (preamble_ > 0) {
      at_ = std::min(text_.find("\\title{"), preamble_);
      if (at_ < preamble_) argument("title");
      at_ = preamble_ + std::string_view("\\begin{document}").size();
    }
    while (at_ < end_) step();
    return std::move(made_);
  }

 private:
  bool starts(std::string_view with) const { return text_.compare(at_, with.size(), with) == 0; }

  void step() {
    while (next_ < formulas_.size() && formulas_[next_].where.begin < at_) ++next_;
    const char c = text_[at_];
    if (next_ < formulas_.size() && formulas_[next_].where.begin == at_) {
      made_ += formulas_[next_].text;
      at_ = formulas_[next_].where.end;
    } else if (c == '%') {
      at_ = std::min(text_.find('\n', at_), end_);
    } else if (c == '\\') {
      command();
    } else if (c == '{' || c == '}') {
      brace(c);
    } else if (c == '~') {
      write(" ", 1);
    } else if (starts("``") || starts("''")) {
      write("\"", 2);
    } else if (c == '*' || c == '`' || c == '<') {
      write(std::string("\\") + c, 1);
    } else {
      // The indentation of a source is no code.
      const bool indents = (c == ' ' || c == '\t') && (made_.empty() || made_.back() == '\n');
      write(indents ? "" : std::string(1, c), 1);
    }
  }

  void write(const std::string& what, std::size_t length) {
    made_ += what;
    at_ += length;
  }

  void brace(char c) {
    ++at_;
    if (c == '{') {
      closing_.emplace_back("");
    } else if (!closing_.empty()) {
      made_ += closing_.back();
      closing_.pop_back();
    }
  }

  void command() {
    std::size_t end = at_ + 1;
    while (end < end_ && is_letter(text_[end])) ++end;
    if (end == at_ + 1) return escaped();
    const std::string name = text_.substr(at_ + 1, end - at_ - 1);
    at_ = end;
    if (at_ < end_ && text_[at_] == '*') ++at_;
    if (name == "begin" || name == "end") return environment(name == "begin");
    if (name == "item") return item();
    if (name == "verb") return verb();
    if (is_one_of(silent, name)) return skip_arguments();
    if (commands.count(name) > 0) argument(name);
  }

  void escaped() {
    const char c = at_ + 1 < end_ ? text_[at_ + 1] : ' ';
    if (c == '\\') return write("  \n", 2);
    const bool kept = c == '_' || c == '$' || c == '#';
    const bool plain = c == '%' || c == '&' || c == '{' || c == '}';
    write(kept ? std::string("\\") + c : plain ? std::string(1, c) : " ", 2);
  }

  /// \name{ or \name[...]{.
  void argument(const std::string& name) {
    if (starts("\\")) at_ = text_.find('{', at_);
    skip_brackets();
    if (at_ >= end_ || text_[at_] != '{') return;
    const around& marks = commands.find(name)->second;
    made_ += marks.first;
    closing_.emplace_back(marks.second);
    ++at_;
    if (name != "title" || at_ >= preamble_) return;
    while (at_ < preamble_ && !closing_.empty()) step();
  }

  void skip_brackets() {
    if (at_ >= end_ || text_[at_] != '[') return;
    const std::size_t close = text_.find(']', at_);
    if (close < end_) at_ = close + 1;
  }

  /// The options and the first argument.
  void skip_arguments() {
    skip_brackets();
    if (at_ >= end_ || text_[at_] != '{') return;
    const std::size_t close = text_.find('}', at_);
    if (close < end_) at_ = close + 1;
  }

  void item() {
    made_ += "\n- ";
    while (at_ < end_ && text_[at_] == ' ') ++at_;
  }

  /// \verb|...|
  void verb() {
    const std::size_t close = at_ < end_ ? text_.find(text_[at_], at_ + 1) : end_;
    if (close >= end_) return;
    made_ += "`" + text_.substr(at_ + 1, close - at_ - 1) + "`";
    at_ = close + 1;
  }

  void environment(bool begins) {
    const std::size_t close = std::min(text_.find('}', at_), end_);
    if (at_ >= end_ || text_[at_] != '{' || close == end_) return;
    const std::string name = text_.substr(at_ + 1, close - at_ - 1);
    at_ = close + 1;
    if (begins && is_one_of(verbatim, name)) return code(name);
    made_ += "\n\n";
    if (!begins || !is_letter(name[0])) return;
    if (name == "proof") made_ += "*Proof.* ";
    const bool named = titles.count(name) > 0;
    if (named) made_ += "**" + titles.find(name)->second + ".** ";
    if (!named && at_ < end_ && text_[at_] == '{') skip_arguments();
    skip_brackets();
  }

  void code(const std::string& name) {
    const std::string closing = "\\end{" + name + "}";
    const std::size_t close = std::min(text_.find(closing, at_), end_);
    made_ += "\n\n```\n" + text_.substr(at_, close - at_) + "\n```\n\n";
    at_ = std::min(close + closing.size(), end_);
  }

  std::string text_;
  const std::vector<edit>& formulas_;
  std::size_t at_ = 0, next_ = 0, preamble_ = 0;
  std::size_t end_ = text_.size();
  std::vector<std::string> closing_;  // what each open brace ends with
  std::string made_;
};

}  // namespace

std::string markdown_of_tex(std::string_view tex, const std::vector<edit>& formulas) {
  return converter(tex, formulas).run();
}

}  // namespace proofread::identities
