// SPDX-License-Identifier: MIT
#include "properties/equations/solution_moves.hpp"

#include <algorithm>
#include <map>
#include <utility>

#include "properties/draws/structured.hpp"
#include "properties/draws/word_check.hpp"
#include "properties/equations/linear_space.hpp"
#include "properties/equations/rational_roots.hpp"
#include "properties/evaluation/integers.hpp"
#include "properties/scalars/trouble.hpp"

namespace proofread::properties {
namespace {

using rationals = matrix<rational>;

constexpr int line_samples = 6;  // values that settle a polynomial of degree at most 4

struct change_of_basis {
  rationals forth, back;
};

change_of_basis drawn_change(bool orthogonal, int n, choice_draw& draw) {
  if (orthogonal) {
    rationals q = orthogonal_matrix(draw, n, draw.variant(2));
    return {q, transposed(q)};
  }
  rationals p = full_rank_matrix(draw, n, n);
  return {p, *inverse_of(p)};
}

}  // namespace

solution_moves::solution_moves(const point_analysis& analysis, const layout& plan,
                               const equation_solver& solver,
                               const std::vector<equation>& equations)
    : analysis_(analysis), solver_(solver), equations_(equations) {
  std::set<int> inside;
  for (const equation& each : equations) {
    inside.merge(drawn_names(analysis.problem, *each.left));
    if (each.right) inside.merge(drawn_names(analysis.problem, *each.right));
  }
  for (const drawn_matrix& each : plan.matrices) {
    if (inside.count(each.slot) > 0) names_.push_back(&each);
  }
}

bool solution_moves::keeps(const assignment<rational>& point) const {
  return std::all_of(names_.begin(), names_.end(),
                     [&](const drawn_matrix* each) {
                       return respects(analysis_.problem, *each, point.integers,
                                       *point.values[static_cast<std::size_t>(each->slot)]);
                     }) &&
         solver_.hold(equations_, point);
}

bool solution_moves::turn_by(bool orthogonal, assignment<rational>& point,
                             choice_draw& draw) const {
  std::map<int, change_of_basis> changes;
  const auto change = [&](int n) -> const change_of_basis& {
    const auto known = changes.find(n);
    if (known != changes.end()) return known->second;
    return changes.emplace(n, drawn_change(orthogonal, n, draw)).first->second;
  };
  assignment<rational> moved = point;
  for (const drawn_matrix* each : names_) {
    rationals& value = *moved.values[static_cast<std::size_t>(each->slot)];
    if (each->plan.rows > 1) value = times(change(each->plan.rows).forth, value);
    if (each->plan.cols > 1) value = times(value, change(each->plan.cols).back);
  }
  if (changes.empty() || !keeps(moved)) return false;
  point = std::move(moved);
  return true;
}

bool solution_moves::turn(assignment<rational>& point, choice_draw& draw) const {
  if (draw.variant(3) == 2) shift(point, draw);
  const bool skewed = draw.variant(2) == 1;
  return (skewed && turn_by(false, point, draw)) || turn_by(true, point, draw);
}

void solution_moves::shift(assignment<rational>& point, choice_draw& draw) const {
  const rational factor = draw.nonzero(), summand = draw.entry();
  assignment<rational> moved = point;
  for (const drawn_matrix* each : names_) {
    rationals& value = *moved.values[static_cast<std::size_t>(each->slot)];
    for (rational& entry : value) entry *= factor;
    for (int i = 0; value.rows() == value.cols() && i < value.rows(); ++i) value(i, i) += summand;
  }
  if (keeps(moved)) point = std::move(moved);
}

bool solution_moves::project(assignment<rational>& point, choice_draw& draw) const {
  std::vector<std::pair<std::size_t, rationals>> directions;
  for (const drawn_matrix* each : names_) {
    const std::vector<rationals> basis = linear_basis(*each);
    if (basis.empty()) continue;
    const rationals weights = free_matrix(draw, static_cast<int>(basis.size()), 1);
    directions.emplace_back(static_cast<std::size_t>(each->slot), combination(basis, weights));
  }
  const auto at = [&](const rational& t) {
    assignment<rational> moved = point;
    for (const auto& [slot, along] : directions) {
      moved.values[slot] = sum_of(std::move(*moved.values[slot]), t, along);
    }
    return moved;
  };
  try {
    std::vector<rationals> samples;
    for (int k = 0; k < line_samples; ++k) {
      samples.push_back(residual(analysis_, equations_, at(interpolation_point(k))));
    }
    for (const rational& root : first_roots(samples)) {
      assignment<rational> moved = at(root);
      if (vanishes(root) || !keeps(moved)) continue;
      point = std::move(moved);
      return true;
    }
  } catch (const undefined_value&) {
  } catch (const undecidable_value&) {
  }
  return false;
}

}  // namespace proofread::properties
