// SPDX-License-Identifier: MIT
#include <algorithm>
#include <utility>

#include "identities/elaboration/infer.hpp"

namespace proofread::identities {
namespace {

bool is_order(comparison how) { return how > comparison::not_equal; }
bool is_less(comparison how) { return how == comparison::less || how == comparison::less_equal; }

/// Where the operator between operands i and i + 1 of a chain stands.
span operator_place(const expression& node, std::size_t i) {
  if (node.relations.size() == 1) return node.sign;
  const std::size_t end = node.arguments[i]->where.end;
  return {end, std::max(end, node.arguments[i + 1]->where.begin)};
}

}  // namespace

typed inference::statement(const expression_ptr& node) {
  switch (node->kind) {
    case form::relation:
      return relation(*node);
    case form::in_range:
    case form::in_null:
      return membership(*node);
    case form::predicate:
      return predicate(*node);
    case form::has_shape:
      return has_shape(*node);
    case form::defined:
      return with(*node, {value(node->arguments[0])}, {});
    case form::for_all:
    case form::exists:
      return quantifier(*node);
    default:
      break;
  }
  if (!is_statement(*node)) {
    fail(node->where, "a statement is needed, and `" + show(*node) + "` is a value",
         "write " + show(*node) + " = ...");
  }
  std::vector<typed> parts;
  for (const auto& part : node->arguments) parts.push_back(statement(part));
  return with(*node, std::move(parts), {});
}

typed inference::side(const expression_ptr& node, bool may_be_argmin) {
  if (may_be_argmin && (node->kind == form::argmin || node->kind == form::argmax)) {
    return argmin(*node);
  }
  return value(node);
}

typed inference::relation(const expression& node) {
  const bool less = std::any_of(node.relations.begin(), node.relations.end(), is_less);
  const bool greater = std::any_of(node.relations.begin(), node.relations.end(),
                                   [](comparison how) { return is_order(how) && !is_less(how); });
  if (less && greater) {
    fail(node.where, "a chain goes in one direction", "join two relations with `and`");
  }
  const bool equality = !less && !greater;
  std::vector<typed> sides;
  for (const auto& argument : node.arguments) {
    sides.push_back(side(argument, equality));
    if (sides.size() < 2) continue;
    const span place = operator_place(node, sides.size() - 2);
    meet(*sides[sides.size() - 2], *sides.back(), place);
  }
  typed result = with(node, sides, {});
  if (!equality) {
    settle_products(true);
    for (std::size_t i = 0; i + 1 < sides.size(); ++i) check_order(node, sides[i], sides[i + 1]);
  }
  return result;
}

void inference::check_order(const expression& node, const typed& left, const typed& right) {
  const auto one = size_expression::constant(1);
  const shape& type = left->type;
  if (sizes.equal(type.cols, one) || sizes.equal(type.rows, one)) return;
  const auto matrix_letter = [&](const typed& side) {
    return side->kind == form::symbol && names.at(side->slot).inferred == letter::matrix;
  };
  if (!matrix_letter(left) && !matrix_letter(right) && sizes.unify(type.cols, one)) return;
  const bool less = is_less(node.relations[0]);
  const auto zero = [](const typed& side) { return side->kind == form::number; };
  const typed& low = less ? left : right;
  const typed& high = less ? right : left;
  const std::string difference = zero(low)    ? show(*high)
                                 : zero(high) ? show(*make(form::negate, {low}))
                                              : show(*make(form::subtract, {high, low}));
  fail(operator_place(node, 0), "order compares scalars or vectors, but " + describe(*left),
       "write psd(" + difference + ")");
}

typed inference::membership(const expression& node) {
  typed vector = value(node.arguments[0]);
  typed matrix = value(node.arguments[1]);
  const bool range = node.kind == form::in_range;
  const unifier before = sizes;
  if (!sizes.unify(vector->type,
                   {range ? matrix->type.rows : matrix->type.cols, size_expression::constant(1)})) {
    sizes = before;
    clash(
        node.sign, *vector, *matrix,
        range
            ? "a member of the range is a column with as many rows as the matrix"
            : "a member of the null space is a column with as many rows as the matrix has columns");
  }
  return with(node, {vector, matrix}, {});
}

typed inference::has_shape(const expression& node) {
  std::vector<typed> parts = {value(node.arguments[0])};
  for (std::size_t i = 1; i < node.arguments.size(); ++i) {
    size(node.arguments[i]);
    const bool outer = std::exchange(in_size_, true);
    parts.push_back(scalar_value(node.arguments[i], "a size"));
    in_size_ = outer;
  }
  return with(node, std::move(parts), {});
}

typed inference::predicate(const expression& node) {
  typed argument = value(node.arguments[0]);
  require_word_shape(node.name, *argument);
  return with(node, {argument}, {});
}

void inference::require_word_shape(const std::string& word, const expression& node) {
  if (word == "unit") {
    if (sizes.equal(node.type.rows, size_expression::constant(1))) return;
    if (!sizes.unify(node.type.cols, size_expression::constant(1))) {
      fail(node.where, "unit is for vectors, but " + describe(node));
    }
    return;
  }
  const bool any_shape = word == "diagonal" || word == "nonzero" || word == "rank" ||
                         word == "full column rank" || word == "full row rank";
  if (any_shape || sizes.unify(node.type.rows, node.type.cols)) return;
  fail(node.where, word + " needs a square matrix, but " + describe(node),
       word == "orthogonal"
           ? "orthonormal columns are the hypothesis " + show(node) + "'*" + show(node) + " = I"
           : "");
}

}  // namespace proofread::identities
