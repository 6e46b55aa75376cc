// SPDX-License-Identifier: MIT
#include <algorithm>
#include <utility>

#include "identities/elaboration/infer.hpp"
#include "identities/expression/builtins.hpp"

namespace proofread::identities {

typed inference::arithmetic_form(const expression& node) {
  switch (node.kind) {
    case form::negate: {
      typed inner = value(node.arguments[0]);
      return with(node, {inner}, inner->type);
    }
    case form::transpose: {
      typed inner = value(node.arguments[0]);
      return with(node, {inner}, {inner->type.cols, inner->type.rows});
    }
    case form::add:
    case form::subtract:
      return sum(node);
    case form::divide:
      return quotient(node);
    case form::power:
      return power(node);
    case form::entry_multiply:
    case form::entry_divide:
    case form::entry_power:
      return entrywise(node);
    case form::solve:
      return solution(node);
    default:
      return blocks(node);
  }
}

bool inference::is_plain_scalar(const expression& node) {
  if (node.kind == form::number || node.kind == form::pi) return true;
  if (node.kind == form::symbol) return sizes.scalar(node.type);
  return !node.arguments.empty() && node.kind <= form::power && node.kind != form::identity &&
         std::all_of(node.arguments.begin(), node.arguments.end(),
                     [&](const auto& part) { return is_plain_scalar(*part); });
}

/// True if a capital that no declaration shaped has become 1 x 1: nobody means that by A + 1.
bool inference::collapses_matrix(const expression& node) {
  if (node.kind == form::symbol) {
    return node.slot >= 0 && names.at(node.slot).inferred == letter::matrix &&
           sizes.scalar(node.type);
  }
  const bool scalar_by_itself =
      node.kind == form::index || node.kind > form::call ||
      (node.kind == form::call && !find_builtin(node.name)->entrywise && node.name != "inv");
  if (scalar_by_itself) return false;
  return std::any_of(node.arguments.begin(), node.arguments.end(),
                     [&](const auto& part) { return collapses_matrix(*part); });
}

/// Both sides of +, -, or a relation have one shape.
void inference::meet(const expression& left, const expression& right, span where) {
  const bool scalars = sizes.scalar(left.type) != sizes.scalar(right.type) &&
                       is_plain_scalar(sizes.scalar(left.type) ? left : right);
  if (scalars) settle_products(true);
  const unifier before = sizes;
  if (sizes.unify(left.type, right.type)) {
    const bool collapsed = scalars && (collapses_matrix(left) || collapses_matrix(right));
    if (!collapsed) return;
  }
  sizes = before;
  clash(where, left, right, sum_hint(left, right));
}

std::string inference::sum_hint(const expression& left, const expression& right) {
  const bool left_scalar = sizes.scalar(left.type);
  if (left_scalar != sizes.scalar(right.type)) {
    const expression& scalar = left_scalar ? left : right;
    const shape other = sizes.legible(left_scalar ? right.type : left.type);
    const bool by_letter =
        scalar.kind == form::symbol && names.at(scalar.slot).inferred == letter::scalar;
    if (by_letter && other.cols.as_constant() == 1) {
      return "an undeclared " + scalar.name + " is a scalar; declare " + scalar.name + " : " +
             to_text(other.rows) + " before |-";
    }
    const bool atom = scalar.arguments.empty() || scalar.kind == form::call;
    std::string factor = atom ? show(scalar) : "(" + show(scalar) + ")";
    factor = factor == "1" ? "" : factor + "*";
    const bool vector = other.cols.as_constant() == 1;
    const std::string ones =
        factor + "ones(" + to_text(other.rows) + (vector ? "" : ", " + to_text(other.cols)) + ")";
    if (vector || !(other.rows == other.cols)) {
      return "write " + ones + " instead of " + show(scalar);
    }
    return "write " + factor + "I, or " + ones + " to reach every entry";
  }
  if (sizes.equal(left.type.rows, right.type.cols) &&
      sizes.equal(left.type.cols, right.type.rows)) {
    return "transpose one side";
  }
  return "both sides must have one shape";
}

typed inference::sum(const expression& node) {
  typed left = value(node.arguments[0]);
  typed right = value(node.arguments[1]);
  meet(*left, *right, node.sign);
  return with(node, {left, right}, sizes.scalar(left->type) ? scalar_shape() : left->type);
}

typed inference::quotient(const expression& node) {
  typed left = value(node.arguments[0]);
  typed right = value(node.arguments[1]);
  if (!becomes_scalar(*right)) {
    const std::string divisor = show(*right);
    clash(node.sign, *left, *right,
          "division is by scalars: write " + show(*left) + "*inv(" + divisor + "), " + divisor +
              " \\ b, or ./ for entries");
  }
  return with(node, {left, right}, left->type);
}

typed inference::power(const expression& node) {
  typed base = value(node.arguments[0]);
  typed exponent = scalar_value(node.arguments[1], "an exponent");
  const arithmetic kind = arithmetic_of(*exponent, names);
  if (kind == arithmetic::other) {
    fail(exponent->where, "an exponent is an integer, or a fraction of a positive scalar",
         "write exp(" + show(*exponent) + "*log(" + show(*base) + "))");
  }
  if (kind == arithmetic::fraction) {
    if (!becomes_scalar(*base)) {
      fail(node.sign, "a power with a fraction needs a scalar, but " + describe(*base),
           "write .^ for entries");
    }
  } else if (!sizes.unify(base->type.rows, base->type.cols)) {
    fail(node.sign, "a power needs a square matrix, but " + describe(*base),
         "write .^ for entries, or sumsq for the sum of squares");
  }
  return with(node, {base, exponent}, base->type);
}

/// Entrywise forms: equal shapes, or a scalar on either side.
shape inference::broadcast(const expression& node, const expression& left,
                           const expression& right) {
  if (sizes.scalar(left.type)) return right.type;
  if (sizes.scalar(right.type)) return left.type;
  for (const bool scalar_left : {false, true}) {
    const unifier before = sizes;
    if (!scalar_left && sizes.unify(left.type, right.type)) return left.type;
    sizes = before;
    if (sizes.may_be_scalar(scalar_left ? left.type : right.type) &&
        sizes.unify(scalar_left ? left.type : right.type, scalar_shape())) {
      return scalar_left ? right.type : left.type;
    }
    sizes = before;
  }
  const bool left_column = sizes.equal(left.type.cols, size_expression::constant(1));
  const bool rows = sizes.equal(left.type.rows, right.type.rows);
  clash(node.sign, left, right,
        rows && left_column && node.kind == form::entry_multiply
            ? "write diag(" + show(left) + ")*" + show(right) + " to multiply rows"
            : "equal shapes, or a scalar on one side, would fit");
}

typed inference::entrywise(const expression& node) {
  typed left = value(node.arguments[0]);
  typed right = value(node.arguments[1]);
  if (node.kind == form::entry_power && arithmetic_of(*right, names) == arithmetic::other) {
    fail(right->where, "an exponent is made of integers, or fractions for positive entries",
         "write exp(" + show(*right) + " .* log(" + show(*left) + "))");
  }
  shape type = broadcast(node, *left, *right);
  return with(node, {left, right}, std::move(type));
}

typed inference::solution(const expression& node) {
  typed matrix = value(node.arguments[0]);
  typed right = value(node.arguments[1]);
  const unifier before = sizes;
  if (!sizes.unify(matrix->type.rows, matrix->type.cols)) {
    fail(node.sign, "A \\ b needs a square A, but " + describe(*matrix),
         "write pinv(" + show(*matrix) + ")*" + show(*right));
  }
  if (!sizes.unify(matrix->type.rows, right->type.rows)) {
    sizes = before;
    clash(node.sign, *matrix, *right, "A \\ b needs as many rows on both sides");
  }
  return with(node, {matrix, right}, right->type);
}

}  // namespace proofread::identities
