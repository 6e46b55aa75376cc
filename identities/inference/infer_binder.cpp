// SPDX-License-Identifier: MIT
#include "identities/inference/infer_binder.hpp"

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "identities/expression/bound_symbol.hpp"
#include "identities/inference/bound_name.hpp"
#include "identities/inference/infer_arithmetic.hpp"
#include "identities/inference/infer_blocks.hpp"
#include "identities/inference/infer_product.hpp"
#include "identities/inference/infer_statement.hpp"

namespace proofread::identities {
namespace {

/// Numerator layout: row i of the Jacobian belongs to output i, and the outputs of a row f are its
/// entries.
std::optional<shape> jacobian(inference& in, const expression& f, const expression& x) {
  settle_products(in, true);
  if (in.sizes.scalar(x.type)) return f.type;
  if (in.sizes.scalar(f.type)) return shape{x.type.cols, x.type.rows};
  const auto one = size_expression::constant(1);
  const unifier before = in.sizes;
  if (in.sizes.unify(x.type.cols, one)) {
    if (in.sizes.unify(f.type.cols, one)) return shape{f.type.rows, x.type.rows};
    if (in.sizes.unify(f.type.rows, one)) return shape{f.type.cols, x.type.rows};
  }
  in.sizes = before;
  if (in.becomes_scalar(f)) return shape{x.type.cols, x.type.rows};
  return std::nullopt;
}

shape jacobian_type(inference& in, const expression& node, const expression& f,
                    const expression& x) {
  if (const auto type = jacobian(in, f, x)) return *type;
  const auto column = [&](const expression& each) {
    const bool is = in.sizes.equal(each.type.cols, size_expression::constant(1));
    return is ? in.show(each) : "vec(" + in.show(each) + ")";
  };
  in.fail(node.where, "diff needs a column by a column: " + in.describe(f) + ", " + in.describe(x),
          "write diff(" + column(f) + ", " + column(x) + ")");
}

typed derivative(inference& in, const expression& node) {
  typed f = in.value(node.arguments[0]);
  typed x = in.value(node.arguments[1]);
  const bool by_entries = x->kind == form::call && x->name == "vec";
  const expression& variable = by_entries ? *x->arguments[0] : *x;
  if (variable.kind != form::symbol)
    in.fail(x->where, "a derivative is by a name, not by " + in.show(*x), "write x, or vec(X)");
  const entry& by = in.names.at(variable.slot);
  const bool drawn = by.what.what == role::variable || by.what.what == role::definition;
  if (by.numbers == arithmetic::integer && !drawn) {
    in.fail(x->where, "`" + variable.name + "` is an integer: no derivative by it");
  }
  if (node.kind == form::differential) {
    shape type = jacobian_type(in, node, *f, *x);
    return in.with(node, {f, x}, std::move(type));
  }
  settle_products(in, true);
  const std::string function = node.kind == form::gradient ? "grad" : "hess";
  if (!in.becomes_scalar(*f)) {
    in.fail(f->where, function + " needs a scalar, but " + in.describe(*f),
            "diff takes a column of outputs");
  }
  if (node.kind == form::gradient) return in.with(node, {f, x}, x->type);
  if (!in.sizes.unify(x->type.cols, size_expression::constant(1))) {
    in.fail(x->where, "hess is by a column vector, but " + in.describe(*x),
            "write hess(" + in.show(*f) + ", vec(" + in.show(*x) + "))");
  }
  return in.with(node, {f, x}, {x->type.rows, x->type.rows});
}

typed limit(inference& in, const expression& node) {
  const expression& goal = *node.arguments[2];
  const bool negative = goal.kind == form::negate;
  const expression& end = negative ? *goal.arguments[0] : goal;
  typed point;
  if (end.kind == form::infinity) {
    point = in.with(end, {}, scalar_shape());
    if (negative) point = in.with(goal, {point}, scalar_shape());
  } else {
    point = in.scalar_value(node.arguments[2], "the point of a limit");
  }
  bound_name variable(in, *node.arguments[1], scalar_shape(),
                      "the variable of a limit is a scalar");
  typed f = in.value(node.arguments[0]);
  typed t = variable.symbol();
  variable.leave();
  return in.with(node, {f, t, point}, f->type);
}

/// A name that runs from low to high while it is visible; `size` is what it stands for in sizes.
int declare_running_index(inference& in, const expression& name, const typed& low,
                          const typed& high, std::string& size) {
  for (const typed& end : {low, high}) bound_of(in, *end);
  entry item;
  item.what.name = name.name;
  item.what.what = role::bound;
  item.what.type = scalar_shape();
  item.what.where = name.where;
  item.what.bounds = {low, high};
  item.numbers = arithmetic::integer;
  size = name.name;
  while (in.names.is_size_name(size)) size += "_";
  item.size = size_expression::name(size);
  return in.names.declare_local(std::move(item));
}

/// The ends of a range of integers.
std::pair<typed, typed> range_ends(inference& in, const expression_ptr& low,
                                   const expression_ptr& high) {
  const bool outer_size = std::exchange(in.in_size, true);
  typed first = in.scalar_value(low, "the first index");
  typed last = in.scalar_value(high, "the last index");
  in.in_size = outer_size;
  return {std::move(first), std::move(last)};
}

typed sum_over(inference& in, const expression& node) {
  const expression& name = *node.arguments[1];
  const auto [low, high] = range_ends(in, node.arguments[2], node.arguments[3]);
  std::string size_name;
  const int slot = declare_running_index(in, name, low, high, size_name);
  const auto outer = std::exchange(in.in_position, std::nullopt);
  typed f = in.value(node.arguments[0]);
  in.in_position = outer;
  typed i = in.with(name, {}, scalar_shape());
  i->slot = slot;
  in.names.leave();
  const shape type = in.sizes.resolve(f->type);
  for (const auto* const extent : {&type.rows, &type.cols}) {
    for (const auto& [factors, coefficient] : extent->terms) {
      for (const std::string& factor : factors) {
        if (factor != size_name) continue;
        in.fail(f->where,
                "the shape of the terms depends on " + name.name + ": " + in.describe(*f));
      }
    }
  }
  return in.with(node, {f, i, low, high}, f->type);
}

typed at(inference& in, const expression& node) {
  typed point = in.value(node.arguments[2]);
  typed y = in.value(node.arguments[1]);
  if (y->kind != form::symbol) in.fail(y->where, "at replaces a name, not " + in.show(*y));
  meet(in, *y, *point, node.arguments[1]->where);
  typed f = in.value(node.arguments[0]);
  return in.with(node, {f, y, point}, f->type);
}

}  // namespace

typed infer_binder(inference& in, const expression& node) {
  switch (node.kind) {
    case form::differential:
    case form::gradient:
    case form::hessian:
      return derivative(in, node);
    case form::limit:
      return limit(in, node);
    case form::sum_over:
      return sum_over(in, node);
    case form::at:
      return at(in, node);
    default:
      break;
  }
  in.fail(node.where, std::string(node.kind == form::argmin ? "argmin" : "argmax") +
                          " stands alone as one side of an equality");
}

typed infer_argmin(inference& in, const expression& node) {
  const expression& name = *node.arguments[1];
  std::optional<shape> any;
  if (!in.infers_names && !in.names.find(name.name)) any = in.sizes.fresh_shape();
  bound_name variable(in, name, std::move(any));
  typed f = in.value(node.arguments[0]);
  in.require_scalar(*f, "what is minimised");
  std::vector<typed> parts = {f, variable.symbol()};
  if (node.arguments.size() > 2) parts.push_back(infer_statement(in, node.arguments[2]));
  variable.leave();
  return in.with(node, parts, parts[1]->type);
}

/// forall i in lo..hi : P, or of an index that is declared so: every value in its range.
typed infer_range_quantifier(inference& in, const expression& node, const typed& low,
                             const typed& high) {
  const expression& name = *node.arguments[0];
  std::string size_name;
  const int slot = declare_running_index(in, name, low, high, size_name);
  typed i = in.with(name, {}, scalar_shape());
  i->slot = slot;
  typed body = infer_statement(in, node.arguments[1]);
  in.names.leave();
  return in.with(node, {i, body, low, high}, {});
}

typed infer_quantifier(inference& in, const expression& node) {
  if (range_argument(node) > 0) {
    const auto [low, high] = range_ends(in, node.arguments[2], node.arguments[3]);
    return infer_range_quantifier(in, node, low, high);
  }
  const auto declared = in.names.find(node.arguments[0]->name);
  if (node.kind == form::for_all && declared) {
    const declaration& index = in.names.at(*declared).what;
    const std::vector<expression_ptr> ends = index.bounds;
    if (index.what == role::index && ends.size() == 2)
      return infer_range_quantifier(in, node, std::make_shared<expression>(*ends[0]),
                                    std::make_shared<expression>(*ends[1]));
  }
  std::optional<shape> wanted;
  typed witness = node.kind == form::exists ? in.value(node.arguments[1]) : nullptr;
  if (witness) wanted = witness->type;
  bound_name variable(in, *node.arguments[0], std::move(wanted),
                      witness ? "the witness is " + in.text(witness->type) : "");
  typed x = variable.symbol();
  typed body = infer_statement(in, node.arguments.back());
  variable.leave();
  if (witness) return in.with(node, {x, witness, body}, {});
  return in.with(node, {x, body}, {});
}

}  // namespace proofread::identities
