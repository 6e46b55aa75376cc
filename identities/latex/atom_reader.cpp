// SPDX-License-Identifier: MIT
#include "identities/latex/atom_reader.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

#include "identities/text/ascii.hpp"

namespace proofread::identities {
namespace {

constexpr std::size_t deepest = 60;

/// What a closing bar cannot follow.
bool wants_operand(const atom& a) {
  return a.kind == atom_kind::sign || a.kind == atom_kind::relation || a.kind == atom_kind::arrow ||
         a.kind == atom_kind::punctuation || a.kind == atom_kind::function;
}

}  // namespace

atom atom_reader::made(atom_kind kind, std::string text, span where) {
  atom a;
  a.kind = kind;
  a.text = std::move(text);
  a.where = where;
  return a;
}

void atom_reader::splice(list& to, list from) {
  std::move(from.begin(), from.end(), std::back_inserter(to));
}

const tex_token& atom_reader::peek(std::size_t ahead) const {
  return tokens_[std::min(next_ + ahead, tokens_.size() - 1)];
}

bool atom_reader::next_is(tex kind, std::string_view text) const {
  return peek().kind == kind && peek().text == text;
}

tex_token atom_reader::take() {
  tex_token token = peek();
  if (next_ + 1 < tokens_.size()) ++next_;
  return token;
}

std::vector<atom> atom_reader::whole() {
  list all;
  while (!at_end()) {
    splice(all, read_list(""));
    if (!at_end()) take();  // a closer that nothing opened
  }
  return all;
}

/// Does the list end here, by its own closer?
bool atom_reader::closes(const std::string& closer, const list& before) const {
  const tex_token& token = peek();
  if (closer == "}") return token.kind == tex::close;
  if (closer == "right" || closer == "end") return next_is(tex::command, closer);
  if (closer == ")" || closer == "]") return next_is(tex::sign, closer);
  if (closer.empty() || token.kind == tex::end) return token.kind == tex::end;
  const bool open = before.empty() || (wants_operand(before.back()) && before.back().above.empty());
  if (closer == "|") return next_is(tex::sign, "|") && !open;
  if (closer == "||") {
    const bool two = next_is(tex::sign, "|") && peek(1).kind == tex::sign && peek(1).text == "|";
    return (two || next_is(tex::command, "Vert")) && !open;
  }
  if (token.kind != tex::command) return false;
  const tex_command* const row = find_tex_command(token.text);
  return row != nullptr && row->role == tex_role::close &&
         "\\" + std::string(row->meaning) == closer;
}

/// A closer of a list around this one: the one in between was never closed.
bool atom_reader::ends_outer_list() const {
  const tex_token& token = peek();
  if (token.kind == tex::end || token.kind == tex::close) return true;
  return token.kind == tex::command && (token.text == "right" || token.text == "end") &&
         std::find(closers_.begin(), closers_.end(), token.text) != closers_.end();
}

std::vector<atom> atom_reader::read_list(const std::string& closer) {
  list here;
  if (++depth_ > deepest) {
    here.push_back(made(atom_kind::unread, "the formula is nested too deeply", peek().where));
    next_ = tokens_.size() - 1;
  }
  closers_.push_back(closer);
  const std::string outer_font = font_;
  while (!closes(closer, here) && !ends_outer_list()) {
    if (next_is(tex::command, "over")) {
      atom over = made(atom_kind::fraction, "", take().where);
      over.parts = {std::move(here), read_list(closer)};
      here.clear();
      here.push_back(std::move(over));
      break;
    }
    read_into(here);
  }
  font_ = outer_font;
  closers_.pop_back();
  --depth_;
  return here;
}

void atom_reader::read_into(list& to) {
  const tex_token& token = peek();
  const bool spaced = token.spaced;
  const std::size_t before = to.size();
  switch (token.kind) {
    case tex::letter:
      if (!read_bare_word(to)) {
        to.push_back(made(atom_kind::symbol, token.text, token.where));
        to.back().font = font_;
        take();
      }
      break;
    case tex::number: {
      const tex_token number = take();
      to.push_back(made(atom_kind::number, number.text, number.where));
      break;
    }
    case tex::open: {
      const span opening = take().where;
      atom group = made(atom_kind::group, "", opening);
      group.parts.push_back(read_list("}"));
      group.where.end = peek().where.end;
      if (peek().kind == tex::close) take();
      add_group(to, std::move(group));
      break;
    }
    case tex::superscript:
    case tex::subscript:
      read_script(to, token.kind == tex::superscript);
      break;
    case tex::align:
      to.push_back(made(atom_kind::align, "", take().where));
      break;
    case tex::row_end:
      to.push_back(made(atom_kind::row_end, "", take().where));
      break;
    case tex::command:
      read_command(to);
      break;
    default:
      read_sign(to);
      break;
  }
  if (to.size() > before) to[before].spaced = spaced;
}

/// `{}` is nothing; `1{^T}` is a script of the 1.
void atom_reader::add_group(list& to, atom group) {
  list& inside = group.parts[0];
  if (inside.empty()) return;
  const bool script = inside.size() == 1 && inside[0].kind == atom_kind::group &&
                      inside[0].parts.size() == 1 && inside[0].parts[0].empty();
  if (script && !to.empty()) {
    splice(to.back().above, std::move(inside[0].above));
    splice(to.back().below, std::move(inside[0].below));
  } else {
    to.push_back(std::move(group));
  }
}

void atom_reader::read_script(list& to, bool above) {
  const span mark = take().where;
  list script = argument();
  if (to.empty() || to.back().kind == atom_kind::align || to.back().kind == atom_kind::row_end) {
    to.push_back(made(atom_kind::group, "", mark));
    to.back().parts.emplace_back();
  }
  atom& base = to.back();
  if (!script.empty()) base.where.end = std::max(base.where.end, script.back().where.end);
  splice(above ? base.above : base.below, std::move(script));
}

/// =, <, > and what is typed for others of several characters: <=, >=, =<, ==, =>, <=>.
void atom_reader::read_relation(list& to, const tex_token& first) {
  std::string text = first.text;
  span where = first.where;
  while (!peek().spaced && text.size() < 3 &&
         (next_is(tex::sign, "=") || next_is(tex::sign, ">") || next_is(tex::sign, "<"))) {
    const tex_token next = take();
    text += next.text;
    where.end = next.where.end;
  }
  const bool arrow = text == "=>" || text == "==>" || text == "<=>";
  if (text == "==" || text == "=<") text = text == "==" ? "=" : "<=";
  to.push_back(made(arrow ? atom_kind::arrow : atom_kind::relation,
                    arrow ? (text == "<=>" ? "iff" : "implies") : text, where));
}

void atom_reader::read_sign(list& to) {
  const tex_token token = take();
  const char c = token.text.empty() ? ' ' : token.text[0];
  const auto add = [&](atom_kind kind, std::string text) {
    to.push_back(made(kind, std::move(text), token.where));
  };
  const bool joined = !peek().spaced;
  if (c == '\'') {
    if (!to.empty()) ++to.back().primes;
    if (!to.empty()) to.back().where.end = token.where.end;
  } else if (c == '(' || c == '[') {
    read_delimited(to, token.text, c == '(' ? ")" : "]", token.where);
  } else if (c == '|') {
    const bool two = joined && next_is(tex::sign, "|");
    if (two) take();
    read_bar(to, two ? "||" : "|", token.where);
  } else if (c == ':' && next_is(tex::sign, "=")) {
    take();
    add(atom_kind::relation, ":=");
  } else if (c == '-' && joined && next_is(tex::sign, ">")) {
    take();
    add(atom_kind::relation, "->");
  } else if (c == '=' || c == '<' || c == '>') {
    read_relation(to, token);
  } else if (c == '+' || c == '-' || c == '/' || c == '!') {
    add(atom_kind::sign, token.text);
  } else if (c == '*' || c == '@') {
    add(atom_kind::sign, c == '*' ? "**" : "*");
  } else if (c == ',' || c == ';' || c == ':' || c == '.') {
    add(atom_kind::punctuation, token.text);
  } else {
    add(atom_kind::unread, "`" + token.text + "` is not expected here");
  }
}

/// tr, log, argmin written as letters.
bool atom_reader::read_bare_word(list& to) {
  static constexpr std::array more{"argmin", "argmax", "arg", "LHS", "RHS", "NLL", "RSS", "Var"};
  std::string letters;
  while (letters.size() < 8 && peek(letters.size()).kind == tex::letter &&
         (letters.empty() || !peek(letters.size()).spaced))
    letters += peek(letters.size()).text;
  for (std::size_t length = letters.size(); length >= 2; --length) {
    const std::string word = letters.substr(0, length);
    const bool listed = std::find(more.begin(), more.end(), word) != more.end();
    const std::string_view function = function_of_word(word);
    if (!listed && function.empty()) continue;
    const tex_token& behind = peek(length);
    const bool capital = behind.kind == tex::letter && is_capital(behind.text[0]);
    const bool argument = behind.kind == tex::command || behind.kind == tex::open || capital ||
                          (behind.kind == tex::sign && (behind.text == "(" || behind.text == "["));
    if (length == 2 && !argument) continue;
    const span where{peek().where.begin, peek(length - 1).where.end};
    next_ += length;
    to.push_back(listed ? made(atom_kind::word, word, where)
                        : made(atom_kind::function, std::string(function), where));
    return true;
  }
  return false;
}

}  // namespace proofread::identities
