// SPDX-License-Identifier: MIT
#include "identities/inference/infer_notation.hpp"

#include <algorithm>
#include <utility>

#include "identities/expression/functions.hpp"
#include "identities/inference/infer_product.hpp"

namespace proofread::identities {
namespace {

typed made(const expression& at, form kind, std::vector<typed> parts, shape type,
           std::string name = {}) {
  expression outline;
  outline.kind = kind;
  outline.name = std::move(name);
  outline.where = at.where;
  outline.sign = at.sign;
  return inference::with(outline, std::move(parts), std::move(type));
}

typed call_of(const expression& at, const char* name, typed argument, shape type) {
  return made(at, form::call, {std::move(argument)}, std::move(type), name);
}

/// ones of a shape; what the sizes are is known when the proposition is closed.
typed ones_of(const expression& at, const shape& type) {
  return made(at, form::call, {}, type, "ones");
}

/// A column or a row, or both.
bool is_vector(inference& in, const shape& type) {
  const auto one = size_expression::constant(1);
  return in.sizes.equal(type.cols, one) || in.sizes.equal(type.rows, one);
}

typed mean(const expression& node, const typed& x) {
  typed total = call_of(node, "sum", x, scalar_shape());
  typed count = call_of(node, "sum", ones_of(node, x->type), scalar_shape());
  return made(node, form::divide, {total, count}, scalar_shape());
}

typed softmax(inference& in, const expression& node, const typed& x) {
  if (!is_vector(in, x->type)) {
    in.fail(node.where, "softmax is of a vector, but " + in.describe(*x),
            "say of which: the softmax of a row is softmax(" + in.show(*x) + "[i,:])");
  }
  typed exponentials = call_of(node, "exp", x, x->type);
  typed total = call_of(node, "sum", exponentials, scalar_shape());
  return made(node, form::divide, {exponentials, total}, x->type);
}

typed sigmoid(inference& in, const expression& node, const typed& x) {
  typed minus = made(node, form::negate, {x}, x->type);
  typed exponential = call_of(node, "exp", minus, x->type);
  typed one = made(node, form::number, {}, scalar_shape(), "1");
  const bool number = in.sizes.scalar(x->type);
  typed ones = number ? one : ones_of(node, x->type);
  typed below = made(node, form::add, {ones, exponential}, x->type);
  return made(node, number ? form::divide : form::entry_divide, {one, below}, x->type);
}

/// |E|: the name of what it is.
typed strokes(inference& in, const expression& node, const typed& x) {
  if (in.sizes.scalar(x->type)) return call_of(node, "abs", x, x->type);
  const bool vector = is_vector(in, x->type);
  const std::string name = vector ? in.strokes.of_vector : in.strokes.of_matrix;
  if (name == "det") in.require_square(*x, "the determinant |" + in.show(*x) + "|");
  in.remark("|" + in.show(*x) + "| is read as " + name + "(" + in.show(*x) + ")");
  return call_of(node, name.c_str(), x, name == "abs" ? x->type : scalar_shape());
}

/// Literals, declared scalars, values of functions if `with_calls`, and arithmetic of these.
bool is_number(inference& in, const expression& node, bool with_calls) {
  switch (node.kind) {
    case form::number:
    case form::pi:
      return true;
    case form::symbol:
      return node.slot >= 0 && !in.names.at(node.slot).inferred;
    case form::call:
    case form::apply:
      return with_calls;
    case form::negate:
    case form::add:
    case form::subtract:
    case form::scale:
    case form::divide:
    case form::power:
      return std::all_of(node.arguments.begin(), node.arguments.end(),
                         [&](const expression_ptr& part) {
                           return in.sizes.scalar(part->type) && is_number(in, *part, with_calls);
                         });
    default:
      return false;
  }
}

typed spread(const expression& number, const typed& self, const shape& type) {
  typed ones = ones_of(number, type);
  if (number.kind == form::number && number.name == "1") return ones;
  return made(number, form::scale, {self, ones}, type);
}

}  // namespace

bool is_notation(std::string_view name) {
  return name == "mean" || name == "softmax" || name == "sigmoid" || name == "expit" || name == "|";
}

typed infer_notation(inference& in, const expression& node) {
  if (node.arguments.size() != 1) return nullptr;
  const std::string& name = node.name;
  if (!is_notation(name)) return nullptr;
  const typed x = in.value(node.arguments[0]);
  settle_products(in, true);
  if (name == "mean") return mean(node, x);
  if (name == "softmax") return softmax(in, node, x);
  if (name == "|") return strokes(in, node, x);
  return sigmoid(in, node, x);
}

void spread_number(inference& in, const expression& sum, typed& left, typed& right) {
  const bool calls = sum.kind != form::relation;
  const bool of_left = in.sizes.scalar(left->type) && is_number(in, *left, calls);
  const bool of_right = in.sizes.scalar(right->type) && is_number(in, *right, calls);
  if (of_left == of_right) return;
  typed& number = of_left ? left : right;
  const typed& other = of_left ? right : left;
  const bool zero =
      number->kind == form::number && number->name.find_first_not_of("0.") == std::string::npos;
  if (zero) return;
  settle_products(in, true);
  if (in.sizes.scalar(other->type) || !is_vector(in, other->type)) return;
  const auto as_written = [&](const typed& side) {
    const auto it = std::find_if(
        sum.arguments.begin(), sum.arguments.end(),
        [&](const expression_ptr& each) { return each->where.begin == side->where.begin; });
    return it == sum.arguments.end() ? in.show(*side) : in.show(**it);
  };
  in.spread.push_back({as_written(number), as_written(other), other->type});
  number = spread(*number, number, other->type);
}

void remark_on_spread_numbers(inference& in) {
  for (const inference::spread_number& each : in.spread) {
    if (in.sizes.scalar(each.type)) continue;
    in.remark("the number " + each.number + " beside " + each.beside + ", which is " +
              in.text(each.type) + ", is taken for every entry");
  }
}

}  // namespace proofread::identities
