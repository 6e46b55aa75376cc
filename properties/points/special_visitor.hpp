// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <functional>
#include <set>
#include <utility>
#include <vector>

#include "properties/draws/choice_sequence.hpp"
#include "properties/draws/combinations.hpp"
#include "properties/draws/special_candidates.hpp"
#include "properties/draws/word_check.hpp"
#include "properties/equations/equations.hpp"
#include "properties/evaluation/evaluate.hpp"
#include "properties/points/point_state.hpp"

namespace proofread::properties {

/// A constraint that a point does not meet by construction.
inline bool asks_something(const constraint_set& mode) {
  return !mode.equations.empty() || !mode.memberships.empty() || !mode.others.empty() ||
         !mode.words.empty() || mode.orders;
}

/// Shows the special points of a stratum to a visitor, sort by sort (points.hpp). Every sort
/// returns false once the visitor has had enough.
class special_visitor {
  using point_type = assignment<rational>;

 public:
  special_visitor(const point_analysis& analysis, const stratum& where, const layout& plan,
                  int budget, const std::function<bool(const point_type&)>& visit)
      : analysis_(analysis),
        budget_(static_cast<std::size_t>(std::max(budget, 1))),
        visit_(visit),
        lists_(special_candidates(analysis, plan, where, budget)) {
    const std::size_t slots = where.integers.size();
    base_.integers = where.integers;
    base_.values.resize(slots);
    base_.functions.resize(slots);
    base_.roots.resize(slots);
  }

  /// The combinations of special values, simplest first; all of them if they fit most of the
  /// budget.
  bool combinations() const {
    const std::size_t most = budget_ * 3 / 4;
    const auto ordered = first_combinations(lists_, most + 1);
    const std::size_t shown = ordered.size() <= most ? ordered.size() : budget_ * 2 / 5;
    for (std::size_t k = 0; k < std::min(shown, ordered.size()); ++k) {
      if (!emit(point_of(ordered[k]))) return false;
    }
    return true;
  }

  /// A special value of one name, and the others solved for where the equations of a mode are
  /// affine in them.
  bool solved(const layout& plan, const constraint_set& mode) const {
    if (mode.equations.empty()) return true;
    const equation_solver solver(analysis_, plan);
    const std::vector<std::int64_t> simplest;
    std::size_t left = budget_;
    for (std::size_t k = 0; k < plan.matrices.size(); ++k) {
      for (const candidate& each : lists_[plan.factored.size() + k]) {
        point_type point = point_of(later_selection(1));
        const auto& [slot, value] = each.values.front();
        point.values[static_cast<std::size_t>(slot)] = value;
        choice_draw draw(simplest, family::small);
        if (!solver.meet_keeping(slot, mode, point, draw)) continue;
        if (!emit(point)) return false;
        if (--left == 0) return true;
      }
    }
    return true;
  }

  bool emit(const point_type& point) const { return visit_(point); }

  bool emit_sorted(std::vector<point_type> points) const {
    std::vector<std::pair<long, std::size_t>> order;
    for (std::size_t i = 0; i < points.size(); ++i) order.emplace_back(cost_of(points[i]), i);
    std::sort(order.begin(), order.end());
    return std::all_of(order.begin(), order.end(),
                       [&](const auto& each) { return emit(points[each.second]); });
  }

 private:
  selection later_selection(std::size_t pick) const {
    selection indices;
    std::size_t shift = 0;
    for (const auto& list : lists_) {
      indices.push_back(list.empty() ? 0 : (pick + 2 * shift++) % list.size());
    }
    return indices;
  }

  point_type point_of(const selection& indices) const {
    point_type point = base_;
    for (std::size_t k = 0; k < indices.size(); ++k) {
      if (lists_[k].empty()) continue;
      const candidate& each = lists_[k][indices[k]];
      for (const auto& [slot, value] : each.values) {
        point.values[static_cast<std::size_t>(slot)] = value;
      }
      for (const auto& [slot, value] : each.functions) {
        point.functions[static_cast<std::size_t>(slot)] = value;
      }
    }
    return point;
  }

  const point_analysis& analysis_;
  std::size_t budget_;
  const std::function<bool(const point_type&)>& visit_;
  std::vector<std::vector<candidate>> lists_;
  point_type base_;
};

}  // namespace proofread::properties
