// SPDX-License-Identifier: MIT
#include "properties/equations/orders.hpp"

#include <optional>
#include <stdexcept>
#include <utility>

#include "properties/draws/word_check.hpp"
#include "properties/evaluation/evaluate.hpp"
#include "properties/evaluation/integers.hpp"

namespace proofread::properties {
namespace {

using identities::form;

/// An entry of a drawn matrix.
struct place {
  const drawn_matrix* name = nullptr;
  int row = 0;
  int col = 0;
};

class mover {
 public:
  mover(const point_analysis& analysis, const layout& plan, assignment<rational>& point,
        choice_draw& draw)
      : analysis_(analysis), plan_(plan), point_(point), draw_(draw) {}

  void meet(const order_relation& order) {
    const auto left = value(*order.left), right = value(*order.right);
    if (!left || !right || *left < *right || (!order.strict && *left == *right)) return;
    if (move(*order.right, *left + gap(order, *left))) return;
    move(*order.left, *right - gap(order, *right));
  }

 private:
  // On its own scale, or on that of what it is measured from: both may be tiny or huge.
  rational gap(const order_relation& order, const rational& from) {
    const int how = draw_.variant(6);
    if (!order.strict && how == 5) return 0;
    const rational free = draw_.positive();
    if (how % 2 == 0 || is_zero(from) == tribool::yes) return free;
    return sign(from) == ternary_sign::negative ? -from * free : from * free;
  }

  std::optional<rational> value(const identities::expression& node) {
    const matrix<rational> found = analysis_.at(point_).value(node);
    return found.size() == 1 ? std::optional(found[0]) : std::nullopt;
  }

  std::optional<place> place_of(const identities::expression& node) const {
    const bool entry = node.kind == form::index;
    const identities::expression& base = entry ? *node.arguments[0] : node;
    if (base.kind != form::symbol) return std::nullopt;
    for (const drawn_matrix& each : plan_.matrices) {
      if (each.slot == base.slot) return entry ? entry_of(node, each) : place{&each, 0, 0};
    }
    return std::nullopt;
  }

  std::optional<place> entry_of(const identities::expression& node, const drawn_matrix& of) const {
    const auto first = integer_value(*node.arguments[1], point_.integers);
    const auto second = node.arguments.size() > 2
                            ? integer_value(*node.arguments[2], point_.integers)
                            : std::optional<std::int64_t>(1);
    if (!first || !second) return std::nullopt;
    place found{&of, static_cast<int>(*first) - 1, static_cast<int>(*second) - 1};
    if (node.arguments.size() == 2 && of.plan.rows == 1) std::swap(found.row, found.col);
    const bool inside =
        found.row >= 0 && found.row < of.plan.rows && found.col >= 0 && found.col < of.plan.cols;
    return inside ? std::optional(found) : std::nullopt;
  }

  bool move(const identities::expression& node, const rational& to) {
    const auto at = place_of(node);
    if (!at) return false;
    matrix<rational>& value = *point_.values[static_cast<std::size_t>(at->name->slot)];
    if (value.rows() != at->name->plan.rows || value.cols() != at->name->plan.cols) return false;
    const matrix<rational> before = value;
    // As it stands, or with the entry that a symmetric or a skew matrix has on the other side.
    const bool mirrored = at->row != at->col && value.rows() == value.cols();
    for (const long sign : {0L, 1L, -1L}) {
      if (sign != 0 && !mirrored) break;
      value(at->row, at->col) = to;
      if (sign != 0) value(at->col, at->row) = rational(sign) * to;
      if (respects(analysis_.problem, *at->name, point_.integers, value)) return true;
      value = before;
    }
    return false;
  }

  const point_analysis& analysis_;
  const layout& plan_;
  assignment<rational>& point_;
  choice_draw& draw_;
};

}  // namespace

void meet_orders(const point_analysis& analysis, const layout& plan,
                 const std::vector<order_relation>& orders, assignment<rational>& point,
                 choice_draw& draw) {
  mover moving(analysis, plan, point, draw);
  for (const order_relation& each : orders) {
    try {
      moving.meet(each);
    } catch (const std::runtime_error&) {  // a side without a value here (trouble.hpp)
    }
  }
}

}  // namespace proofread::properties
