// SPDX-License-Identifier: MIT
#include "identities/context/words.hpp"

#include "identities/text/ascii.hpp"

namespace proofread::identities {
namespace {

bool is_space(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r'; }

/// The mark of an item of a list, which begins a line.
bool begins_item(const std::string& prose, std::size_t at) {
  const char c = prose[at];
  if ((c != '-' && c != '*' && c != '+') || at + 1 == prose.size() || !is_space(prose[at + 1]))
    return false;
  const std::size_t before = at == 0 ? prose.npos : prose.find_last_not_of(" \t>", at - 1);
  return before == prose.npos || prose[before] == '\n';
}

/// What a note writes, and the word of a declaration; "scalar" is a shape.
struct phrase {
  std::array<const char*, 3> written;
  const char* means;
};
constexpr std::array phrases{
    phrase{{"positive", "semi", "definite"}, "psd"},
    phrase{{"positive", "semidefinite", ""}, "psd"},
    phrase{{"nonnegative", "definite", ""}, "psd"},
    phrase{{"positive", "definite", ""}, "posdef"},
    phrase{{"spd", "", ""}, "posdef"},
    phrase{{"psd", "", ""}, "psd"},
    phrase{{"skew", "symmetric", ""}, "skew"},
    phrase{{"symmetric", "", ""}, "symmetric"},
    phrase{{"orthogonal", "", ""}, "orthogonal"},
    phrase{{"orthonormal", "columns", ""}, "orthogonal"},
    phrase{{"invertible", "", ""}, "invertible"},
    phrase{{"nonsingular", "", ""}, "invertible"},
    phrase{{"non", "singular", ""}, "invertible"},
    phrase{{"diagonal", "", ""}, "diagonal"},
    phrase{{"full", "column", "rank"}, "full column rank"},
    phrase{{"full", "row", "rank"}, "full row rank"},
    phrase{{"full", "rank", ""}, "full column rank"},
    phrase{{"unit", "vector", ""}, "unit"},
    phrase{{"unit", "vectors", ""}, "unit"},
    phrase{{"unit", "norm", ""}, "unit"},
    phrase{{"unit", "length", ""}, "unit"},
    phrase{{"nonzero", "", ""}, "nonzero"},
    phrase{{"scalar", "", ""}, "scalar"},
    phrase{{"scalars", "", ""}, "scalar"},
};

}  // namespace

word_list words_of(const std::string& prose) {
  word_list made(1);
  const auto end_word = [&] {
    if (!made.back().empty()) made.emplace_back();
  };
  const auto mark = [&](const char* text) {
    end_word();
    made.back() = text;
    made.emplace_back();
  };
  bool dotted = false;  // within i.e.
  for (std::size_t i = 0; i < prose.size(); ++i) {
    const char c = prose[i];
    const bool last = i + 1 == prose.size();
    if (is_letter(c) || c == '\'') {
      made.back() += is_capital(c) ? static_cast<char>(c - 'A' + 'a') : c;
      continue;
    }
    if (c == '.' && !made.back().empty() && !last && is_letter(prose[i + 1])) {
      dotted = true;
      continue;
    }
    const bool abbreviated = std::exchange(dotted, false) && c == '.';
    end_word();
    if (abbreviated) continue;
    if ((c == '.' && (last || is_space(prose[i + 1]))) || c == ';' || c == '!')
      mark(".");
    else if (c == '?')
      mark("?");
    else if (c == ':')
      mark(":");
    else if (c == ',')
      mark(",");
    else if (begins_item(prose, i))
      mark(".");
  }
  if (made.back().empty()) made.pop_back();
  return made;
}

bool is_filler(const std::string& word) {
  static constexpr std::array fillers{
      "matrix", "matrices", "vector", "vectors", "real", "square", "and",      "covariance",
      "kernel", "hessian",  "gram",   "weight",  "data", "design", "full",     "rank",
      "column", "row",      "a",      "an",      "the",  "unit",   "symmetric"};
  return among(fillers, word);
}

bool ends_clause(const std::string& word) {
  static constexpr std::array ends{".",        "?",     ":",    "if",   "when", "then",    "but",
                                   "whenever", "so",    "that", "iff",  "for",  "because", "since",
                                   "where",    "which", "to",   "with", "we",   "implies", "only"};
  return among(ends, word);
}

bool is_negation(const std::string& word) {
  static constexpr std::array negations{"not",     "never", "neither", "nor",
                                        "without", "isn't", "cannot",  "need"};
  return among(negations, word);
}

std::pair<const char*, std::size_t> phrase_at(const word_list& text, std::size_t at) {
  for (const phrase& each : phrases) {
    std::size_t length = 0;
    while (length < 3 && each.written[length][0] != '\0' && at + length < text.size() &&
           text[at + length] == each.written[length])
      ++length;
    if (length == 3 || each.written[length][0] == '\0') return {each.means, length};
  }
  return {nullptr, 0};
}

}  // namespace proofread::identities
