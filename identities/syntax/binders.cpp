// SPDX-License-Identifier: MIT
#include "identities/syntax/binders.hpp"

#include <array>
#include <utility>

#include "identities/lexing/nesting.hpp"
#include "identities/syntax/atoms.hpp"
#include "identities/syntax/statements.hpp"
#include "identities/syntax/values.hpp"

namespace proofread::identities {
namespace {

constexpr std::array<std::pair<std::string_view, form>, 8> binders{{
    {"diff", form::differential},
    {"grad", form::gradient},
    {"hess", form::hessian},
    {"limit", form::limit},
    {"lim", form::limit},
    {"argmin", form::argmin},
    {"argmax", form::argmax},
    {"at", form::at},
}};

/// x, or vec(X): the entries of X column by column.
tree variable_of_derivative(token_reader& in) {
  if (!in.next_is(token_kind::name) || !in.next_is(token_kind::open_paren, 1))
    return read_variable(in, "the name of a variable");
  if (!in.next_is_name("vec"))
    in.unexpected("the name of a variable", "a derivative is by a name x, or by vec(X)");
  const nesting deeper(in, nesting::by::bracket);
  const token t = in.advance();
  const token opening = in.advance();
  if (in.next_is(token_kind::name) && in.next_is(token_kind::open_paren, 1))
    in.unexpected("the name of a matrix", "a derivative is by a name x, or by vec(X)");
  tree entries = read_variable(in, "the name of a matrix");
  if (!in.next_is(token_kind::close_paren) && !in.next_is(token_kind::end))
    in.unexpected("`)`", "a derivative is by a name x, or by vec(X)");
  in.close(token_kind::close_paren, opening, "`)`");
  return in.build(form::call, {std::move(entries)}, {in.since(t.begin), in.place(t), "vec", 0, {}});
}

tree derivative(token_reader& in, form kind) {
  const nesting deeper(in, nesting::by::bracket);
  const token t = in.advance();
  const token opening = in.advance();
  tree body = read_value(in);
  if (!in.next_is(token_kind::comma))
    in.unexpected("an operator or `,` and a variable",
                  "write " + std::string(in.source(t)) + "(f, x) with the variable x");
  in.advance();
  tree by = variable_of_derivative(in);
  if (in.next_is(token_kind::open_bracket) || in.next_is(token_kind::comma))
    in.unexpected("`)`", "write one name; repeated derivatives are nested: diff(diff(f, x), y)");
  in.close(token_kind::close_paren, opening, "`)`");
  return in.build(kind, {std::move(body), std::move(by)},
                  {in.since(t.begin), in.place(t), {}, 0, {}});
}

tree limit_point(token_reader& in, std::int64_t& side) {
  if (in.next_is(token_kind::word_inf)) return in.leaf(form::infinity, in.advance());
  if (in.next_is(token_kind::plus) && in.next_is(token_kind::word_inf, 1)) {
    in.advance();
    return in.leaf(form::infinity, in.advance());
  }
  if (in.next_is(token_kind::minus) && in.next_is(token_kind::word_inf, 1)) {
    const token sign = in.advance();
    tree infinite = in.leaf(form::infinity, in.advance());
    return in.build(form::negate, {std::move(infinite)},
                    {in.since(sign.begin), in.place(sign), {}, 0, {}});
  }
  in.at_limit_point = true;
  tree point = read_value(in);
  in.at_limit_point = false;
  if (in.next_is(token_kind::plus) || in.source(in.peek()) == "⁺") side = 1;
  if (in.next_is(token_kind::minus) || in.source(in.peek()) == "⁻") side = -1;
  if (side != 0) in.advance();
  return point;
}

tree limit(token_reader& in) {
  const nesting deeper(in, nesting::by::bracket);
  const token t = in.advance();
  const token opening = in.advance();
  tree body = read_value(in);
  in.expect(token_kind::comma, "an operator or `,`");
  tree moving = read_variable(in, "the limit's variable");
  in.expect(token_kind::arrow, "`->`");
  std::int64_t side = 0;
  tree point = limit_point(in, side);
  in.close(token_kind::close_paren, opening, "`+`, `-` or `)`");
  return in.build(form::limit, {std::move(body), std::move(moving), std::move(point)},
                  {in.since(t.begin), in.place(t), {}, side, {}});
}

tree extremum(token_reader& in, form kind) {
  const nesting deeper(in, nesting::by::bracket);
  const token t = in.advance();
  const token opening = in.advance();
  std::vector<tree> parts_of;
  parts_of.push_back(read_value(in));
  in.expect(token_kind::comma, "an operator or `,` and a variable");
  parts_of.push_back(read_variable(in, "the name of a variable"));
  if (in.take(token_kind::colon)) parts_of.push_back(need_statement(read_statement(in)));
  if (in.next_is(token_kind::comma))
    in.unexpected("`:` or `)`", "write argmin(f, w : P and Q) for several constraints");
  in.close(token_kind::close_paren, opening, "`:` or `)`");
  return in.build(kind, std::move(parts_of), {in.since(t.begin), in.place(t), {}, 0, {}});
}

tree finite_sum(token_reader& in) {
  const nesting deeper(in, nesting::by::bracket);
  const token t = in.advance();
  const token opening = in.advance();
  tree index = read_variable(in, "the index of the sum");
  in.advance();
  tree low = read_value(in);
  if (in.next_is(token_kind::colon)) in.unexpected("an operator or `..`", "write sum(i = 1..n, f)");
  in.expect(token_kind::dots, "an operator or `..`");
  tree high = read_value(in);
  in.expect(token_kind::comma, "an operator or `,` and the terms");
  tree body = read_value(in);
  in.close(token_kind::close_paren, opening, "an operator or `)`");
  return in.build(form::sum_over,
                  {std::move(body), std::move(index), std::move(low), std::move(high)},
                  {in.since(t.begin), in.place(t), {}, 0, {}});
}

tree substitution(token_reader& in) {
  const nesting deeper(in, nesting::by::bracket);
  const token t = in.advance();
  const token opening = in.advance();
  tree body = read_value(in);
  in.expect(token_kind::comma, "an operator or `,`");
  tree name = read_variable(in, "the name to be replaced");
  if (in.next_is(token_kind::equal)) in.unexpected("`:=`", "write at(f, y := g)");
  in.expect(token_kind::assign, "`:=`");
  tree by = read_value(in);
  if (in.next_is(token_kind::comma))
    in.unexpected("an operator or `)`", "write at(at(f, x := a), y := b) for two replacements");
  in.close(token_kind::close_paren, opening, "an operator or `)`");
  return in.build(form::at, {std::move(body), std::move(name), std::move(by)},
                  {in.since(t.begin), in.place(t), {}, 0, {}});
}

}  // namespace

bool at_binder(const token_reader& in) {
  for (const auto& [text, kind] : binders)
    if (in.next_is_name(text)) return true;
  return in.next_is_name("sum") && in.next_is(token_kind::name, 2) &&
         (in.next_is(token_kind::equal, 3) || in.next_is(token_kind::word_in, 3));
}

tree read_binder(token_reader& in) {
  for (const auto& [text, kind] : binders) {
    if (!in.next_is_name(text)) continue;
    if (kind == form::limit) return limit(in);
    if (kind == form::at) return substitution(in);
    if (kind == form::argmin || kind == form::argmax) return extremum(in, kind);
    return derivative(in, kind);
  }
  return finite_sum(in);
}

}  // namespace proofread::identities
