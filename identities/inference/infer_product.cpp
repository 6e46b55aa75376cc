// SPDX-License-Identifier: MIT
#include "identities/inference/infer_product.hpp"

#include <algorithm>
#include <utility>

#include "identities/printing/print.hpp"

namespace proofread::identities {
namespace {

/// With more products waiting than this, each is taken for a matrix product where it can be one.
constexpr std::size_t most_products = 40;

bool is_zero(const expression& node) {
  if (node.kind == form::negate) return is_zero(*node.arguments[0]);
  return node.kind == form::number && node.name.find_first_not_of("0.") == std::string::npos;
}

bool is_bare_identity(const expression& node) {
  return node.kind == form::identity && node.arguments.empty();
}

expression_ptr flipped(const expression& node) {
  if (node.kind == form::transpose) return node.arguments[0];
  return make(form::transpose, {std::make_shared<const expression>(node)});
}

void make_scale(inference& in, expression& node, bool scalar_first) {
  node.kind = form::scale;
  node.integer = 0;
  if (!scalar_first) std::swap(node.arguments[0], node.arguments[1]);
  const expression& scalar = *node.arguments[0];
  if (!in.sizes.unify(scalar.type, scalar_shape()) ||
      !in.sizes.unify(node.type, node.arguments[1]->type)) {
    in.fail(node.sign, "shapes do not fit: " + in.describe(node) +
                           " by where it stands, but its factor " +
                           in.describe(*node.arguments[1]));
  }
}

std::string product_hint(inference& in, const expression& node, std::vector<edit>& mends) {
  const expression& left = *node.arguments[0];
  const expression& right = *node.arguments[1];
  const auto fits = [&](const size_expression& a, const size_expression& b) {
    return in.sizes.equal(a, b);
  };
  const auto times = [&](const expression_ptr& a, form how, const expression_ptr& b) {
    return in.show(*make(how, {a, b}));
  };
  const auto l = std::make_shared<const expression>(left);
  const auto r = std::make_shared<const expression>(right);
  std::vector<std::string> options;
  if (fits(left.type.rows, right.type.rows)) {
    options.push_back(times(flipped(left), form::multiply, r));
  }
  if (fits(left.type.cols, right.type.cols)) {
    options.push_back(times(l, form::multiply, flipped(right)));
  }
  if (options.empty() && fits(right.type.cols, left.type.rows)) {
    options.push_back(times(r, form::multiply, l));
  }
  if (options.empty() && fits(left.type.rows, right.type.cols)) {
    options.push_back(times(flipped(left), form::multiply, flipped(right)));
  }
  std::string hint = "the inner sizes " + to_text(in.sizes.legible(left.type.cols)) + " and " +
                     to_text(in.sizes.legible(right.type.rows)) + " must agree";
  for (std::size_t i = 0; i < options.size(); ++i) hint += (i ? " or " : "; ") + options[i];
  for (const std::string& each : options) mends.push_back({node.where, each});
  if (!options.empty()) hint += " would fit";
  return hint;
}

/// x*y of two vectors in a line of numpy: no product of them but that of their entries fits.
bool become_entrywise(inference& in, expression& node) {
  const shape left = node.arguments[0]->type, right = node.arguments[1]->type;
  unifier product = in.sizes, entries = in.sizes;
  if (product.unify(left.cols, right.rows)) return false;
  if (!entries.unify(left, right) || !entries.unify(node.type, left)) return false;
  in.sizes = std::move(entries);
  in.remark("`*` of what has no matrix product is taken entry by entry, as in numpy");
  node.kind = form::entry_multiply;
  node.integer = 0;
  return true;
}

void make_inner(inference& in, expression& node) {
  const expression& left = *node.arguments[0];
  const expression& right = *node.arguments[1];
  if (node.integer == 1 && become_entrywise(in, node)) return;
  if (node.integer == 1) {
    in.fail(node.sign, "`*` acts entry by entry in numpy, and is the matrix product here",
            "write @ for the matrix product, .* for entries",
            {{node.sign, "@"}, {node.sign, ".*"}});
  }
  if (node.integer == 2)
    in.remark("`*` is the matrix product, as `@` is; .* multiplies entry by entry");
  node.integer = 0;
  const unifier before = in.sizes;
  if (!in.sizes.unify(left.type.cols, right.type.rows)) {
    in.sizes = before;
    std::vector<edit> mends;
    const std::string hint = product_hint(in, node, mends);
    in.clash(node.sign, left, right, hint, std::move(mends));
  }
  if (!in.sizes.unify(node.type, {left.type.rows, right.type.cols})) {
    in.sizes = before;
    in.fail(node.sign, "shapes do not fit: " + in.describe(left) + ", " + in.describe(right) +
                           ", but the product stands where " + in.text(node.type) + " is needed");
  }
}

/// A matrix product, or a multiple by a 1 x 1 factor: decided when only one of them can be meant.
/// Of both the product is preferred, but for a factor 0: it is the number where that fits.
bool decide(inference& in, expression& node, bool force) {
  const expression& left = *node.arguments[0];
  const expression& right = *node.arguments[1];
  const auto fits = [&](const shape& type, const size_expression& a, const size_expression& b) {
    unifier trial = in.sizes;
    return trial.unify(a, b) && trial.unify(node.type, type);
  };
  const auto may_scale = [&](const expression& factor, const expression& other) {
    return !is_bare_identity(factor) && in.sizes.may_be_scalar(factor.type) &&
           (in.products.size() > most_products ||
            fits(other.type, factor.type.rows, factor.type.cols));
  };
  if (in.sizes.scalar(left.type)) {
    make_scale(in, node, true);
  } else if (in.sizes.scalar(right.type)) {
    make_scale(in, node, false);
  } else if (in.sizes.equal(left.type.cols, right.type.rows)) {
    make_inner(in, node);
  } else {
    const bool left_scales = may_scale(left, right);
    const bool right_scales = may_scale(right, left);
    const bool inner = fits({left.type.rows, right.type.cols}, left.type.cols, right.type.rows);
    const int choices = int{left_scales} + int{right_scales} + int{inner};
    if (choices > 1 && !force) return false;
    const bool number = (left_scales && is_zero(left)) || (right_scales && is_zero(right));
    if (choices == 0 || (inner && !number)) {
      make_inner(in, node);
    } else {
      make_scale(in, node, left_scales && (is_zero(left) || !number));
    }
  }
  return true;
}

}  // namespace

typed infer_product(inference& in, const expression& node) {
  typed left = in.value(node.arguments[0]);
  typed right = in.value(node.arguments[1]);
  const bool inner = !in.sizes.scalar(left->type) && !in.sizes.scalar(right->type) &&
                     in.sizes.equal(left->type.cols, right->type.rows);
  shape type = inner ? shape{left->type.rows, right->type.cols} : in.sizes.fresh_shape();
  typed result = in.with(node, {left, right}, std::move(type));
  result->kind = form::multiply;
  if (inner && node.integer != 0) make_inner(in, *result);
  if (!inner && !decide(in, *result, false)) in.products.push_back(result);
  return result;
}

void settle_products(inference& in, bool force) {
  while (!in.products.empty()) {
    const bool many = in.products.size() > most_products;
    const auto waiting = std::exchange(in.products, {});
    for (const typed& node : waiting) {
      if (!decide(in, *node, many && force)) in.products.push_back(node);
    }
    if (in.products.size() < waiting.size()) continue;
    if (!force) return;
    const typed first = in.products.front();
    in.products.erase(in.products.begin());
    decide(in, *first, true);
  }
}

}  // namespace proofread::identities
