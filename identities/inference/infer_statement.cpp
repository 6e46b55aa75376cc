// SPDX-License-Identifier: MIT
#include "identities/inference/infer_statement.hpp"

#include <algorithm>
#include <iterator>
#include <set>
#include <utility>

#include "identities/inference/infer_arithmetic.hpp"
#include "identities/inference/infer_binder.hpp"
#include "identities/inference/infer_notation.hpp"
#include "identities/inference/infer_product.hpp"

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

void check_order(inference& in, const expression& node, const typed& left, const typed& right) {
  const auto one = size_expression::constant(1);
  const shape& type = left->type;
  if (in.sizes.equal(type.cols, one) || in.sizes.equal(type.rows, one)) return;
  if (in.sizes.unify(type.cols, one)) return;
  const bool less = is_less(node.relations[0]);
  const auto zero = [](const typed& side) { return side->kind == form::number; };
  const typed& low = less ? left : right;
  const typed& high = less ? right : left;
  const std::string difference = zero(low)    ? in.show(*high)
                                 : zero(high) ? in.show(*make(form::negate, {low}))
                                              : in.show(*make(form::subtract, {high, low}));
  const bool strict =
      node.relations[0] == comparison::less || node.relations[0] == comparison::greater;
  const std::string meant = (strict ? "posdef(" : "psd(") + difference + ")";
  std::vector<edit> mends;
  if (node.relations.size() == 1) mends.push_back({node.where, meant});
  in.fail(operator_place(node, 0), "order compares scalars or vectors, but " + in.describe(*left),
          "write " + meant, std::move(mends));
}

/// The slots of undeclared capitals that may have more rows than columns.
std::set<int> wide_matrices(inference& in) {
  std::set<int> found;
  for (int slot = 0; slot < in.names.count(); ++slot) {
    const entry& name = in.names.at(slot);
    const shape& type = name.what.type;
    if (name.inferred == letter::matrix && !in.sizes.equal(type.rows, type.cols))
      found.insert(slot);
  }
  return found;
}

typed relation(inference& in, const expression& node) {
  const bool less = std::any_of(node.relations.begin(), node.relations.end(), is_less);
  const bool greater = std::any_of(node.relations.begin(), node.relations.end(),
                                   [](comparison how) { return is_order(how) && !is_less(how); });
  if (less && greater) {
    in.fail(node.where, "a chain goes in one direction", "join two relations with `and`");
  }
  const bool equality = !less && !greater;
  std::vector<typed> sides;
  for (const auto& argument : node.arguments) {
    sides.push_back(infer_side(in, argument, equality));
    if (sides.size() < 2) continue;
    if (!equality) spread_number(in, node, sides[sides.size() - 2], sides.back());
    const span place = operator_place(node, sides.size() - 2);
    const std::set<int> wide = wide_matrices(in);
    meet(in, *sides[sides.size() - 2], *sides.back(), place);
    const std::set<int> still_wide = wide_matrices(in);
    std::set_difference(wide.begin(), wide.end(), still_wide.begin(), still_wide.end(),
                        std::inserter(in.made_square, in.made_square.end()));
  }
  typed result = in.with(node, sides, {});
  if (!equality) {
    settle_products(in, true);
    for (std::size_t i = 0; i + 1 < sides.size(); ++i)
      check_order(in, node, sides[i], sides[i + 1]);
  }
  return result;
}

typed membership(inference& in, const expression& node) {
  typed vector = in.value(node.arguments[0]);
  typed matrix = in.value(node.arguments[1]);
  const bool range = node.kind == form::in_range;
  const unifier before = in.sizes;
  if (!in.sizes.unify(vector->type, {range ? matrix->type.rows : matrix->type.cols,
                                     size_expression::constant(1)})) {
    in.sizes = before;
    in.clash(
        node.sign, *vector, *matrix,
        range
            ? "a member of the range is a column with as many rows as the matrix"
            : "a member of the null space is a column with as many rows as the matrix has columns");
  }
  return in.with(node, {vector, matrix}, {});
}

typed has_shape(inference& in, const expression& node) {
  std::vector<typed> parts = {in.value(node.arguments[0])};
  for (std::size_t i = 1; i < node.arguments.size(); ++i) {
    in.size(node.arguments[i]);
    const bool outer = std::exchange(in.in_size, true);
    parts.push_back(in.scalar_value(node.arguments[i], "a size"));
    in.in_size = outer;
  }
  return in.with(node, std::move(parts), {});
}

typed predicate(inference& in, const expression& node) {
  typed argument = in.value(node.arguments[0]);
  require_word_shape(in, node.name, *argument);
  return in.with(node, {argument}, {});
}

}  // namespace

typed infer_statement(inference& in, const expression_ptr& node) {
  switch (node->kind) {
    case form::relation:
      return relation(in, *node);
    case form::in_range:
    case form::in_null:
      return membership(in, *node);
    case form::predicate:
      return predicate(in, *node);
    case form::has_shape:
      return has_shape(in, *node);
    case form::defined:
      return in.with(*node, {in.value(node->arguments[0])}, {});
    case form::for_all:
    case form::exists:
      return infer_quantifier(in, *node);
    default:
      break;
  }
  if (!is_statement(*node)) {
    in.fail(node->where, "a statement is needed, and `" + in.show(*node) + "` is a value",
            "write " + in.show(*node) + " = ...");
  }
  std::vector<typed> parts;
  for (const auto& part : node->arguments) parts.push_back(infer_statement(in, part));
  return in.with(*node, std::move(parts), {});
}

typed infer_side(inference& in, const expression_ptr& node, bool may_be_argmin) {
  if (may_be_argmin && (node->kind == form::argmin || node->kind == form::argmax)) {
    return infer_argmin(in, *node);
  }
  return in.value(node);
}

void require_word_shape(inference& in, const std::string& word, const expression& node) {
  if (word == "unit") {
    if (in.sizes.equal(node.type.rows, size_expression::constant(1))) return;
    if (!in.sizes.unify(node.type.cols, size_expression::constant(1))) {
      in.fail(node.where, "unit is for vectors, but " + in.describe(node));
    }
    return;
  }
  const bool any_shape = word == "diagonal" || word == "nonzero" || word == "rank" ||
                         word == "full column rank" || word == "full row rank";
  if (any_shape || in.sizes.unify(node.type.rows, node.type.cols)) return;
  in.fail(node.where, word + " needs a square matrix, but " + in.describe(node),
          word == "orthogonal" ? "orthonormal columns are the hypothesis " + in.show(node) + "'*" +
                                     in.show(node) + " = I"
                               : "write n x n where it is declared");
}

}  // namespace proofread::identities
