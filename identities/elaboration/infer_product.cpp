// SPDX-License-Identifier: MIT
#include <algorithm>
#include <utility>

#include "identities/elaboration/infer.hpp"
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

}  // namespace

typed inference::product(const expression& node) {
  typed left = value(node.arguments[0]);
  typed right = value(node.arguments[1]);
  for (const typed& factor : {left, right}) {
    if (is_zero(*factor)) require_scalar(*factor, "a bare 0 in a product");
  }
  const bool inner = !sizes.scalar(left->type) && !sizes.scalar(right->type) &&
                     sizes.equal(left->type.cols, right->type.rows);
  shape type = inner ? shape{left->type.rows, right->type.cols} : sizes.fresh_shape();
  typed result = with(node, {left, right}, std::move(type));
  result->kind = form::multiply;
  if (!inner && !decide(*result, false)) products_.push_back(result);
  return result;
}

void inference::make_scale(expression& node, bool scalar_first) {
  node.kind = form::scale;
  if (!scalar_first) std::swap(node.arguments[0], node.arguments[1]);
  const expression& scalar = *node.arguments[0];
  if (!sizes.unify(scalar.type, scalar_shape()) ||
      !sizes.unify(node.type, node.arguments[1]->type)) {
    fail(node.sign, "shapes do not fit: " + describe(node) +
                        " by where it stands, but its factor " + describe(*node.arguments[1]));
  }
}

void inference::make_inner(expression& node) {
  const expression& left = *node.arguments[0];
  const expression& right = *node.arguments[1];
  const unifier before = sizes;
  if (!sizes.unify(left.type.cols, right.type.rows)) {
    sizes = before;
    clash(node.sign, left, right, product_hint(left, right));
  }
  if (!sizes.unify(node.type, {left.type.rows, right.type.cols})) {
    sizes = before;
    fail(node.sign, "shapes do not fit: " + describe(left) + ", " + describe(right) +
                        ", but the product stands where " + text(node.type) + " is needed");
  }
}

/// A matrix product, or a multiple by a 1 x 1 factor: decided when only one of them can be meant.
bool inference::decide(expression& node, bool force) {
  const expression& left = *node.arguments[0];
  const expression& right = *node.arguments[1];
  const auto fits = [&](const shape& type, const size_expression& a, const size_expression& b) {
    unifier trial = sizes;
    return trial.unify(a, b) && trial.unify(node.type, type);
  };
  const auto may_scale = [&](const expression& factor, const expression& other) {
    const bool matrix_letter = factor.kind == form::symbol && factor.slot >= 0 &&
                               names.at(factor.slot).inferred == letter::matrix;
    return !matrix_letter && !is_bare_identity(factor) && sizes.may_be_scalar(factor.type) &&
           (products_.size() > most_products ||
            fits(other.type, factor.type.rows, factor.type.cols));
  };
  if (sizes.scalar(left.type)) {
    make_scale(node, true);
  } else if (sizes.scalar(right.type)) {
    make_scale(node, false);
  } else if (sizes.equal(left.type.cols, right.type.rows)) {
    make_inner(node);
  } else {
    const bool left_scales = may_scale(left, right);
    const bool right_scales = may_scale(right, left);
    const bool inner = fits({left.type.rows, right.type.cols}, left.type.cols, right.type.rows);
    const int choices = int{left_scales} + int{right_scales} + int{inner};
    if (choices > 1 && !force) return false;
    if (inner || choices == 0) {
      make_inner(node);
    } else {
      make_scale(node, left_scales);
    }
  }
  return true;
}

/// Passes over the waiting products until none is decided by itself, then prefers the matrix
/// product for the first and goes on.
void inference::settle_products(bool force) {
  while (!products_.empty()) {
    const bool many = products_.size() > most_products;
    const auto waiting = std::exchange(products_, {});
    for (const typed& node : waiting) {
      if (!decide(*node, many && force)) products_.push_back(node);
    }
    if (products_.size() < waiting.size()) continue;
    if (!force) return;
    const typed first = products_.front();
    products_.erase(products_.begin());
    decide(*first, true);
  }
}

std::string inference::product_hint(const expression& left, const expression& right) {
  const auto fits = [&](const size_expression& a, const size_expression& b) {
    return sizes.equal(a, b);
  };
  const auto times = [&](const expression_ptr& a, form how, const expression_ptr& b) {
    return show(*make(how, {a, b}));
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
  std::string hint = "the inner sizes " + to_text(sizes.legible(left.type.cols)) + " and " +
                     to_text(sizes.legible(right.type.rows)) + " must agree";
  for (std::size_t i = 0; i < options.size(); ++i) hint += (i ? " or " : "; ") + options[i];
  return options.empty() ? hint : hint + " would fit";
}

}  // namespace proofread::identities
