// SPDX-License-Identifier: MIT
#include "identities/notes/note_clauses.hpp"

#include <algorithm>
#include <array>

#include "identities/text/ascii.hpp"

namespace proofread::identities {
namespace {

constexpr std::array<std::string_view, 6> clause_words = {"given", "let",     "show",
                                                          "from",  "because", "instead"};
constexpr std::array<std::string_view, 13> steps = {"implies", "iff", "==", "<=", ">=", "≤", "≥",
                                                    "⇔",       "⇒",   "⟺",  "=",  "<",  ">"};
constexpr std::array<std::string_view, 8> statement_words = {"not", "forall",  "exists", "in",
                                                             "and", "implies", "or",     "iff"};

bool is_blank(char c) { return c == ' ' || c == '\t'; }

std::string_view word_at(std::string_view text) {
  const auto end = std::find_if_not(text.begin(), text.end(), is_letter);
  return text.substr(0, static_cast<std::size_t>(end - text.begin()));
}

std::string_view opening_word(std::string_view line, clause_set kind) {
  const std::string_view word = word_at(line);
  const bool ends = word.size() == line.size() || is_blank(line[word.size()]);
  if (ends && std::find(clause_words.begin(), clause_words.end(), word) != clause_words.end())
    return word;
  if (kind != clause_set::derivation) return {};
  for (const std::string_view step : steps) {
    const bool whole = !is_letter(step[0]) || word == step;
    if (whole && line.substr(0, step.size()) == step) return step;
  }
  return {};
}

/// Two words in a row at the start of a line are no formula: `shw A = B`.
bool looks_like_clause(std::string_view line) {
  const std::string_view first = word_at(line);
  if (first.size() < 2 || first.size() == line.size() || !is_blank(line[first.size()]))
    return false;
  const std::string_view rest =
      line.substr(std::min(line.find_first_not_of(" \t", first.size()), line.size()));
  const std::string_view second = word_at(rest);
  const auto of_statement = [](std::string_view word) {
    return std::find(statement_words.begin(), statement_words.end(), word) != statement_words.end();
  };
  return !second.empty() && !of_statement(first) && !of_statement(second);
}

std::string_view nearest_clause(std::string_view word) {
  for (const std::string_view known : clause_words) {
    const auto shared = [&](char c) { return known.find(c) != std::string_view::npos; };
    const auto common = std::count_if(word.begin(), word.end(), shared);
    const std::size_t longer = std::max(word.size(), known.size());
    if (word[0] == known[0] && static_cast<std::size_t>(common) + 1 >= longer) return known;
  }
  return {};
}

span trimmed(std::string_view note, span line) {
  const std::size_t comment = note.substr(line.begin, line.end - line.begin).find('#');
  if (comment != std::string_view::npos) line.end = line.begin + comment;
  while (line.end > line.begin && is_blank(note[line.end - 1])) --line.end;
  return line;
}

std::string comment_of(std::string_view note, span line) {
  const std::string_view text = note.substr(line.begin, line.end - line.begin);
  const std::size_t mark = text.find('#');
  if (mark == std::string_view::npos) return {};
  const std::size_t begin = text.find_first_not_of("# \t", mark);
  if (begin == std::string_view::npos) return {};
  return std::string(text.substr(begin, text.find_last_not_of(" \t") + 1 - begin));
}

class clause_reader {
 public:
  clause_reader(std::string_view note, clause_set kind, std::vector<diagnostic>& problems)
      : note_(note), kind_(kind), problems_(problems) {}

  void line(span raw) {
    const span content = trimmed(note_, raw);
    const std::string_view text = note_.substr(content.begin, content.end - content.begin);
    const std::size_t indent = text.find_first_not_of(" \t");
    if (indent == std::string_view::npos || text.empty()) return;
    const bool comma = kind_ == clause_set::declarations && !list_.empty() &&
                       list_.back().text.find_last_not_of(" \t\n") != std::string::npos &&
                       list_.back().text[list_.back().text.find_last_not_of(" \t\n")] == ',';
    if ((indent > 0 || comma) && !list_.empty()) {
      extend(content);
    } else {
      begin(content, indent);
    }
    const std::string reason = comment_of(note_, raw);
    std::string& so_far = list_.back().reason;
    if (!reason.empty()) so_far += (so_far.empty() ? "" : " ") + reason;
  }

  std::vector<clause> take() { return std::move(list_); }

 private:
  void begin(span content, std::size_t indent) {
    const std::size_t start = content.begin + indent;
    const std::string_view text = note_.substr(start, content.end - start);
    const std::string_view word = opening_word(text, kind_);
    const bool unknown =
        word.empty() && kind_ != clause_set::declarations && looks_like_clause(text);
    if (unknown) {
      const std::string first(word_at(text));
      const std::string_view near = nearest_clause(first);
      problems_.push_back({{start, start + first.size()},
                           "unknown clause `" + first + "`",
                           near.empty() ? "the clauses are given, let, show, from, because, instead"
                                        : "did you mean `" + std::string(near) + "`?"});
    }
    clause made;
    made.word = unknown ? "?" : std::string(word);
    made.base = start + word.size();
    made.text = std::string(text.substr(word.size()));
    made.where = {start, content.end};
    made.word_where = {start, start + word.size()};
    list_.push_back(std::move(made));
  }

  /// The bytes between two lines (line ending, comment, prefix of a quote) become a newline and
  /// blanks.
  void extend(span content) {
    clause& open = list_.back();
    const std::size_t gap = content.begin - open.where.end;
    open.text += '\n' + std::string(gap > 0 ? gap - 1 : 0, ' ');
    open.text += note_.substr(content.begin, content.end - content.begin);
    open.where.end = content.end;
  }

  std::string_view note_;
  clause_set kind_;
  std::vector<diagnostic>& problems_;
  std::vector<clause> list_;
};

}  // namespace

std::vector<clause> clauses_of(std::string_view note, const std::vector<span>& lines,
                               clause_set kind, std::vector<diagnostic>& problems) {
  clause_reader reader(note, kind, problems);
  for (const span& line : lines) reader.line(line);
  return reader.take();
}

std::string flat(std::string_view text) {
  std::string result;
  for (const char c : text) {
    const bool blank = is_blank(c) || c == '\n' || c == '\r';
    if (!blank) {
      result += c;
    } else if (!result.empty() && result.back() != ' ') {
      result += ' ';
    }
  }
  while (!result.empty() && result.back() == ' ') result.pop_back();
  return result;
}

}  // namespace proofread::identities
