// SPDX-License-Identifier: MIT
#include <algorithm>
#include <array>
#include <utility>

#include "identities/expression/vocabulary.hpp"
#include "identities/latex/atom_reader.hpp"
#include "identities/text/ascii.hpp"

namespace proofread::identities {
namespace {

void set_font(std::vector<atom>& in, std::string_view font) {
  for (atom& each : in) {
    const bool letter = each.kind == atom_kind::symbol || each.kind == atom_kind::number;
    if (letter && each.font.empty()) each.font = font;
    if (each.kind == atom_kind::group || each.kind == atom_kind::delimited)
      for (auto& part : each.parts) set_font(part, font);
  }
}

/// The symbol that a list is, through braces around it alone.
atom* lone(std::vector<atom>& in) {
  if (in.size() != 1) return nullptr;
  atom& only = in[0];
  const bool bare = only.above.empty() && only.below.empty() && only.primes == 0;
  if (only.kind == atom_kind::group && bare && only.parts.size() == 1) return lone(only.parts[0]);
  return &only;
}

/// Words of sentences, which are no names.
bool is_prose(const std::string& word) {
  static constexpr std::array words{
      "and",   "or",    "if",        "where",   "for",  "so",     "thus", "with",   "then",
      "when",  "since", "that",      "hence",   "is",   "by",     "but",  "as",     "let",
      "given", "from",  "because",   "which",   "such", "any",    "all",  "both",   "using",
      "of",    "the",   "therefore", "to",      "we",   "have",   "get",  "on",     "in",
      "only",  "holds", "otherwise", "else",    "note", "recall", "are",  "be",     "has",
      "not",   "also",  "now",       "implies", "it",   "i.e",    "this", "subject"};
  return std::find(words.begin(), words.end(), word) != words.end();
}

/// "const", "const.", "constant": a number of which more is not said.
bool is_constant(std::string text) {
  std::erase_if(text, [](char c) { return c == ' ' || c == '.'; });
  return text == "const" || text == "constant" || text == "Const" || text == "cst";
}

/// The letter or Greek name behind a prefix of usual macros for bold letters: \Vw, \MX, \bbeta.
std::string symbol_of_macro(const std::string& name) {
  for (const std::string_view prefix :
       {"", "V", "M", "v", "m", "b", "B", "bf", "bs", "bm", "mb", "mat", "vec", "S", "T", "c"}) {
    if (name.compare(0, prefix.size(), prefix) != 0) continue;
    const std::string rest = name.substr(prefix.size());
    const bool letter = rest.size() == 1 && is_letter(rest[0]);
    if (letter || !greek_letter(rest).empty()) return rest;
  }
  return {};
}

}  // namespace

/// One argument: a group, or one atom with nothing behind it; of a number its first digit.
std::vector<atom> atom_reader::argument() {
  list read;
  if (at_end() || peek().kind == tex::close) return read;
  if (peek().kind == tex::number && peek().text.size() > 1) {
    tex_token& number = tokens_[next_];
    read.push_back(made(atom_kind::number, number.text.substr(0, 1),
                        {number.where.begin, number.where.begin + 1}));
    number.text.erase(0, 1);
    ++number.where.begin;
    return read;
  }
  if (peek().kind != tex::open) {
    if (peek().kind == tex::superscript || peek().kind == tex::subscript) return read;
    if (++depth_ <= 60) {
      read_into(read);
    } else {
      next_ = tokens_.size() - 1;
    }
    --depth_;
    return read;
  }
  take();
  read = read_list("}");
  if (peek().kind == tex::close) take();
  return read;
}

/// The text of a group, as it is written.
std::string atom_reader::raw_argument() {
  std::string text;
  if (peek().kind != tex::open) return text;
  take();
  for (std::size_t depth = 1; !at_end();) {
    const tex_token token = take();
    if (token.kind == tex::open) ++depth;
    if (token.kind == tex::close && --depth == 0) break;
    if (token.spaced && !text.empty()) text += ' ';
    text += token.text;
  }
  return text;
}

void atom_reader::read_font(list& to, std::string_view font) {
  list inside = argument();
  set_font(inside, font == "plain" ? "" : font);
  splice(to, std::move(inside));
}

void atom_reader::read_accent(list& to, const tex_command& row, const tex_token& token) {
  list inside = argument();
  atom* const base = lone(inside);
  if (base == nullptr || base->kind != atom_kind::symbol) {
    to.push_back(made(atom_kind::unread, "an accent over more than one letter", token.where));
    return;
  }
  atom marked = std::move(*base);
  marked.accents.emplace_back(row.meaning);
  marked.where.begin = token.where.begin;
  to.push_back(std::move(marked));
}

/// Upright letters: a function, a word or prose; where there is more than letters, what it is.
void atom_reader::read_words(list& to, const tex_token& token, bool prose) {
  const std::size_t begin = next_;
  const std::string text = raw_argument();
  const span where{token.where.begin, tokens_[next_ > 0 ? next_ - 1 : 0].where.end};
  const bool plain = std::none_of(tokens_.begin() + static_cast<std::ptrdiff_t>(begin),
                                  tokens_.begin() + static_cast<std::ptrdiff_t>(next_),
                                  [](const tex_token& each) { return each.kind == tex::command; });
  const bool letters =
      plain && !text.empty() && std::all_of(text.begin(), text.end(), is_word_character);
  if (is_constant(text)) {
    to.push_back(made(atom_kind::word, "const", where));
  } else if (const auto function = function_of_word(text); !function.empty()) {
    to.push_back(made(atom_kind::function, std::string(function), where));
  } else if (text.size() == 1 && letters && is_letter(text[0])) {
    to.push_back(made(atom_kind::symbol, text, where));
    to.back().font = "upright";
  } else if (letters && !is_prose(text)) {
    to.push_back(made(atom_kind::word, text, where));
  } else if (prose) {
    if (!text.empty()) to.push_back(made(atom_kind::text, text, where));
  } else {
    next_ = begin;
    splice(to, argument());
  }
}

void atom_reader::read_fraction(list& to, const tex_token& token) {
  atom made_here = made(atom_kind::fraction, "", token.where);
  made_here.parts.push_back(argument());
  made_here.parts.push_back(argument());
  made_here.where.end = tokens_[next_ - 1].where.end;
  to.push_back(std::move(made_here));
}

void atom_reader::read_root(list& to, const tex_token& token) {
  if (next_is(tex::sign, "[")) {
    take();
    read_list("]");
    if (next_is(tex::sign, "]")) take();
    argument();
    to.push_back(made(atom_kind::unread, "a root other than the square root", token.where));
    return;
  }
  atom made_here = made(atom_kind::root, "", token.where);
  made_here.parts.push_back(argument());
  made_here.where.end = tokens_[next_ - 1].where.end;
  to.push_back(std::move(made_here));
}

/// \underset{a}{b}: b with a below.
void atom_reader::read_under(list& to, const tex_token& token) {
  list below = argument();
  list base = argument();
  if (base.size() != 1) {
    atom group = made(atom_kind::group, "", token.where);
    group.parts.push_back(std::move(base));
    base.clear();
    base.push_back(std::move(group));
  }
  base.back().below = std::move(below);
  splice(to, std::move(base));
}

/// \overset{a}{b}: b; \overset{def}{=} defines.
void atom_reader::read_over_mark(list& to) {
  const list above = argument();
  list base = argument();
  const bool defines = above.size() == 1 && above[0].text.rfind("def", 0) == 0;
  if (defines && base.size() == 1 && is(base[0], atom_kind::relation, "=")) base[0].text = ":=";
  splice(to, std::move(base));
}

void atom_reader::unknown(list& to, const tex_token& token) {
  const std::string symbol = symbol_of_macro(token.text);
  if (symbol.empty()) {
    to.push_back(
        made(atom_kind::unread, "the command \\" + token.text + " is not known", token.where));
    return;
  }
  to.push_back(made(atom_kind::symbol, symbol, token.where));
  if (token.text != symbol) to.back().font = "bold";
}

}  // namespace proofread::identities
