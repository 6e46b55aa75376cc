// SPDX-License-Identifier: MIT
#include "identities/inference/infer_arithmetic.hpp"

#include <algorithm>
#include <utility>

#include "identities/expression/functions.hpp"
#include "identities/inference/infer_blocks.hpp"
#include "identities/inference/infer_notation.hpp"
#include "identities/inference/infer_product.hpp"

namespace proofread::identities {
namespace {

bool is_plain_scalar(inference& in, const expression& node) {
  if (node.kind == form::number || node.kind == form::pi) return true;
  if (node.kind == form::symbol) return in.sizes.scalar(node.type);
  return !node.arguments.empty() && node.kind <= form::power && node.kind != form::identity &&
         std::all_of(node.arguments.begin(), node.arguments.end(),
                     [&](const auto& part) { return is_plain_scalar(in, *part); });
}

std::string sum_hint(inference& in, const expression& left, const expression& right,
                     std::vector<edit>& mends) {
  const bool left_scalar = in.sizes.scalar(left.type);
  if (left_scalar != in.sizes.scalar(right.type)) {
    const expression& scalar = left_scalar ? left : right;
    const shape other = in.sizes.legible(left_scalar ? right.type : left.type);
    const bool by_letter =
        scalar.kind == form::symbol && in.names.at(scalar.slot).inferred == letter::scalar;
    if (by_letter && other.cols.as_constant() == 1) {
      mends.push_back({{}, scalar.name + " : " + to_text(other.rows) + " |- "});
      mends.push_back({{}, scalar.name + " : scalar |- "});
      return "an undeclared " + scalar.name + " is a scalar; declare " + scalar.name + " : " +
             to_text(other.rows) + " before |-";
    }
    const bool atom = scalar.arguments.empty() || scalar.kind == form::call;
    std::string factor = atom ? in.show(scalar) : "(" + in.show(scalar) + ")";
    factor = factor == "1" ? "" : factor + "*";
    const bool vector = other.cols.as_constant() == 1;
    const std::string ones =
        factor + "ones(" + to_text(other.rows) + (vector ? "" : ", " + to_text(other.cols)) + ")";
    if (vector || !(other.rows == other.cols)) {
      mends.push_back({scalar.where, ones});
      return "write " + ones + " instead of " + in.show(scalar);
    }
    mends.push_back({scalar.where, factor + "I"});
    mends.push_back({scalar.where, ones});
    return "write " + factor + "I, or " + ones + " to reach every entry";
  }
  if (in.sizes.equal(left.type.rows, right.type.cols) &&
      in.sizes.equal(left.type.cols, right.type.rows)) {
    for (const expression* side : {&left, &right}) {
      const auto written = std::make_shared<const expression>(*side);
      mends.push_back({side->where, in.show(*make(form::transpose, {written}))});
    }
    return "transpose one side";
  }
  return "both sides must have one shape";
}

typed sum(inference& in, const expression& node) {
  typed left = in.value(node.arguments[0]);
  typed right = in.value(node.arguments[1]);
  spread_number(in, node, left, right);
  meet(in, *left, *right, node.sign);
  return in.with(node, {left, right}, in.sizes.scalar(left->type) ? scalar_shape() : left->type);
}

bool may_be_square(const inference& in, const shape& type) {
  unifier trial = in.sizes;
  return trial.unify(type.rows, type.cols);
}

typed quotient(inference& in, const expression& node) {
  typed left = in.value(node.arguments[0]);
  typed right = in.value(node.arguments[1]);
  if (!in.becomes_scalar(*right)) {
    const std::string divisor = in.show(*right);
    if (!may_be_square(in, right->type))
      in.clash(node.sign, *left, *right, "division is by scalars: write ./ for entries",
               {{node.sign, " ./ "}});
    in.clash(node.sign, *left, *right,
             "division is by scalars: write " + in.show(*left) + "*inv(" + divisor + "), " +
                 divisor + " \\ b, or ./ for entries",
             {{{node.sign.begin, node.where.end}, "*inv(" + divisor + ")"}, {node.sign, " ./ "}});
  }
  return in.with(node, {left, right}, left->type);
}

/// e^x of an undeclared e is the exponential.
void refuse_power_of_e(inference& in, const expression& node, const expression& base,
                       const expression& exponent) {
  const bool undeclared =
      base.kind == form::symbol && base.name == "e" && in.names.at(base.slot).inferred.has_value();
  if (!undeclared || exponent.kind == form::number) return;
  const std::string meant = "exp(" + in.show(exponent) + ")";
  in.fail(node.where, "`e` is a name like others here, not the base of the exponential",
          "write " + meant + ", or declare e : scalar", {{node.where, meant}});
}

typed entrywise(inference& in, const expression& node) {
  typed left = in.value(node.arguments[0]);
  typed right = in.value(node.arguments[1]);
  if (node.kind == form::entry_power && arithmetic_of(*right, in.names) == arithmetic::other) {
    in.fail(right->where, "an exponent is made of integers, or fractions for positive entries",
            "write exp(" + in.show(*right) + " .* log(" + in.show(*left) + "))");
  }
  shape type = broadcast(in, node, *left, *right);
  return in.with(node, {left, right}, std::move(type));
}

/// x**2 of a vector in a line of numpy: no power of it but that of its entries has a meaning.
typed entry_power_of_library(inference& in, const expression& node) {
  in.remark("`**` of what is no square matrix is taken entry by entry, as in numpy");
  expression entries = node;
  entries.kind = form::entry_power;
  entries.integer = 0;
  return entrywise(in, entries);
}

typed power(inference& in, const expression& node) {
  typed base = in.value(node.arguments[0]);
  typed exponent = in.scalar_value(node.arguments[1], "an exponent");
  if (node.integer != 0 && !may_be_square(in, base->type)) return entry_power_of_library(in, node);
  if (node.integer != 0 && !in.sizes.scalar(base->type)) {
    in.fail(node.sign, "`**` of a matrix acts entry by entry in numpy, and is a power elsewhere",
            "write " + in.show(*make(form::power, {base, exponent})) + " or " +
                in.show(*make(form::entry_power, {base, exponent})),
            {{node.sign, "^"}, {node.sign, ".^"}});
  }
  refuse_power_of_e(in, node, *base, *exponent);
  const arithmetic kind = arithmetic_of(*exponent, in.names);
  if (kind == arithmetic::other) {
    const std::string power = "exp(" + in.show(*exponent) + "*log(" + in.show(*base) + "))";
    in.fail(exponent->where, "an exponent is an integer, or a fraction of a positive scalar",
            "write " + power, {{node.where, power}});
  }
  if (kind == arithmetic::fraction) {
    if (!in.becomes_scalar(*base)) {
      in.fail(node.sign, "a power with a fraction needs a scalar, but " + in.describe(*base),
              "write .^ for entries", {{node.sign, ".^"}});
    }
  } else if (!in.sizes.unify(base->type.rows, base->type.cols)) {
    in.fail(node.sign, "a power needs a square matrix, but " + in.describe(*base),
            "write .^ for entries, or sumsq for the sum of squares",
            {{node.sign, ".^"}, {node.where, "sumsq(" + in.show(*base) + ")"}});
  }
  typed result = in.with(node, {base, exponent}, base->type);
  result->integer = 0;
  return result;
}

/// b' of an undeclared b: nobody transposes a number, and b may be a vector of any size.
void refuse_number_by_letter(inference& in, const expression& node, const expression& inner) {
  if (inner.kind == form::number && inner.name == "1")
    in.fail(node.where, "the number 1 needs no transpose", "write ones(n)' for a row of ones",
            {{node.where, "ones(n)'"}});
  if (inner.kind != form::symbol || in.names.at(inner.slot).inferred != letter::scalar) return;
  if (naming_rule(inner.name) != letter::scalar) return;
  in.fail_name(node.sign, "an undeclared " + inner.name + " is a scalar and needs no transpose",
               "declare " + inner.name + " : n before |-, or leave the transpose out",
               {{{}, inner.name + " : n |- "}});
}

typed solution(inference& in, const expression& node) {
  typed matrix = in.value(node.arguments[0]);
  typed right = in.value(node.arguments[1]);
  const unifier before = in.sizes;
  if (!in.sizes.unify(matrix->type.rows, matrix->type.cols)) {
    in.fail(node.sign, "A \\ b needs a square A, but " + in.describe(*matrix),
            "write pinv(" + in.show(*matrix) + ")*" + in.show(*right),
            {{node.where, "pinv(" + in.show(*matrix) + ")*" + in.show(*right)}});
  }
  if (!in.sizes.unify(matrix->type.rows, right->type.rows)) {
    in.sizes = before;
    in.clash(node.sign, *matrix, *right, "A \\ b needs as many rows on both sides");
  }
  return in.with(node, {matrix, right}, right->type);
}

}  // namespace

typed infer_arithmetic(inference& in, const expression& node) {
  switch (node.kind) {
    case form::negate: {
      typed inner = in.value(node.arguments[0]);
      return in.with(node, {inner}, inner->type);
    }
    case form::transpose: {
      typed inner = in.value(node.arguments[0]);
      refuse_number_by_letter(in, node, *inner);
      return in.with(node, {inner}, {inner->type.cols, inner->type.rows});
    }
    case form::add:
    case form::subtract:
      return sum(in, node);
    case form::divide:
      return quotient(in, node);
    case form::power:
      return power(in, node);
    case form::entry_multiply:
    case form::entry_divide:
    case form::entry_power:
      return entrywise(in, node);
    case form::solve:
      return solution(in, node);
    default:
      return infer_blocks(in, node);
  }
}

void meet(inference& in, const expression& left, const expression& right, span where) {
  const bool scalars = in.sizes.scalar(left.type) != in.sizes.scalar(right.type) &&
                       is_plain_scalar(in, in.sizes.scalar(left.type) ? left : right);
  if (scalars) settle_products(in, true);
  const unifier before = in.sizes;
  if (in.sizes.unify(left.type, right.type)) return;
  in.sizes = before;
  std::vector<edit> mends;
  const std::string hint = sum_hint(in, left, right, mends);
  in.clash(where, left, right, hint, std::move(mends));
}

shape broadcast(inference& in, const expression& node, const expression& left,
                const expression& right) {
  if (in.sizes.scalar(left.type)) return right.type;
  if (in.sizes.scalar(right.type)) return left.type;
  for (const bool scalar_left : {false, true}) {
    const unifier before = in.sizes;
    if (!scalar_left && in.sizes.unify(left.type, right.type)) return left.type;
    in.sizes = before;
    if (in.sizes.may_be_scalar(scalar_left ? left.type : right.type) &&
        in.sizes.unify(scalar_left ? left.type : right.type, scalar_shape())) {
      return scalar_left ? right.type : left.type;
    }
    in.sizes = before;
  }
  const bool left_column = in.sizes.equal(left.type.cols, size_expression::constant(1));
  const bool rows = in.sizes.equal(left.type.rows, right.type.rows);
  in.clash(node.sign, left, right,
           rows && left_column && node.kind == form::entry_multiply
               ? "write diag(" + in.show(left) + ")*" + in.show(right) + " to multiply rows"
               : "equal shapes, or a scalar on one side, would fit");
}

}  // namespace proofread::identities
