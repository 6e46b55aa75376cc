// SPDX-License-Identifier: MIT
#include <iterator>
#include <utility>

#include "identities/expression/builtins.hpp"
#include "identities/syntax/parser.hpp"
#include "identities/syntax/slips.hpp"

namespace proofread::identities {

std::vector<declaration_item> parser::declarations() {
  std::vector<declaration_item> list;
  if (next_is(token_kind::end) || next_is(token_kind::turnstile)) return list;
  do {
    nodes_ = 0;
    std::vector<declaration_item> items = declaration();
    std::move(items.begin(), items.end(), std::back_inserter(list));
  } while (take(token_kind::comma));
  return list;
}

/// The number of names in `A, B, ...` if `kind` follows the list, else 0.
std::size_t parser::names_before(token_kind kind) const {
  std::size_t count = 0;
  for (std::size_t ahead = 0; next_is(token_kind::name, ahead); ahead += 2) {
    ++count;
    if (next_is(kind, ahead + 1)) return count;
    if (!next_is(token_kind::comma, ahead + 1)) return 0;
  }
  return 0;
}

std::vector<declaration_item> parser::declaration() {
  const token first = peek();
  if (names_before(token_kind::colon) > 0) {
    declaration_item item = variables();
    item.where = since(first.begin);
    return {std::move(item)};
  }
  const bool fixed = next_is(token_kind::word_identity) || next_is(token_kind::word_pi) ||
                     next_is(token_kind::word_inf);
  if (fixed && next_is(token_kind::colon, 1)) name("a name");
  const bool space = next_is_name("range", 2) || next_is_name("null", 2);
  const bool names_before_in = names_before(token_kind::word_in) > 0;
  if (names_before_in && !(next_is(token_kind::word_in, 1) && space)) return indices();
  const std::size_t factors = names_before(token_kind::equal);
  if (factors > 1 || (factors == 1 && next_is_name("svd", 2))) {
    declaration_item item = decomposition();
    item.where = since(first.begin);
    return {std::move(item)};
  }
  const bool bare = next_is(token_kind::name) &&
                    (next_is(token_kind::comma, 1) || next_is(token_kind::name, 1) ||
                     next_is(token_kind::end, 1) || next_is(token_kind::turnstile, 1));
  if (bare && predicate_length() == 0) {
    const std::string text(source(peek()).substr(0, 40));
    advance();
    if (text == "let") unexpected("`:` and a shape, or a relation");
    if (next_is(token_kind::name) && is_declaration_word(source(peek())))
      unexpected("`:` and a shape", "write " + text + " : n x n " + std::string(source(peek())));
    unexpected("`:` and a shape, or a relation", "write " + text + " : n x d, " + text + " : n, " +
                                                     text + " : scalar or " + text + " > 0");
  }
  declaration_item item;
  item.value = need_statement(statement()).node;
  item.where = since(first.begin);
  return {std::move(item)};
}

std::vector<std::string> parser::names(declaration_item& item) {
  std::vector<std::string> list;
  do {
    tree read = variable("a name");
    item.places.push_back(read.node->where);
    list.push_back(read.node->name);
  } while (take(token_kind::comma));
  return list;
}

declaration_item parser::variables() {
  declaration_item item;
  item.kind = declaration_item::sort::variables;
  item.names = names(item);
  expect(token_kind::colon, "`,` or `:`");
  if (at_function()) return function(std::move(item));
  shape_text read = shape_of();
  item.rows = read.rows.node;
  item.cols = read.cols.node;
  item.words = words();
  return item;
}

std::vector<declaration_item> parser::indices() {
  const token first = peek();
  declaration_item item;
  item.kind = declaration_item::sort::index;
  item.names = names(item);
  expect(token_kind::word_in, "`,` or `in`");
  if (next_is_name("R") || next_is_name("ℝ"))
    unexpected("a range such as 1..n", "write a shape: x : n, X : n x d or x : scalar");
  item.rows = value().node;
  expect(token_kind::dots, "an operator or `..`");
  item.cols = value().node;
  item.where = since(first.begin);
  std::vector<declaration_item> list(item.names.size(), item);
  for (std::size_t i = 0; i < list.size(); ++i) {
    list[i].names = {item.names[i]};
    list[i].places = {item.places[i]};
  }
  return list;
}

declaration_item parser::decomposition() {
  declaration_item item;
  item.kind = declaration_item::sort::svd;
  const token first = peek();
  item.names = names(item);
  expect(token_kind::equal, "`=`");
  const bool three = item.names.size() == 3;
  if (!next_is_name("svd") || !three)
    fail(since(first.begin), "several names stand left of `=`",
         "write U, S, V = svd(X); other names are declared one by one");
  advance();
  const token opening = expect(token_kind::open_paren, "`(`");
  item.value = variable("the name of a declared matrix").node;
  close(token_kind::close_paren, opening, "`)`");
  return item;
}

std::vector<declaration_item> parser::definitions() {
  std::vector<declaration_item> list;
  do {
    nodes_ = 0;
    list.push_back(definition());
  } while (take(token_kind::comma));
  return list;
}

/// NAME = EXPR, or f(x, ...) = EXPR.
declaration_item parser::definition() {
  declaration_item item;
  const token first = peek();
  tree defined = variable("the name that is defined");
  item.names = {defined.node->name};
  item.places = {defined.node->where};
  item.kind = declaration_item::sort::let_value;
  if (next_is(token_kind::open_paren)) {
    item.kind = declaration_item::sort::let_function;
    const token opening = advance();
    for (std::string& parameter : names(item)) item.names.push_back(std::move(parameter));
    close(token_kind::close_paren, opening, "`,` or `)`");
  }
  if (next_is(token_kind::colon)) unexpected("`=`", "write given for shapes, let H = EXPR here");
  if (!take(token_kind::assign)) expect(token_kind::equal, "`=`");
  item.value = value().node;
  item.where = since(first.begin);
  return item;
}

}  // namespace proofread::identities
