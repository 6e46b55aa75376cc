// SPDX-License-Identifier: MIT
#include <array>
#include <utility>

#include "identities/syntax/parser.hpp"

namespace proofread::identities {
namespace {

constexpr std::array<std::pair<std::string_view, form>, 7> binders{{
    {"diff", form::differential},
    {"grad", form::gradient},
    {"hess", form::hessian},
    {"limit", form::limit},
    {"argmin", form::argmin},
    {"argmax", form::argmax},
    {"at", form::at},
}};

}  // namespace

/// The next tokens are NAME `(`; sum(i = ...) is a binder, sum(A) a function.
bool parser::at_binder() const {
  for (const auto& [text, kind] : binders)
    if (next_is_name(text)) return true;
  return next_is_name("sum") && next_is(token_kind::name, 2) &&
         (next_is(token_kind::equal, 3) || next_is(token_kind::word_in, 3));
}

tree parser::binder() {
  for (const auto& [text, kind] : binders) {
    if (!next_is_name(text)) continue;
    if (kind == form::limit) return limit();
    if (kind == form::at) return substitution();
    if (kind == form::argmin || kind == form::argmax) return extremum(kind);
    return derivative(kind);
  }
  return finite_sum();
}

tree parser::derivative(form kind) {
  const nesting deeper(*this, nesting::by::bracket);
  const token t = advance();
  const token opening = advance();
  tree body = value();
  if (!next_is(token_kind::comma))
    unexpected("an operator or `,` and a variable",
               "write " + std::string(source(t)) + "(f, x) with the variable x");
  advance();
  tree by = variable_of_derivative();
  if (next_is(token_kind::open_bracket) || next_is(token_kind::comma))
    unexpected("`)`", "write one name; repeated derivatives are nested: diff(diff(f, x), y)");
  close(token_kind::close_paren, opening, "`)`");
  return build(kind, {std::move(body), std::move(by)}, {since(t.begin), place(t), {}, 0, {}});
}

/// x, or vec(X): the entries of X column by column.
tree parser::variable_of_derivative() {
  if (!next_is(token_kind::name) || !next_is(token_kind::open_paren, 1))
    return variable("the name of a variable");
  if (!next_is_name("vec"))
    unexpected("the name of a variable", "a derivative is by a name x, or by vec(X)");
  const nesting deeper(*this, nesting::by::bracket);
  const token t = advance();
  const token opening = advance();
  if (next_is(token_kind::name) && next_is(token_kind::open_paren, 1))
    unexpected("the name of a matrix", "a derivative is by a name x, or by vec(X)");
  tree entries = variable("the name of a matrix");
  if (!next_is(token_kind::close_paren) && !next_is(token_kind::end))
    unexpected("`)`", "a derivative is by a name x, or by vec(X)");
  close(token_kind::close_paren, opening, "`)`");
  return build(form::call, {std::move(entries)}, {since(t.begin), place(t), "vec", 0, {}});
}

tree parser::limit() {
  const nesting deeper(*this, nesting::by::bracket);
  const token t = advance();
  const token opening = advance();
  tree body = value();
  expect(token_kind::comma, "an operator or `,`");
  tree moving = variable("the limit's variable");
  expect(token_kind::arrow, "`->`");
  std::int64_t side = 0;
  tree point = limit_point(side);
  close(token_kind::close_paren, opening, "`+`, `-` or `)`");
  return build(form::limit, {std::move(body), std::move(moving), std::move(point)},
               {since(t.begin), place(t), {}, side, {}});
}

tree parser::limit_point(std::int64_t& side) {
  if (next_is(token_kind::word_inf)) return leaf(form::infinity, advance());
  if (next_is(token_kind::plus) && next_is(token_kind::word_inf, 1)) {
    advance();
    return leaf(form::infinity, advance());
  }
  if (next_is(token_kind::minus) && next_is(token_kind::word_inf, 1)) {
    const token sign = advance();
    tree infinite = leaf(form::infinity, advance());
    return build(form::negate, {std::move(infinite)}, {since(sign.begin), place(sign), {}, 0, {}});
  }
  at_limit_point_ = true;
  tree point = value();
  at_limit_point_ = false;
  if (next_is(token_kind::plus) || source(peek()) == "⁺") side = 1;
  if (next_is(token_kind::minus) || source(peek()) == "⁻") side = -1;
  if (side != 0) advance();
  return point;
}

tree parser::extremum(form kind) {
  const nesting deeper(*this, nesting::by::bracket);
  const token t = advance();
  const token opening = advance();
  std::vector<tree> parts_of;
  parts_of.push_back(value());
  expect(token_kind::comma, "an operator or `,` and a variable");
  parts_of.push_back(variable("the name of a variable"));
  if (take(token_kind::colon)) parts_of.push_back(need_statement(statement()));
  if (next_is(token_kind::comma))
    unexpected("`:` or `)`", "write argmin(f, w : P and Q) for several constraints");
  close(token_kind::close_paren, opening, "`:` or `)`");
  return build(kind, std::move(parts_of), {since(t.begin), place(t), {}, 0, {}});
}

tree parser::finite_sum() {
  const nesting deeper(*this, nesting::by::bracket);
  const token t = advance();
  const token opening = advance();
  tree index = variable("the index of the sum");
  advance();
  tree low = value();
  if (next_is(token_kind::colon)) unexpected("an operator or `..`", "write sum(i = 1..n, f)");
  expect(token_kind::dots, "an operator or `..`");
  tree high = value();
  expect(token_kind::comma, "an operator or `,` and the terms");
  tree body = value();
  close(token_kind::close_paren, opening, "an operator or `)`");
  return build(form::sum_over, {std::move(body), std::move(index), std::move(low), std::move(high)},
               {since(t.begin), place(t), {}, 0, {}});
}

tree parser::substitution() {
  const nesting deeper(*this, nesting::by::bracket);
  const token t = advance();
  const token opening = advance();
  tree body = value();
  expect(token_kind::comma, "an operator or `,`");
  tree name = variable("the name to be replaced");
  if (next_is(token_kind::equal)) unexpected("`:=`", "write at(f, y := g)");
  expect(token_kind::assign, "`:=`");
  tree by = value();
  if (next_is(token_kind::comma))
    unexpected("an operator or `)`", "write at(at(f, x := a), y := b) for two replacements");
  close(token_kind::close_paren, opening, "an operator or `)`");
  return build(form::at, {std::move(body), std::move(name), std::move(by)},
               {since(t.begin), place(t), {}, 0, {}});
}

}  // namespace proofread::identities
