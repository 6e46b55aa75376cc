// SPDX-License-Identifier: MIT
#include "identities/terms/term_reader.hpp"

#include <algorithm>
#include <utility>

#include "identities/expression/functions.hpp"

namespace proofread::identities {

namespace {

/// tr A tr B are two factors, tr A diag(x) is one argument.
bool ends_argument(const atom& next) {
  if (next.kind != atom_kind::function) return false;
  const builtin_facts* const facts = find_builtin(next.text);
  if (facts == nullptr || facts->acts_on_entries()) return true;
  return facts->shaped == shape_rule::number || facts->shaped == shape_rule::number_of_square;
}

}  // namespace

bool term_reader::cursor::next_is(atom_kind kind, std::string_view text) const {
  return !at_end() && peek().kind == kind && (text.empty() || peek().text == text);
}

span term_reader::cursor::place() const {
  if (!at_end()) return peek().where;
  return atoms.empty() ? span{} : span{atoms.back().where.end, atoms.back().where.end};
}

void term_reader::fail(span where, std::string reason, std::string hint) {
  throw unread_part{where, std::move(reason), std::move(hint)};
}

expression_ptr term_reader::node(form kind, std::vector<expression_ptr> arguments, span where,
                                 std::string name) {
  auto made = std::make_shared<expression>();
  made->kind = kind;
  made->name = std::move(name);
  made->arguments = std::move(arguments);
  made->where = where;
  for (const expression_ptr& part : made->arguments) {
    if (part->where.end == 0) continue;
    made->where.begin = std::min(made->where.begin, part->where.begin);
    made->where.end = std::max(made->where.end, part->where.end);
  }
  made->sign = where;
  return made;
}

/// Without what only stands around a formula: gaps, marks of cells, a full stop.
std::vector<atom> term_reader::trimmed(const list& atoms) {
  const auto loose = [](const atom& a) {
    return a.kind == atom_kind::gap || a.kind == atom_kind::align ||
           a.kind == atom_kind::punctuation || a.kind == atom_kind::row_end;
  };
  std::size_t begin = 0, end = atoms.size();
  while (begin < end && loose(atoms[begin])) ++begin;
  while (end > begin && loose(atoms[end - 1])) --end;
  list kept;
  for (std::size_t i = begin; i < end; ++i) {
    if (atoms[i].kind != atom_kind::gap && atoms[i].kind != atom_kind::align)
      kept.push_back(atoms[i]);
  }
  return kept;
}

/// At the commas, semicolons and single bars.
std::vector<std::vector<atom>> term_reader::split(const list& atoms) {
  std::vector<list> parts(1);
  for (const atom& each : atoms) {
    const bool mark = each.kind == atom_kind::punctuation || each.kind == atom_kind::bar;
    if (mark) {
      parts.emplace_back();
    } else if (each.kind != atom_kind::gap) {
      parts.back().push_back(each);
    }
  }
  return parts;
}

expression_ptr term_reader::value(const list& atoms) {
  if (atoms.size() == 1 && is(atoms[0], atom_kind::punctuation, ":"))
    return node(form::range, {}, atoms[0].where);
  const list kept = trimmed(atoms);
  if (kept.empty()) fail(atoms.empty() ? span{} : atoms[0].where, "nothing stands here");
  cursor at{kept};
  if (expression_ptr series = read_series(kept)) return series;
  expression_ptr read = read_sum_of_terms(at);
  if (!at.at_end()) {
    if (at.peek().kind == atom_kind::unread) fail(at.peek().where, at.peek().text);
    if (at.peek().kind == atom_kind::dots)
      fail(at.peek().where, "an ellipsis is not read here", "write the sum with \\sum");
    if (is(at.peek(), atom_kind::punctuation, ":"))
      fail(at.peek().where, "a mapping declares and claims nothing");
    if (at.peek().kind == atom_kind::punctuation)
      fail(at.peek().where, "a list is not read as one statement");
    fail(at.peek().where, "this does not continue a formula");
  }
  return read;
}

expression_ptr term_reader::read_sum_of_terms(cursor& at) {
  bool negated = at.next_is(atom_kind::sign, "-");
  if (negated || at.next_is(atom_kind::sign, "+")) ++at.next;
  expression_ptr sum = read_term(at, negated);
  while (at.next_is(atom_kind::sign, "+") || at.next_is(atom_kind::sign, "-")) {
    const bool minus = at.peek().text == "-";
    const span sign = at.peek().where;
    ++at.next;
    expression_ptr term = read_term(at);
    spread(sum, term);
    sum = node(minus ? form::subtract : form::add, {std::move(sum), std::move(term)}, sign);
  }
  return sum;
}

expression_ptr term_reader::read_term(cursor& at, bool negated) {
  expression_ptr left = read_group(at);
  while (at.next_is(atom_kind::sign)) {
    const std::string sign = at.peek().text;
    const span where = at.peek().where;
    if (sign == "+" || sign == "-") break;
    ++at.next;
    if (sign == "/") {
      left = read_divided(at, std::move(left), where);
      continue;
    }
    expression_ptr right;
    if (at.next_is(atom_kind::sign, "-")) {  // u \cdot -v
      ++at.next;
      right = read_group(at);
      right = node(form::negate, {right}, right->where);
    } else {
      right = read_group(at);
    }
    if (sign == "kron") {
      left = node(form::call, {std::move(left), std::move(right)}, where, "kron");
      continue;
    }
    const bool by_entry = sign == ".*" || (sign == "**" && in_.choices.of(ambiguity::star) == 1);
    const form kind = sign == "./"                  ? form::entry_divide
                      : by_entry                    ? form::entry_multiply
                      : sign == "*" || sign == "**" ? form::multiply
                                                    : form::number;
    if (kind == form::number) fail(where, "this sign is not part of the language");
    left = node(kind, {std::move(left), std::move(right)}, where);
  }
  return negated ? node(form::negate, {left}, left->where) : left;
}

expression_ptr term_reader::read_divided(cursor& at, expression_ptr above, span sign) {
  expression_ptr below = read_factor(at);
  if (begins_factor(at)) {
    if (in_.choices.of(ambiguity::slash) == 1) {
      while (begins_factor(at)) {
        const span where = at.place();
        below = node(form::multiply, {below, read_factor(at)}, where);
      }
      return node(form::divide, {std::move(above), std::move(below)}, sign);
    }
    above = node(form::divide, {std::move(above), std::move(below)}, sign);
    const span where = at.place();
    return node(form::multiply, {std::move(above), read_group(at)}, where);
  }
  return node(form::divide, {std::move(above), std::move(below)}, sign);
}

/// Factors beside each other, without a sign between them.
expression_ptr term_reader::read_group(cursor& at, bool stop_at_functions) {
  expression_ptr product = read_factor(at);
  while (begins_factor(at)) {
    if (stop_at_functions && ends_argument(at.peek())) break;
    const span where = at.place();
    product = node(form::multiply, {std::move(product), read_factor(at)}, where);
  }
  return product;
}

bool term_reader::begins_factor(const cursor& at) const {
  if (at.at_end()) return false;
  switch (at.peek().kind) {
    case atom_kind::sign:
    case atom_kind::relation:
    case atom_kind::arrow:
    case atom_kind::mark:
    case atom_kind::punctuation:
    case atom_kind::align:
    case atom_kind::row_end:
    case atom_kind::gap:
    case atom_kind::dots:
    case atom_kind::text:
    case atom_kind::unread:
    case atom_kind::bar:
      return false;
    default:
      return true;
  }
}

expression_ptr term_reader::read_factor(cursor& at) {
  while (at.next_is(atom_kind::gap)) ++at.next;
  return primary(at);
}

expression_ptr term_reader::primary(cursor& at) {
  if (at.at_end()) fail(at.place(), "a factor is missing at the end");
  const atom& a = at.peek();
  switch (a.kind) {
    case atom_kind::symbol:
    case atom_kind::word:
      return symbol(at);
    case atom_kind::number:
      return number(at);
    case atom_kind::function:
      return function(at);
    case atom_kind::sum:
    case atom_kind::product:
      return large_operator(at);
    case atom_kind::limit:
      return limit(at);
    case atom_kind::nabla:
    case atom_kind::partial:
      return gradient(at);
    case atom_kind::fraction:
      return fraction(at);
    case atom_kind::root: {
      ++at.next;
      return with_scripts(node(form::call, {value(a.parts[0])}, a.where, "sqrt"), a);
    }
    case atom_kind::group:
    case atom_kind::delimited:
      ++at.next;
      return delimited(a);
    case atom_kind::matrix:
      ++at.next;
      return with_scripts(matrix(a), a);
    case atom_kind::ones:
      ++at.next;
      return ones(a);
    case atom_kind::infinity:
      ++at.next;
      return node(form::infinity, {}, a.where);
    case atom_kind::unread:
      fail(a.where, a.text);
    case atom_kind::dots:
      fail(a.where, "an ellipsis is not read here", "write the sum with \\sum");
    default:
      fail(a.where, "a factor is missing here");
  }
}

}  // namespace proofread::identities
