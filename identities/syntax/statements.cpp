// SPDX-License-Identifier: MIT
#include "identities/syntax/statements.hpp"

#include <array>
#include <utility>

#include "identities/expression/vocabulary.hpp"
#include "identities/lexing/nesting.hpp"
#include "identities/lexing/spellings.hpp"
#include "identities/syntax/atoms.hpp"
#include "identities/syntax/predicates.hpp"
#include "identities/syntax/shapes.hpp"
#include "identities/syntax/values.hpp"

namespace proofread::identities {
namespace {

/// +1 for < and <=, -1 for > and >=, 0 for = and !=.
int direction(comparison how) {
  if (how == comparison::less || how == comparison::less_equal) return 1;
  if (how == comparison::greater || how == comparison::greater_equal) return -1;
  return 0;
}

/// The body reaches as far to the right as it can.
tree quantified(token_reader& in) {
  const nesting deeper(in, nesting::by::prefix);
  const token sign = in.advance();
  if (sign.kind == token_kind::name) in.advance();  // for all
  if (sign.kind == token_kind::word_exists) {
    tree name = read_variable(in, "the name that exists");
    if (!in.next_is(token_kind::assign))
      in.unexpected("`:=`", "write exists x := WITNESS : P; the witness is part of the claim");
    in.advance();
    tree witness = read_value(in);
    in.expect(token_kind::colon, "an operator or `:`");
    tree body = need_statement(read_statement(in));
    return in.build(form::exists, {std::move(name), std::move(witness), std::move(body)},
                    {in.since(sign.begin), in.place(sign), {}, 0, {}});
  }
  std::vector<tree> names;
  do names.push_back(read_variable(in, "a name"));
  while (in.take(token_kind::comma));
  std::vector<tree> range;
  if (in.take(token_kind::word_in)) {
    range.push_back(read_value(in));
    in.expect(token_kind::dots, "an operator or `..`");
    range.push_back(read_value(in));
  }
  in.expect(token_kind::colon, range.empty() ? "`,`, `in` or `:`" : "an operator or `:`");
  tree body = need_statement(read_statement(in));
  for (std::size_t i = names.size(); i-- > 0;) {
    std::vector<tree> parts{std::move(names[i]), std::move(body)};
    parts.insert(parts.end(), range.begin(), range.end());
    body = in.build(form::for_all, std::move(parts),
                    {in.since(sign.begin), in.place(sign), {}, 0, {}});
  }
  return body;
}

tree chain(token_reader& in, tree first, std::size_t begin) {
  const token sign = in.peek();
  if (is_statement(*first.node))
    in.fail(in.place(sign), "a statement stands left of `" + std::string(in.source(sign)) + "`",
            "write iff between statements, and before another relation");
  std::vector<tree> operands;
  operands.push_back(std::move(first));
  std::vector<comparison> relations;
  int towards = 0;
  while (const std::optional<comparison> how = comparison_of(in.peek().kind)) {
    const token t = in.advance();
    const bool unequal = *how == comparison::not_equal ||
                         (!relations.empty() && relations[0] == comparison::not_equal);
    if (!relations.empty() && unequal)
      in.fail(in.place(t), "`!=` cannot be part of a chain", "write a != b and b != c");
    if (direction(*how) * towards < 0)
      in.fail(in.place(t),
              "a chain of relations turns around at `" + std::string(in.source(t)) + "`",
              "write a < b and b > c; a chain runs in one direction");
    if (direction(*how) != 0) towards = direction(*how);
    relations.push_back(*how);
    operands.push_back(read_value(in));
  }
  return in.build(form::relation, std::move(operands),
                  {in.since(begin), in.place(sign), {}, 0, std::move(relations)});
}

/// A ≻ B is posdef(A - B): the order of symmetric matrices, as its row of sign_spellings() says.
tree loewner_order(token_reader& in, tree left, std::size_t begin) {
  const token sign = in.advance();
  tree greater = need_value(std::move(left)), lesser = read_value(in);
  const std::string_view meant = find_sign(in.source(sign))->canonical;
  if (meant.ends_with("(B - A)")) std::swap(greater, lesser);
  const auto is_zero = [](const tree& t) {
    return t.node->kind == form::number && t.node->name == "0";
  };
  const token_reader::parts whole{in.since(begin), in.place(sign), {}, 0, {}};
  tree difference = is_zero(lesser) ? std::move(greater)
                    : is_zero(greater)
                        ? in.build(form::negate, {std::move(lesser)}, whole)
                        : in.build(form::subtract, {std::move(greater), std::move(lesser)}, whole);
  return in.build(
      form::predicate, {std::move(difference)},
      {in.since(begin), in.place(sign), std::string(meant.substr(0, meant.find('('))), 0, {}});
}

tree membership(token_reader& in, tree element, std::size_t begin) {
  const token sign = in.advance();
  const bool range = in.next_is_name("range");
  if (!range && !in.next_is_name("null"))
    in.unexpected("range(A), null(A) or R^n", "write b in range(A)");
  in.advance();
  element = need_value(std::move(element));
  const nesting deeper(in, nesting::by::bracket);
  const token opening = in.expect(token_kind::open_paren, "`(`");
  tree space = read_value(in);
  in.close(token_kind::close_paren, opening, "an operator or `)`");
  return in.build(range ? form::in_range : form::in_null, {std::move(element), std::move(space)},
                  {in.since(begin), in.place(sign), {}, 0, {}});
}

tree shape_claim(token_reader& in, tree subject, std::size_t begin) {
  const token sign = in.advance();
  subject = need_value(std::move(subject));
  const token first = in.peek();
  const auto one = [&] { return in.leaf(form::number, first, "1"); };
  const std::string shown(in.source(subject.node->where));
  shape_text read = read_shape(in);
  if (in.next_is(token_kind::name) &&
      (is_declaration_word(in.source(in.peek())) || in.next_is_name("full"))) {
    const bool rank = in.next_is_name("full") && in.next_is_name("rank", 2);
    const span words{in.place(in.peek()).begin, in.place(in.peek(rank ? 2 : 0)).end};
    const std::string word(in.source(words));
    in.unexpected("the end of the shape",
                  "only a name has words; write the hypothesis " + word + "(" + shown + ")");
  }
  tree rows = read.rows.node ? std::move(read.rows) : one();
  tree cols = read.cols.node ? std::move(read.cols) : one();
  return in.build(form::has_shape, {std::move(subject), std::move(rows), std::move(cols)},
                  {in.since(begin), in.place(sign), {}, 0, {}});
}

tree relation(token_reader& in) {
  const std::size_t begin = in.peek().begin;
  tree left = read_operand(in);
  if (at_description(in)) return read_description(in, std::move(left), begin);
  if (comparison_of(in.peek().kind)) return chain(in, std::move(left), begin);
  const bool reals = in.next_is_name("R", 1) || in.next_is_name("ℝ", 1);
  if (in.next_is(token_kind::colon) || (in.next_is(token_kind::word_in) && reals))
    return shape_claim(in, std::move(left), begin);
  if (in.next_is(token_kind::word_in)) return membership(in, std::move(left), begin);
  if (in.next_is(token_kind::loewner)) return loewner_order(in, std::move(left), begin);
  return left;
}

tree negation(token_reader& in) {
  if (at_for_all(in) || in.next_is(token_kind::word_exists)) return quantified(in);
  if (!in.next_is(token_kind::word_not)) return relation(in);
  const nesting deeper(in, nesting::by::prefix);
  const token sign = in.advance();
  tree operand = need_statement(negation(in));
  return in.build(form::negation, {std::move(operand)},
                  {in.since(sign.begin), in.place(sign), {}, 0, {}});
}

tree conjunction(token_reader& in) {
  const std::size_t begin = in.peek().begin;
  tree left = negation(in);
  while (in.next_is(token_kind::word_and)) {
    const token sign = in.advance();
    left = need_statement(std::move(left));
    tree right = need_statement(negation(in));
    left = in.build(form::conjunction, {std::move(left), std::move(right)},
                    {in.since(begin), in.place(sign), {}, 0, {}});
  }
  return left;
}

tree disjunction(token_reader& in) {
  const std::size_t begin = in.peek().begin;
  tree left = conjunction(in);
  while (in.next_is(token_kind::word_or)) {
    const token sign = in.advance();
    left = need_statement(std::move(left));
    tree right = need_statement(conjunction(in));
    left = in.build(form::disjunction, {std::move(left), std::move(right)},
                    {in.since(begin), in.place(sign), {}, 0, {}});
  }
  return left;
}

tree implication(token_reader& in) {
  const std::size_t begin = in.peek().begin;
  tree left = disjunction(in);
  if (!in.next_is(token_kind::word_implies)) return left;
  const nesting deeper(in, nesting::by::prefix);
  const token sign = in.advance();
  left = need_statement(std::move(left));
  tree right = need_statement(implication(in));
  return in.build(form::implication, {std::move(left), std::move(right)},
                  {in.since(begin), in.place(sign), {}, 0, {}});
}

tree equivalence(token_reader& in) {
  const std::size_t begin = in.peek().begin;
  tree left = implication(in);
  if (!in.next_is(token_kind::word_iff)) return left;
  const token sign = in.advance();
  left = need_statement(std::move(left));
  tree right = need_statement(implication(in));
  if (in.next_is(token_kind::word_iff))
    in.unexpected("the end of the statement", "write (P iff Q) and (Q iff R); iff does not chain");
  return in.build(form::equivalence, {std::move(left), std::move(right)},
                  {in.since(begin), in.place(sign), {}, 0, {}});
}

}  // namespace

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

tree read_statement(token_reader& in) { return equivalence(in); }

bool at_for_all(const token_reader& in) {
  const bool every = in.next_is_name("all", 1) || in.next_is_name("any", 1) ||
                     in.next_is_name("every", 1) || in.next_is_name("each", 1);
  return in.next_is(token_kind::word_forall) || (in.next_is_name("for") && every);
}

}  // namespace proofread::identities
