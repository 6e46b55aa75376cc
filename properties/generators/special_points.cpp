// SPDX-License-Identifier: MIT
#include <algorithm>
#include <set>
#include <utility>

#include "properties/evaluation/evaluate.hpp"
#include "properties/generators/choices.hpp"
#include "properties/generators/draw_point.hpp"
#include "properties/generators/equations.hpp"
#include "properties/generators/literals.hpp"
#include "properties/generators/point_state.hpp"
#include "properties/generators/special_candidates.hpp"
#include "properties/generators/tape.hpp"
#include "properties/generators/word_check.hpp"
#include "properties/generators/zero_sets.hpp"

namespace proofread::properties {
namespace {

using point_type = assignment<rational>;

constexpr int premise_search = 400;  // of these evaluated for a premise
constexpr int generic_recipes = 3;
constexpr int base_draws = 12;  // to find random points that searches start from
constexpr int crossing_evaluations = 600;
constexpr std::size_t generic_bases = 2;  // so many of them

bool asks_something(const constraint_set& mode) {
  return !mode.equations.empty() || !mode.memberships.empty() || !mode.others.empty() ||
         !mode.words.empty() || !mode.orders.empty();
}

class special_visitor {
 public:
  special_visitor(const point_analysis& analysis, const stratum& where, const layout& plan,
                  int budget, const std::function<bool(const point_type&)>& visit)
      : analysis_(analysis),
        budget_(static_cast<std::size_t>(std::max(budget, 1))),
        wanted_(budget < full_budget ? combinations_wanted(analysis, budget) : most_choices),
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
    ordered_ = ordered_choices(lists_, wanted_);
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
          point_type point = point_of(later_choice(pick * 3));
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

  /// One name far out, near the literals of the proposition; the others simple.
  bool near_literals(const layout& plan) {
    const std::vector<rational> values = neighbours_of_literals(analysis_.problem);
    if (budget_ < full_budget || values.empty() || plan.matrices.empty()) return true;
    const std::size_t share = budget_ / 4 / plan.matrices.size();
    const equation_solver solver(analysis_, plan);
    const std::vector<std::int64_t> simplest;
    for (const drawn_matrix& each : plan.matrices) {
      if (each.plan.made != construction::plain) continue;
      const point_type point = point_of(later_choice(1));
      std::size_t count = 0;
      for (const rational& value : values) {
        matrix<rational> filled(each.plan.rows, each.plan.cols, value);
        if (!respects(analysis_.problem, each, base_.integers, filled)) continue;
        if (++count > share) break;
        point_type moved = point;
        moved.values[static_cast<std::size_t>(each.slot)] = std::move(filled);
        tape_draw draw(simplest, family::small);
        solver.meet_keeping(each.slot, analysis_.modes[0], moved, draw);
        if (!emit(moved)) return false;
      }
    }
    return true;
  }

  /// Combinations past the budget that meet a mode nothing else is known to meet.
  bool premises(const constraint_set& mode, std::size_t limit) {
    std::size_t found = 0;
    int looked = 0;
    for (std::size_t k = shown_; k < ordered_.size() && looked < premise_search; ++k, ++looked) {
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
    evaluator<rational> at(analysis_.problem, point);
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
    for (const std::size_t pick : {1, 2, 5, 9}) result.push_back(point_of(later_choice(pick)));
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

  choice later_choice(std::size_t pick) const {
    choice indices;
    std::size_t shift = 0;
    for (const auto& list : lists_) {
      indices.push_back(list.empty() ? 0 : (pick + 2 * shift++) % list.size());
    }
    return indices;
  }

  point_type point_of(const choice& indices) const {
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
    evaluator<rational> at(analysis_.problem, point);
    return std::all_of(mode.others.begin(), mode.others.end(), [&](const auto& statement) {
      return at.decide(*statement).value == truth::yes;
    });
  }

  const point_analysis& analysis_;
  std::size_t budget_;
  std::size_t wanted_;  // combinations that are looked at
  const std::function<bool(const point_type&)>& visit_;
  std::vector<std::vector<candidate>> lists_;
  std::vector<choice> ordered_;
  std::size_t shown_ = 0;
  point_type base_;
};

}  // namespace

void point_source::special_points(const stratum& where, int budget,
                                  const std::function<bool(const assignment<rational>&)>& visit) {
  state& known = *state_;
  const layout& plan = known.layout_of(where, 0);
  special_visitor visitor(known.analysis, where, plan, budget, visit);
  if (!visitor.combinations() || !visitor.equal_and_opposite(plan)) return;
  const zero_set_search search(known.analysis, plan, where);
  const auto around = [&](const point_type& base) {
    auto points = search.from(base, 2 * budget);
    const auto outside = [&](const auto& point) { return !visitor.admits(point); };
    points.erase(std::remove_if(points.begin(), points.end(), outside), points.end());
    const auto most = static_cast<std::size_t>(std::max(2, budget / 10));
    if (points.size() > most) points.resize(most);
    return visitor.emit_sorted(std::move(points));
  };
  const auto bases = visitor.admitted(known.fixed_points(where, 0, base_draws));
  if (!visitor.multiples(plan, bases)) return;
  if (!std::all_of(bases.begin(), bases.end(), around)) return;
  if (!visitor.near_literals(plan)) return;
  const auto& modes = known.analysis.modes;
  const auto asked = static_cast<int>(std::count_if(modes.begin(), modes.end(), asks_something));
  const int share = std::max(2, budget / 8 / std::max(asked, 1));  // twice for each mode asked
  for (std::size_t mode = 0; mode < modes.size(); ++mode) {
    const bool searched = asks_something(modes[mode]);
    auto points = known.fixed_points(where, mode, searched ? share : generic_recipes);
    if (!visitor.emit_sorted(std::move(points))) return;
    if (searched && !visitor.premises(modes[mode], static_cast<std::size_t>(share))) return;
  }
  for (const auto& base : visitor.bases()) {
    if (!around(base)) return;
  }
}

std::vector<real_solution> point_source::crossings(
    const stratum& where, const std::function<bool(const assignment<rational>&)>& admits) {
  std::vector<point_type> bases = state_->fixed_points(where, 0, base_draws);
  const auto outside = [&](const point_type& point) { return !admits(point); };
  bases.erase(std::remove_if(bases.begin(), bases.end(), outside), bases.end());
  return zero_set_search(state_->analysis, state_->layout_of(where, 0), where)
      .crossings(bases, crossing_evaluations, admits);
}

std::vector<assignment<rational>> point_source::state::fixed_points(const stratum& where,
                                                                    std::size_t mode, int count) {
  std::vector<assignment<rational>> points;
  const std::vector<int>& wanted = uses_of(where);
  for (int i = 0; i < 2 * count && static_cast<int>(points.size()) < count; ++i) {
    const auto tape =
        random_parameters(static_cast<std::uint64_t>(i + 1), wanted, family::small, 2 + i);
    tape_draw draw(tape, family::small);
    draw.variant(static_cast<int>(analysis.modes.size()));
    if (auto point = build_in_mode(where, mode, draw)) points.push_back(std::move(*point));
  }
  if (points.empty()) return points;
  const equation_solver solver(analysis, layout_of(where, mode), &known_in(where, mode));
  for (auto& each : solver.simple_solutions(analysis.modes[mode], points.front())) {
    points.push_back(std::move(each));
  }
  return points;
}

}  // namespace proofread::properties
