// SPDX-License-Identifier: MIT
#include <algorithm>
#include <utility>

#include "identities/expression/builtins.hpp"
#include "identities/syntax/parser.hpp"
#include "identities/syntax/slips.hpp"

namespace proofread::identities {
namespace {

constexpr std::size_t bar_length = 3;  // bytes of ‖

}  // namespace

tree parser::atom() {
  switch (peek().kind) {
    case token_kind::number:
      return number();
    case token_kind::name:
      return named();
    case token_kind::open_paren:
      return group();
    case token_kind::open_bracket:
      return blocks();
    case token_kind::bar:
      return norm_bars();
    case token_kind::root:
      return square_root();
    case token_kind::word_identity:
      return identity_matrix();
    case token_kind::word_pi:
      return leaf(form::pi, advance());
    case token_kind::word_inf:
      fail(place(peek()), "inf stands outside the point of a limit",
           "write limit(f, t -> inf); infinity is no value");
    default:
      unexpected("a name, a number, `(` or `[`");
  }
}

tree parser::group() {
  const nesting deeper(*this, nesting::by::bracket);
  const token opening = advance();
  tree inner = statement();
  close(token_kind::close_paren, opening, "an operator or `)`");
  return inner;
}

tree parser::blocks() {
  const nesting deeper(*this, nesting::by::bracket);
  const token opening = advance();
  std::vector<tree> entries;
  std::size_t columns = 0;
  std::size_t in_row = 0;
  for (;;) {
    entries.push_back(value());
    ++in_row;
    if (take(token_kind::comma)) continue;
    if (columns != 0 && in_row != columns)
      fail(since(opening.begin),
           "a row has " + std::to_string(in_row) + " blocks, the row above has " +
               std::to_string(columns),
           "write rows of equal length: [A, B; C, D]");
    columns = std::exchange(in_row, 0);
    if (!take(token_kind::semicolon)) break;
  }
  const bool juxtaposed = next_is(token_kind::number) || next_is(token_kind::name);
  if (juxtaposed)
    unexpected("an operator, `,`, `;` or `]`", "write commas between blocks: [1, 2; 3, 4]");
  close(token_kind::close_bracket, opening, "an operator, `,`, `;` or `]`");
  return build(form::blocks, std::move(entries),
               {since(opening.begin), place(opening), {}, static_cast<std::int64_t>(columns), {}});
}

tree parser::norm_bars() {
  const nesting deeper(*this, nesting::by::bracket);
  const token opening = advance();
  if (source(opening).size() > bar_length) fail(place(opening), "a norm opens with ‖ alone");
  tree inner = value();
  const token closing = close(token_kind::bar, opening, "an operator or `‖`");
  const bool sum_norm = source(closing).substr(bar_length) == "₁";
  return build(form::call, {std::move(inner)},
               {since(opening.begin), place(opening), sum_norm ? "norm1" : "norm", 0, {}});
}

tree parser::square_root() {
  const nesting deeper(*this, nesting::by::prefix);
  const token sign = advance();
  const std::size_t begin = peek().begin;
  tree inner = need_value(atom());
  while (next_is(token_kind::open_bracket)) inner = subscript(std::move(inner), begin);
  return build(form::call, {std::move(inner)}, {since(sign.begin), place(sign), "sqrt", 0, {}});
}

tree parser::number() {
  const token t = advance();
  const std::string text = spelling(source(t));
  const std::size_t mark = std::min(text.find('e'), text.size());
  const std::string exponent = text.substr(std::min(mark + 1, text.size()));
  const bool small = exponent.size() <= 5 && (exponent.empty() || std::stol(exponent) <= 1000) &&
                     (exponent.empty() || std::stol(exponent) >= -1000);
  if (mark > longest_number || !small)
    fail(place(t),
         "this number has more than " + std::to_string(longest_number) +
             " digits or an exponent beyond 1000",
         "write it as a product or a power");
  return leaf(form::number, t, text);
}

tree parser::identity_matrix() {
  const token t = advance();
  if (!next_is(token_kind::open_paren)) return leaf(form::identity, t);
  const nesting deeper(*this, nesting::by::bracket);
  const token opening = advance();
  std::vector<tree> size;
  size.push_back(value());
  if (next_is(token_kind::comma)) unexpected("an operator or `)`", "write I(n); I is square");
  close(token_kind::close_paren, opening, "an operator or `)`");
  return build(form::identity, std::move(size), {since(t.begin), place(t), {}, 0, {}});
}

tree parser::named() {
  if (predicate_length() > 0) return predicate();
  if (!next_is(token_kind::open_paren, 1)) return bare_name();
  if (next_is_name("defined")) return definedness();
  if (at_binder()) return binder();
  return call();
}

tree parser::bare_name() {
  const std::string text = spelling(source(peek()));
  if (is_reserved(text)) {
    const std::string use = text == "at" ? "at(f, y := g)" : text + "(...)";
    fail(place(peek()), "`" + text + "` is a function and needs its arguments", "write " + use);
  }
  return variable("a name");
}

std::vector<tree> parser::arguments(const token& opening) {
  std::vector<tree> list;
  do list.push_back(value());
  while (take(token_kind::comma));
  close(token_kind::close_paren, opening, "an operator, `,` or `)`");
  return list;
}

tree parser::call() {
  const token t = peek();
  std::string function = name("a function");
  if (function == "svd")
    fail(place(t), "svd stands inside a formula", "write U, S, V = svd(X) among the declarations");
  const nesting deeper(*this, nesting::by::bracket);
  const token opening = advance();
  const form kind = find_builtin(function) != nullptr ? form::call : form::apply;
  std::vector<tree> list = arguments(opening);
  return build(kind, std::move(list), {since(t.begin), place(t), std::move(function), 0, {}});
}

std::string parser::name(std::string_view what) {
  if (!next_is(token_kind::name)) {
    const bool taken = next_is(token_kind::word_identity) || next_is(token_kind::word_pi) ||
                       next_is(token_kind::word_inf);
    unexpected(what, taken ? "choose another name; this one has a fixed meaning" : "");
  }
  if (peek().end - peek().begin > longest_name)
    fail(place(peek()), "this name has more than " + std::to_string(longest_name) + " characters");
  return spelling(source(advance()));
}

tree parser::variable(std::string_view what) {
  const token t = peek();
  std::string text = name(what);
  if (is_reserved(text))
    fail(place(t), "`" + text + "` has a fixed meaning", "choose another name");
  return leaf(form::symbol, t, std::move(text));
}

}  // namespace proofread::identities
