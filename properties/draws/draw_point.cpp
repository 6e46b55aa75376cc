// SPDX-License-Identifier: MIT
#include "properties/draws/draw_point.hpp"

#include <utility>

#include "properties/draws/svd_triple.hpp"
#include "properties/strata/function_degree.hpp"
#include "properties/structure/components.hpp"

namespace proofread::properties {
namespace {

bool known_nonnegative(const interval& range) {
  return range.low && sign(*range.low) != ternary_sign::negative;
}

rational square(const rational& mu) { return mu * mu; }

// The whole bounded interval by t = q/(1 + q), q > 0; the closed ends now and then.
rational draw_between(const interval& range, bool rooted, choice_draw& draw) {
  if (!range.low_open || !range.high_open) {
    const int end = draw.variant(8);
    if (end == 6 && !range.low_open) return *range.low;
    if (end == 7 && !range.high_open) return *range.high;
  }
  const rational q = draw.positive();
  const rational t = q / (rational(1) + q);
  const rational width = *range.high - *range.low;
  const bool from_zero = is_zero(*range.low) == tribool::yes;
  return *range.low + width * (rooted && from_zero ? square(t) : t);
}

rational draw_above(const interval& range, bool rooted, choice_draw& draw) {
  if (!range.low_open && draw.variant(6) == 5) return *range.low;
  if (!rooted) return *range.low + draw.positive();
  if (is_zero(*range.low) == tribool::yes) return square(draw.positive());
  if (draw.variant(2) == 1) return *range.low + draw.positive();
  return square(max(*range.low, rational(1)) + draw.positive());
}

template <typename Draw>
class point_drawer {
 public:
  using S = typename Draw::scalar;
  point_drawer(const layout& plan, const stratum& where, Draw& draw) : plan_(plan), draw_(draw) {
    const std::size_t slots = where.integers.size();
    point_.integers = where.integers;
    point_.values.resize(slots);
    point_.functions.resize(slots);
    point_.roots.resize(slots);
  }

  assignment<S> run() {
    for (const drawn_svd& each : plan_.factored) factor(each);
    for (const drawn_matrix& each : plan_.matrices) {
      point_.values[index(each.slot)] = value(each);
    }
    for (const drawn_function& each : plan_.functions) {
      point_.functions[index(each.slot)] = polynomial(each);
    }
    return std::move(point_);
  }

 private:
  static std::size_t index(int slot) { return static_cast<std::size_t>(slot); }

  void factor(const drawn_svd& each) {
    svd_triple<S> drawn = draw_svd(draw_, each);
    point_.values[index(each.plan.matrix)] =
        times(drawn.left, times(drawn.values, transposed(drawn.right)));
    if (each.plan.left >= 0) point_.values[index(each.plan.left)] = std::move(drawn.left);
    if (each.plan.values >= 0) point_.values[index(each.plan.values)] = std::move(drawn.values);
    if (each.plan.right >= 0) point_.values[index(each.plan.right)] = std::move(drawn.right);
  }

  matrix<S> value(const drawn_matrix& each) {
    blueprint plan = each.plan;
    if (plan.made == construction::plain && (each.bounded || each.rooted)) {
      if constexpr (Draw::ordered) return inside(each);
      if (each.rooted && known_nonnegative(each.range) && plan.rows * plan.cols == 1) {
        const S mu = draw_.nonzero();
        point_.roots[index(each.slot)] = mu;
        return matrix<S>(mu * mu);
      }
    }
    if (each.component_free) {
      plan.component = draw_.variant(component_count(plan.made, plan.rows, plan.cols, plan.r));
    }
    return construct(draw_, plan);
  }

  matrix<S> inside(const drawn_matrix& each) {
    matrix<S> result(each.plan.rows, each.plan.cols);
    if constexpr (Draw::ordered) {
      for (S& entry : result) entry = draw_inside(each.range, each.rooted, draw_);
    }
    return result;
  }

  polynomial_map<S> polynomial(const drawn_function& each) {
    polynomial_map<S> result;
    result.inputs = each.inputs;
    result.exponents = monomials(each.inputs, each.degree);
    result.coefficients =
        free_matrix(draw_, each.outputs, static_cast<int>(result.exponents.size()));
    return result;
  }

  const layout& plan_;
  Draw& draw_;
  assignment<S> point_;
};

}  // namespace

rational draw_inside(const interval& range, bool rooted, choice_draw& draw) {
  if (range.empty()) return draw.entry();
  if (range.low && range.high) return draw_between(range, rooted, draw);
  if (range.low) return draw_above(range, rooted, draw);
  if (range.high) {
    if (!range.high_open && draw.variant(6) == 5) return *range.high;
    return *range.high - draw.positive();
  }
  if (range.not_zero) return rooted ? square(draw.nonzero()) : draw.nonzero();
  const rational value = draw.entry();
  return rooted && draw.variant(4) != 3 ? square(value) : value;
}

assignment<field> draw_point(const layout& plan, const stratum& where, field_draw& draw) {
  return point_drawer<field_draw>(plan, where, draw).run();
}

assignment<rational> draw_point(const layout& plan, const stratum& where, choice_draw& draw) {
  return point_drawer<choice_draw>(plan, where, draw).run();
}

}  // namespace proofread::properties
