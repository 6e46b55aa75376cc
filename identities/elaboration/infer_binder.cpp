// SPDX-License-Identifier: MIT
#include <utility>

#include "identities/elaboration/infer.hpp"

namespace proofread::identities {

typed inference::binder(const expression& node) {
  switch (node.kind) {
    case form::differential:
    case form::gradient:
    case form::hessian:
      return derivative(node);
    case form::limit:
      return limit(node);
    case form::sum_over:
      return sum_over(node);
    case form::at:
      return at(node);
    default:
      break;
  }
  fail(node.where, std::string(node.kind == form::argmin ? "argmin" : "argmax") +
                       " stands alone as one side of an equality");
}

typed inference::derivative(const expression& node) {
  typed f = value(node.arguments[0]);
  typed x = value(node.arguments[1]);
  const bool by_entries = x->kind == form::call && x->name == "vec";
  const expression& variable = by_entries ? *x->arguments[0] : *x;
  if (variable.kind != form::symbol)
    fail(x->where, "a derivative is by a name, not by " + show(*x), "write x, or vec(X)");
  const entry& by = names.at(variable.slot);
  const bool drawn = by.what.what == role::variable || by.what.what == role::definition;
  if (by.numbers == arithmetic::integer && !drawn) {
    fail(x->where, "`" + variable.name + "` is an integer: no derivative by it");
  }
  if (node.kind == form::differential) {
    shape type = jacobian(node, *f, *x);
    return with(node, {f, x}, std::move(type));
  }
  settle_products(true);
  const std::string function = node.kind == form::gradient ? "grad" : "hess";
  if (!becomes_scalar(*f)) {
    fail(f->where, function + " needs a scalar, but " + describe(*f),
         "diff takes a column of outputs");
  }
  if (node.kind == form::gradient) return with(node, {f, x}, x->type);
  if (!sizes.unify(x->type.cols, size_expression::constant(1))) {
    fail(x->where, "hess is by a column vector, but " + describe(*x),
         "write hess(" + show(*f) + ", vec(" + show(*x) + "))");
  }
  return with(node, {f, x}, {x->type.rows, x->type.rows});
}

/// Numerator layout: row i of the Jacobian belongs to output i. A vector by letter turns out to be
/// a scalar where only that fits: t in diff(exp(t*A), t).
shape inference::jacobian(const expression& node, const expression& f, const expression& x) {
  const bool square = sizes.equal(f.type.rows, f.type.cols) && !sizes.scalar(f.type);
  if (square && may_turn_scalar(x)) sizes.unify(x.type, scalar_shape());
  const checkpoint before = save();
  std::optional<shape> type = column_jacobian(f, x);
  if (!type && may_turn_scalar(x)) {
    restore(before);
    sizes.unify(x.type, scalar_shape());
    type = column_jacobian(f, x);
  }
  if (type) return *type;
  const auto column = [&](const expression& each) {
    const bool is = sizes.equal(each.type.cols, size_expression::constant(1));
    return is ? show(each) : "vec(" + show(each) + ")";
  };
  fail(node.where, "diff needs a column by a column: " + describe(f) + ", " + describe(x),
       "write diff(" + column(f) + ", " + column(x) + ")");
}

/// The name x stands for, alone or in vec.
const entry& inference::variable_of(const expression& x) const {
  return names.at(x.kind == form::symbol ? x.slot : x.arguments[0]->slot);
}

bool inference::may_turn_scalar(const expression& x) const {
  return variable_of(x).inferred != letter::matrix && sizes.may_be_scalar(x.type);
}

std::optional<shape> inference::column_jacobian(const expression& f, const expression& x) {
  try {
    settle_products(true);
  } catch (const malformed&) {
    if (sizes.scalar(x.type) || !may_turn_scalar(x)) throw;
    return std::nullopt;
  }
  if (sizes.scalar(x.type)) return f.type;
  if (sizes.scalar(f.type)) return shape{x.type.cols, x.type.rows};
  const auto one = size_expression::constant(1);
  const unifier before = sizes;
  const bool matrix = x.kind == form::symbol && names.at(x.slot).inferred == letter::matrix;
  if (!matrix && sizes.unify(x.type.cols, one) && sizes.unify(f.type.cols, one) &&
      !collapses_matrix(f)) {
    return shape{f.type.rows, x.type.rows};
  }
  sizes = before;
  if (becomes_scalar(f)) return shape{x.type.cols, x.type.rows};
  return std::nullopt;
}

/// What a trial has to put back: solved sizes and the products that were still waiting.
inference::checkpoint inference::save() const {
  checkpoint made{sizes, products_, {}};
  for (const typed& node : products_) made.contents.push_back(*node);
  return made;
}

void inference::restore(const checkpoint& saved) {
  sizes = saved.sizes;
  products_ = saved.products;
  for (std::size_t i = 0; i < products_.size(); ++i) *products_[i] = saved.contents[i];
}

inference::binding inference::bind(const expression& node, shape type) {
  if (const auto found = names.find(node.name)) {
    const role what = names.at(*found).what.what;
    const bool free = names.at(*found).numbers != arithmetic::integer &&
                      (what == role::variable || what == role::definition || what == role::bound);
    const unifier before = sizes;
    if (free && sizes.unify(names.at(*found).what.type, type)) return {*found, false};
    sizes = before;
  }
  entry item;
  item.what.name = node.name;
  item.what.what = role::bound;
  item.what.type = std::move(type);
  item.what.where = node.where;
  return {names.declare_local(std::move(item)), true};
}

typed inference::bound_symbol(const expression& node, int slot) {
  typed result = with(node, {}, names.at(slot).what.type);
  result->slot = slot;
  return result;
}

typed inference::limit(const expression& node) {
  const expression& goal = *node.arguments[2];
  const bool negative = goal.kind == form::negate;
  const expression& end = negative ? *goal.arguments[0] : goal;
  typed point;
  if (end.kind == form::infinity) {
    point = with(end, {}, scalar_shape());
    if (negative) point = with(goal, {point}, scalar_shape());
  } else {
    point = scalar_value(node.arguments[2], "the point of a limit");
  }
  const binding variable = bind(*node.arguments[1], scalar_shape());
  typed f = value(node.arguments[0]);
  typed t = bound_symbol(*node.arguments[1], variable.slot);
  if (variable.local) names.leave();
  return with(node, {f, t, point}, f->type);
}

typed inference::argmin(const expression& node) {
  const expression& name = *node.arguments[1];
  const binding variable = bind(name, infer_ ? naming_shape(name.name) : sizes.fresh_shape());
  typed f = value(node.arguments[0]);
  require_scalar(*f, "what is minimised");
  std::vector<typed> parts = {f, bound_symbol(name, variable.slot)};
  if (node.arguments.size() > 2) parts.push_back(statement(node.arguments[2]));
  if (variable.local) names.leave();
  return with(node, parts, parts[1]->type);
}

typed inference::sum_over(const expression& node) {
  const expression& name = *node.arguments[1];
  const bool outer_size = std::exchange(in_size_, true);
  typed low = scalar_value(node.arguments[2], "the first index");
  typed high = scalar_value(node.arguments[3], "the last index");
  in_size_ = outer_size;
  for (const typed& end : {low, high}) bound(*end);
  entry item;
  item.what.name = name.name;
  item.what.what = role::bound;
  item.what.type = scalar_shape();
  item.what.where = name.where;
  item.what.bounds = {low, high};
  item.numbers = arithmetic::integer;
  std::string size_name = name.name;
  while (names.is_size_name(size_name)) size_name += "_";
  item.size = size_expression::name(size_name);
  const int slot = names.declare_local(std::move(item));
  const auto outer = std::exchange(in_position_, std::nullopt);
  typed f = value(node.arguments[0]);
  in_position_ = outer;
  typed i = bound_symbol(name, slot);
  names.leave();
  const shape type = sizes.resolve(f->type);
  for (const auto* const extent : {&type.rows, &type.cols}) {
    for (const auto& [factors, coefficient] : extent->terms) {
      for (const std::string& factor : factors) {
        if (factor != size_name) continue;
        fail(f->where, "the shape of the terms depends on " + name.name + ": " + describe(*f));
      }
    }
  }
  return with(node, {f, i, low, high}, f->type);
}

typed inference::at(const expression& node) {
  typed point = value(node.arguments[2]);
  typed y = value(node.arguments[1]);
  if (y->kind != form::symbol) fail(y->where, "at replaces a name, not " + show(*y));
  meet(*y, *point, node.arguments[1]->where);
  typed f = value(node.arguments[0]);
  return with(node, {f, y, point}, f->type);
}

typed inference::quantifier(const expression& node) {
  const expression& name = *node.arguments[0];
  typed witness = node.kind == form::exists ? value(node.arguments[1]) : nullptr;
  const binding variable = bind(name, witness ? witness->type : naming_shape(name.name));
  typed x = bound_symbol(name, variable.slot);
  typed body = statement(node.arguments.back());
  if (variable.local) names.leave();
  if (witness) return with(node, {x, witness, body}, {});
  return with(node, {x, body}, {});
}

}  // namespace proofread::identities
