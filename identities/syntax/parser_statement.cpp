// SPDX-License-Identifier: MIT
#include <array>
#include <utility>

#include "identities/expression/builtins.hpp"
#include "identities/syntax/parser.hpp"

namespace proofread::identities {
namespace {

std::optional<comparison> comparison_of(token_kind kind) {
  switch (kind) {
    case token_kind::equal:
      return comparison::equal;
    case token_kind::not_equal:
      return comparison::not_equal;
    case token_kind::less:
      return comparison::less;
    case token_kind::less_equal:
      return comparison::less_equal;
    case token_kind::greater:
      return comparison::greater;
    case token_kind::greater_equal:
      return comparison::greater_equal;
    default:
      return std::nullopt;
  }
}

/// +1 for < and <=, -1 for > and >=, 0 for = and !=.
int direction(comparison how) {
  if (how == comparison::less || how == comparison::less_equal) return 1;
  if (how == comparison::greater || how == comparison::greater_equal) return -1;
  return 0;
}

}  // namespace

tree parser::statement() { return equivalence(); }

tree parser::equivalence() {
  const std::size_t begin = peek().begin;
  tree left = implication();
  if (!next_is(token_kind::word_iff)) return left;
  const token sign = advance();
  left = need_statement(std::move(left));
  tree right = need_statement(implication());
  if (next_is(token_kind::word_iff))
    unexpected("the end of the statement", "write (P iff Q) and (Q iff R); iff does not chain");
  return build(form::equivalence, {std::move(left), std::move(right)},
               {since(begin), place(sign), {}, 0, {}});
}

tree parser::implication() {
  const std::size_t begin = peek().begin;
  tree left = disjunction();
  if (!next_is(token_kind::word_implies)) return left;
  const nesting deeper(*this, nesting::by::prefix);
  const token sign = advance();
  left = need_statement(std::move(left));
  tree right = need_statement(implication());
  return build(form::implication, {std::move(left), std::move(right)},
               {since(begin), place(sign), {}, 0, {}});
}

tree parser::disjunction() {
  const std::size_t begin = peek().begin;
  tree left = conjunction();
  while (next_is(token_kind::word_or)) {
    const token sign = advance();
    left = need_statement(std::move(left));
    tree right = need_statement(conjunction());
    left = build(form::disjunction, {std::move(left), std::move(right)},
                 {since(begin), place(sign), {}, 0, {}});
  }
  return left;
}

tree parser::conjunction() {
  const std::size_t begin = peek().begin;
  tree left = negation();
  while (next_is(token_kind::word_and)) {
    const token sign = advance();
    left = need_statement(std::move(left));
    tree right = need_statement(negation());
    left = build(form::conjunction, {std::move(left), std::move(right)},
                 {since(begin), place(sign), {}, 0, {}});
  }
  return left;
}

tree parser::negation() {
  if (next_is(token_kind::word_forall) || next_is(token_kind::word_exists)) return quantified();
  if (!next_is(token_kind::word_not)) return relation();
  const nesting deeper(*this, nesting::by::prefix);
  const token sign = advance();
  tree operand = need_statement(negation());
  return build(form::negation, {std::move(operand)}, {since(sign.begin), place(sign), {}, 0, {}});
}

/// The body reaches as far to the right as it can.
tree parser::quantified() {
  const nesting deeper(*this, nesting::by::prefix);
  const token sign = advance();
  if (sign.kind == token_kind::word_exists) {
    tree name = variable("the name that exists");
    if (!next_is(token_kind::assign))
      unexpected("`:=`", "write exists x := WITNESS : P; the witness is part of the claim");
    advance();
    tree witness = value();
    expect(token_kind::colon, "an operator or `:`");
    tree body = need_statement(statement());
    return build(form::exists, {std::move(name), std::move(witness), std::move(body)},
                 {since(sign.begin), place(sign), {}, 0, {}});
  }
  std::vector<tree> names;
  do names.push_back(variable("a name"));
  while (take(token_kind::comma));
  expect(token_kind::colon, "`,` or `:`");
  tree body = need_statement(statement());
  for (std::size_t i = names.size(); i-- > 0;)
    body = build(form::for_all, {std::move(names[i]), std::move(body)},
                 {since(sign.begin), place(sign), {}, 0, {}});
  return body;
}

tree parser::relation() {
  const std::size_t begin = peek().begin;
  tree left = operation(1);
  if (comparison_of(peek().kind)) return chain(std::move(left), begin);
  if (next_is(token_kind::word_in)) return membership(std::move(left), begin);
  if (next_is(token_kind::colon)) return shape_claim(std::move(left), begin);
  return left;
}

tree parser::chain(tree first, std::size_t begin) {
  const token sign = peek();
  if (is_statement(*first.node))
    fail(place(sign), "a statement stands left of `" + std::string(source(sign)) + "`",
         "write iff between statements, and before another relation");
  std::vector<tree> operands;
  operands.push_back(std::move(first));
  std::vector<comparison> relations;
  int towards = 0;
  while (const std::optional<comparison> how = comparison_of(peek().kind)) {
    const token t = advance();
    const bool unequal = *how == comparison::not_equal ||
                         (!relations.empty() && relations[0] == comparison::not_equal);
    if (!relations.empty() && unequal)
      fail(place(t), "`!=` cannot be part of a chain", "write a != b and b != c");
    if (direction(*how) * towards < 0)
      fail(place(t), "a chain of relations turns around at `" + std::string(source(t)) + "`",
           "write a < b and b > c; a chain runs in one direction");
    if (direction(*how) != 0) towards = direction(*how);
    relations.push_back(*how);
    operands.push_back(value());
  }
  return build(form::relation, std::move(operands),
               {since(begin), place(sign), {}, 0, std::move(relations)});
}

tree parser::membership(tree element, std::size_t begin) {
  const token sign = advance();
  const bool range = next_is_name("range");
  if (!range && !next_is_name("null")) {
    const bool real = next_is_name("R") || next_is_name("ℝ");
    unexpected("range(A) or null(A)",
               real ? "write a shape, as in x : n or X : n x d" : "write b in range(A)");
  }
  advance();
  element = need_value(std::move(element));
  const nesting deeper(*this, nesting::by::bracket);
  const token opening = expect(token_kind::open_paren, "`(`");
  tree space = value();
  close(token_kind::close_paren, opening, "an operator or `)`");
  return build(range ? form::in_range : form::in_null, {std::move(element), std::move(space)},
               {since(begin), place(sign), {}, 0, {}});
}

tree parser::shape_claim(tree subject, std::size_t begin) {
  const token sign = advance();
  subject = need_value(std::move(subject));
  const token first = peek();
  const auto one = [&] { return leaf(form::number, first, "1"); };
  const std::string shown(text_.substr(subject.node->where.begin - base_,
                                       subject.node->where.end - subject.node->where.begin));
  shape_text read = shape_of();
  if (next_is(token_kind::name) && (is_declaration_word(source(peek())) || next_is_name("full"))) {
    const bool rank = next_is_name("full") && next_is_name("rank", 2);
    const std::size_t at = peek().begin;
    const std::string word(text_.substr(at, peek(rank ? 2 : 0).end - at));
    unexpected("the end of the shape",
               "only a name has words; write the hypothesis " + word + "(" + shown + ")");
  }
  tree rows = read.rows.node ? std::move(read.rows) : one();
  tree cols = read.cols.node ? std::move(read.cols) : one();
  return build(form::has_shape, {std::move(subject), std::move(rows), std::move(cols)},
               {since(begin), place(sign), {}, 0, {}});
}

/// Number of name tokens of the predicate that stands next, before its `(`; 0 if none does.
std::size_t parser::predicate_length() const {
  if (next_is(token_kind::open_paren, 1)) {
    const std::string_view text = source(peek());
    return text != "rank" && is_declaration_word(text) ? 1 : 0;
  }
  const bool full = next_is_name("full") && next_is_name("rank", 2) &&
                    (next_is_name("column", 1) || next_is_name("row", 1)) &&
                    next_is(token_kind::open_paren, 3);
  return full ? 3 : 0;
}

tree parser::predicate() {
  const token first = peek();
  std::string word;
  for (std::size_t i = predicate_length(); i > 0; --i)
    word += (word.empty() ? "" : " ") + std::string(source(advance()));
  const span sign = since(first.begin);
  const nesting deeper(*this, nesting::by::bracket);
  const token opening = advance();
  tree subject = value();
  close(token_kind::close_paren, opening, "an operator or `)`");
  return build(form::predicate, {std::move(subject)},
               {since(first.begin), sign, std::move(word), 0, {}});
}

tree parser::definedness() {
  const nesting deeper(*this, nesting::by::bracket);
  const token t = advance();
  const token opening = advance();
  tree subject = value();
  close(token_kind::close_paren, opening, "an operator or `)`");
  return build(form::defined, {std::move(subject)}, {since(t.begin), place(t), {}, 0, {}});
}

}  // namespace proofread::identities
