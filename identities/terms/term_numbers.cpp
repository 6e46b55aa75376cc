// SPDX-License-Identifier: MIT
#include <algorithm>
#include <utility>

#include "identities/terms/term_reader.hpp"

namespace proofread::identities {

/// A number; a bold 1 or 0 is of vectors, 1[z > 0] an indicator.
expression_ptr term_reader::number(cursor& at) {
  const atom& a = at.peek();
  ++at.next;
  const bool bold = a.font == "bold" || a.font == "bb";
  if (!bold) return with_scripts(node(form::number, {}, a.where, a.text), a);
  if (a.text == "1" && a.below.empty() && at.next_is(atom_kind::delimited)) {
    if (expression_ptr step = indicator(at.peek())) {
      ++at.next;
      return step;
    }
  }
  if (a.text == "1") return ones(a);
  if (const expression_ptr size = a.text == "0" ? size_of_script(a.below) : nullptr) {
    atom rest = a;
    rest.below.clear();
    const expression_ptr one = node(form::number, {}, a.where, "1");
    return with_scripts(node(form::call, {size, one}, a.where, "zeros"), rest);
  }
  return with_scripts(node(form::number, {}, a.where, a.text), a);
}

namespace {

/// Is it n, 2N or mn, of letters in no font that would say what they are?
bool is_product_of_numbers(const std::vector<atom>& atoms) {
  return std::all_of(atoms.begin(), atoms.end(), [](const atom& each) {
    const bool bare = each.below.empty() && each.above.empty() && each.primes == 0;
    const bool letter = each.kind == atom_kind::symbol && each.font.empty() && each.accents.empty();
    return bare && (letter || each.kind == atom_kind::number);
  });
}

}  // namespace

expression_ptr term_reader::fraction(cursor& at) {
  const atom& a = at.peek();
  const bool quotient =
      !a.parts[1].empty() && (is_differential(a.parts[1]) ||
                              (!a.parts[0].empty() && a.parts[0][0].kind == atom_kind::partial));
  if (quotient && is_differential(a.parts[0])) return quotient_derivative(at);
  ++at.next;
  expression_ptr above = value(a.parts[0]);
  expression_ptr below = value(a.parts[1]);
  const bool plain = below->kind == form::number;
  const bool by_entry = !plain && in_.choices.of(ambiguity::quotient) == 1;
  if (!by_entry && is_product_of_numbers(a.parts[1]))
    for (const atom& each : a.parts[1])
      if (each.kind == atom_kind::symbol) in_.divisors.insert(base_name(each));
  return with_scripts(node(by_entry ? form::entry_divide : form::divide,
                           {std::move(above), std::move(below)}, a.where),
                      a);
}

/// 1 - H of a declared matrix that is no square one: 1 stands for every entry. Of a square one it
/// may stand for I.
void term_reader::spread(expression_ptr& left, expression_ptr& right) const {
  const auto matrix = [&](const expression_ptr& side) {
    const known_name* const known =
        side->kind == form::symbol ? in_.known.find(side->name) : nullptr;
    const bool shaped = known != nullptr && known->kind == known_name::what::matrix &&
                        known->rows && known->cols && !same(*known->rows, *known->cols);
    return shaped ? known : nullptr;
  };
  const auto one = [](const expression_ptr& side) {
    return side->kind == form::number && side->name == "1";
  };
  const auto ones = [](const known_name& like, span where) {
    return node(form::call, {like.rows, like.cols}, where, "ones");
  };
  if (const known_name* const like = matrix(right); like != nullptr && one(left))
    left = ones(*like, left->where);
  else if (const known_name* const other = matrix(left); other != nullptr && one(right))
    right = ones(*other, right->where);
}

}  // namespace proofread::identities
