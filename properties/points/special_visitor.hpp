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
#include "properties/equations/scaled_solutions.hpp"
#include "properties/evaluation/evaluate.hpp"
#include "properties/points/point_state.hpp"
#include "properties/strata/literals.hpp"

namespace proofread::properties {

/// A constraint that a point does not meet by construction.
inline bool asks_something(const constraint_set& mode) {
  return !mode.equations.empty() || !mode.memberships.empty() || !mode.others.empty() ||
         !mode.words.empty() || !mode.orders.empty();
}

/// Shows the special points of a stratum to a visitor, sort by sort (points.hpp). Every sort
/// returns false once the visitor has had enough.
class special_visitor {
  using point_type = assignment<rational>;
  static constexpr int premise_search = 400;       // of the combinations evaluated for a premise
  static constexpr std::size_t generic_bases = 2;  // random points that searches start from

 public:
  special_visitor(const point_analysis& analysis, const stratum& where, const layout& plan,
                  int budget, const std::function<bool(const point_type&)>& visit)
      : analysis_(analysis),
        budget_(static_cast<std::size_t>(std::max(budget, 1))),
        wanted_(budget < full_budget ? combinations_wanted(analysis, budget) : most_combinations),
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
  bool combinations() {
    ordered_ = ordered_combinations(lists_, wanted_);
    shown_ = std::min(ordered_.size(),
                      ordered_.size() <= budget_ * 3 / 4 ? ordered_.size() : budget_ * 2 / 5);
    std::size_t count = 0;
    for (const auto& indices : ordered_) {
      if (count++ == shown_) break;
      if (!emit(point_of(indices))) return false;
    }
    return true;
  }

  /// One name equal or opposite to another of the same shape.
  bool equal_and_opposite(const layout& plan) {
    std::size_t count = 0;
    for (const drawn_matrix& a : plan.matrices) {
      for (const drawn_matrix& b : plan.matrices) {
        if (a.slot >= b.slot || !twins(a, b)) continue;
        for (std::size_t pick = 1; pick <= 4; ++pick) {
          if (++count > budget_ / 20) return true;
          point_type point = point_of(later_selection(pick * 3));
          auto& source = point.values[static_cast<std::size_t>(a.slot)];
          auto& target = point.values[static_cast<std::size_t>(b.slot)];
          target = source;
          if (!emit(point)) return false;
          if (b.plan.made != construction::plain || b.bounded) continue;
          for (rational& entry : *target) entry = -entry;
          if (!emit(point)) return false;
        }
      }
    }
    return true;
  }

  /// One plain name a multiple of another of the same shape, from points that meet the hypotheses.
  bool multiples(const layout& plan, const std::vector<point_type>& from) {
    std::size_t left = budget_ / 8;
    for (const drawn_matrix& a : plan.matrices) {
      for (const drawn_matrix& b : plan.matrices) {
        const bool plain = a.plan.made == construction::plain && !b.bounded;
        if (a.slot == b.slot || !twins(a, b) || !plain || a.plan.rows * a.plan.cols == 1) continue;
        for (const point_type& base : from) {
          for (const long factor : {2L, -1L, 5L}) {
            point_type point = base;
            auto& target = point.values[static_cast<std::size_t>(b.slot)];
            target = point.values[static_cast<std::size_t>(a.slot)];
            for (rational& entry : *target) entry = rational(factor) * entry;
            if (!admits(point)) continue;
            if (left-- == 0) return true;
            if (!emit(point)) return false;
          }
        }
      }
    }
    return true;
  }

  /// Special values of one name, scaled until the equations hold.
  bool scaled(const layout& plan, const constraint_set& mode) {
    if (mode.equations.empty()) return true;
    for (std::size_t k = 0; k < plan.matrices.size(); ++k) {
      auto points =
          scaled_solutions(analysis_, plan, plan.matrices[k], lists_[plan.factored.size() + k],
                           mode.equations, point_of(later_selection(1)));
      if (points.size() > budget_ / 8) points.resize(budget_ / 8);
      if (!emit_sorted(std::move(points))) return false;
    }
    return true;
  }

  /// One name far out, near the literals of the proposition; the others simple.
  bool near_literals(const layout& plan) {
    const std::vector<rational> values = neighbours_of_literals(analysis_.problem);
    if (budget_ < full_budget || values.empty() || plan.matrices.empty()) return true;
    const std::size_t share = budget_ / 4 / plan.matrices.size();
    const equation_solver solver(analysis_, plan);
    const std::vector<std::int64_t> simplest;
    for (const drawn_matrix& each : plan.matrices) {
      if (each.plan.made != construction::plain) continue;
      const point_type point = point_of(later_selection(1));
      std::size_t count = 0;
      for (const rational& value : values) {
        matrix<rational> filled(each.plan.rows, each.plan.cols, value);
        if (!respects(analysis_.problem, each, base_.integers, filled)) continue;
        if (++count > share) break;
        point_type moved = point;
        moved.values[static_cast<std::size_t>(each.slot)] = std::move(filled);
        choice_draw draw(simplest, family::small);
        solver.meet_keeping(each.slot, analysis_.modes[0], moved, draw);
        if (!emit(moved)) return false;
      }
    }
    return true;
  }

  /// Combinations past the budget that meet a mode nothing else is known to meet.
  bool premises(const constraint_set& mode, std::size_t limit, const std::function<bool()>& over) {
    std::size_t found = 0;
    int looked = 0;
    for (std::size_t k = shown_; k < ordered_.size() && looked < premise_search; ++k, ++looked) {
      if (over()) return false;
      const point_type point = point_of(ordered_[k]);
      if (!meets(mode, point)) continue;
      if (!emit(point)) return false;
      if (++found >= limit) return true;
    }
    return true;
  }

  bool emit(const point_type& point) { return visit_(point); }

  bool emit_sorted(std::vector<point_type> points) {
    std::vector<std::pair<long, std::size_t>> order;
    for (std::size_t i = 0; i < points.size(); ++i) order.emplace_back(cost_of(points[i]), i);
    std::sort(order.begin(), order.end());
    return std::all_of(order.begin(), order.end(),
                       [&](const auto& each) { return emit(points[each.second]); });
  }

  /// Every hypothesis holds there.
  bool admits(const point_type& point) const {
    evaluator<rational>& at = analysis_.at(point);
    const auto& hypotheses = analysis_.problem.hypotheses;
    return std::all_of(hypotheses.begin(), hypotheses.end(), [&](const auto& statement) {
      return at.decide(*statement).value >= truth::consistent;
    });
  }

  /// The first of random points that meet the hypotheses.
  std::vector<point_type> admitted(std::vector<point_type> random) const {
    const auto outside = [&](const point_type& point) { return !admits(point); };
    random.erase(std::remove_if(random.begin(), random.end(), outside), random.end());
    if (random.size() > generic_bases) random.resize(generic_bases);
    return random;
  }

  /// A few combinations with few zeros, to start searches from.
  std::vector<point_type> bases() const {
    std::vector<point_type> result;
    for (const std::size_t pick : {1, 2, 5, 9}) result.push_back(point_of(later_selection(pick)));
    return result;
  }

 private:
  // Of few points only the first are looked at, and those past them where a premise is searched.
  static std::size_t combinations_wanted(const point_analysis& analysis, int budget) {
    const bool searched = std::any_of(analysis.modes.begin(), analysis.modes.end(), asks_something);
    return static_cast<std::size_t>(budget + (searched ? premise_search : 0));
  }

  static bool twins(const drawn_matrix& a, const drawn_matrix& b) {
    return a.plan.rows == b.plan.rows && a.plan.cols == b.plan.cols && a.plan.made == b.plan.made &&
           a.bounded == b.bounded && a.plan.made != construction::rank;
  }

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

  bool meets(const constraint_set& mode, const point_type& point) const {
    layout none;
    if (!equation_solver(analysis_, none).hold(mode.equations, point)) return false;
    evaluator<rational>& at = analysis_.at(point);
    return std::all_of(mode.others.begin(), mode.others.end(), [&](const auto& statement) {
      return at.decide(*statement).value == truth::yes;
    });
  }

  const point_analysis& analysis_;
  std::size_t budget_;
  std::size_t wanted_;  // combinations that are looked at
  const std::function<bool(const point_type&)>& visit_;
  std::vector<std::vector<candidate>> lists_;
  std::vector<selection> ordered_;
  std::size_t shown_ = 0;
  point_type base_;
};

}  // namespace proofread::properties
