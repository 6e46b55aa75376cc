// SPDX-License-Identifier: MIT
#include <optional>
#include <utility>

#include "identities/latex/atom_reader.hpp"

namespace proofread::identities {
namespace {

/// The atom of a command that stands for itself.
std::optional<atom_kind> plain_atom(tex_role role) {
  switch (role) {
    case tex_role::letter:
      return atom_kind::symbol;
    case tex_role::infinity:
      return atom_kind::infinity;
    case tex_role::nabla:
      return atom_kind::nabla;
    case tex_role::partial:
      return atom_kind::partial;
    case tex_role::function:
      return atom_kind::function;
    case tex_role::word:
      return atom_kind::word;
    case tex_role::limit:
      return atom_kind::limit;
    case tex_role::sum:
      return atom_kind::sum;
    case tex_role::product:
      return atom_kind::product;
    case tex_role::sign:
      return atom_kind::sign;
    case tex_role::punctuation:
      return atom_kind::punctuation;
    case tex_role::relation:
      return atom_kind::relation;
    case tex_role::arrow:
      return atom_kind::arrow;
    case tex_role::mark:
      return atom_kind::mark;
    case tex_role::reals:
      return atom_kind::reals;
    case tex_role::ones:
      return atom_kind::ones;
    case tex_role::dots:
      return atom_kind::dots;
    case tex_role::row_end:
      return atom_kind::row_end;
    case tex_role::gap:
      return atom_kind::gap;
    default:
      return std::nullopt;
  }
}

}  // namespace

void atom_reader::read_command(list& to) {
  const tex_token token = take();
  const tex_command* const row = find_tex_command(token.text);
  if (row == nullptr) return unknown(to, token);
  if (const auto kind = plain_atom(row->role)) {
    to.push_back(made(*kind, std::string(row->meaning), token.where));
    if (*kind == atom_kind::symbol) to.back().font = font_;
    return;
  }
  read_named(to, *row, token);
}

void atom_reader::read_named(list& to, const tex_command& row, const tex_token& token) {
  const std::string meaning(row.meaning);
  switch (row.role) {
    case tex_role::bar:
      return read_bar(to, meaning, token.where);
    case tex_role::open:
      return read_delimited(to, meaning, "\\" + meaning, token.where);
    case tex_role::left:
      return read_left(to, token);
    case tex_role::begin:
      return read_environment(to, token);
    case tex_role::switch_font:
      font_ = row.meaning == "plain" ? "" : row.meaning;
      return;
    case tex_role::beyond:
      to.push_back(made(atom_kind::unread, meaning + " is not part of the language", token.where));
      return;
    case tex_role::close:
    case tex_role::right:
    case tex_role::end:
      to.push_back(
          made(atom_kind::unread, "\\" + token.text + " closes what was not opened", token.where));
      return;
    case tex_role::space:
    case tex_role::over:
      return;
    case tex_role::drop:
      raw_argument();
      return;
    default:
      return read_with_arguments(to, row, token);
  }
}

void atom_reader::read_with_arguments(list& to, const tex_command& row, const tex_token& token) {
  switch (row.role) {
    case tex_role::font:
      return read_font(to, row.meaning);
    case tex_role::accent:
      return read_accent(to, row, token);
    case tex_role::upright:
    case tex_role::text:
      return read_words(to, token, row.role == tex_role::text);
    case tex_role::fraction:
      return read_fraction(to, token);
    case tex_role::root:
      return read_root(to, token);
    case tex_role::under:
      return read_under(to, token);
    case tex_role::over_mark:
      return read_over_mark(to);
    case tex_role::norm:
    case tex_role::modulus:
    case tex_role::wrap:
    case tex_role::brace: {
      const bool norm = row.role == tex_role::norm;
      const bool bars = norm || row.role == tex_role::modulus;
      atom whole = made(bars ? atom_kind::delimited : atom_kind::group,
                        bars                          ? (norm ? "||" : "|")
                        : row.role == tex_role::brace ? "brace"
                                                      : "",
                        token.where);
      whole.parts.push_back(argument());
      whole.where.end = tokens_[next_ - 1].where.end;
      to.push_back(std::move(whole));
      return;
    }
    case tex_role::expectation: {
      const bool applied = next_is(tex::sign, "[") || next_is(tex::sign, "(") ||
                           next_is(tex::command, "left") || peek().kind == tex::subscript;
      to.push_back(made(atom_kind::symbol, "E", token.where));
      if (applied) to.back().font = "bb";
      return;
    }
    default:
      return;
  }
}

}  // namespace proofread::identities
