// SPDX-License-Identifier: MIT
#include "properties/equations/equations.hpp"

#include <algorithm>
#include <utility>

#include "properties/draws/structured.hpp"
#include "properties/draws/word_check.hpp"
#include "properties/equations/linear_space.hpp"
#include "properties/evaluation/evaluate.hpp"
#include "properties/evaluation/integers.hpp"
#include "properties/scalars/trouble.hpp"

namespace proofread::properties {
namespace {

using rationals = matrix<rational>;

bool is_zero_matrix(const rationals& m) {
  return std::all_of(m.begin(), m.end(), vanishes<rational>);
}

// The order in which names are tried: a permutation read from the draw.
std::vector<std::size_t> drawn_order(std::size_t count, choice_draw& draw) {
  std::vector<std::size_t> order(count);
  for (std::size_t i = 0; i < count; ++i) order[i] = i;
  std::reverse(order.begin(), order.end());
  for (std::size_t i = 0; i + 1 < count; ++i) {
    const auto step = static_cast<std::size_t>(draw.variant(static_cast<int>(count - i)));
    std::swap(order[i], order[i + step]);
  }
  return order;
}

}  // namespace

std::vector<equation> containing(const identities::proposition& problem,
                                 const std::vector<equation>& equations, int slot) {
  std::vector<equation> found;
  for (const equation& each : equations) {
    const bool inside = drawn_names(problem, *each.left).count(slot) > 0 ||
                        (each.right && drawn_names(problem, *each.right).count(slot) > 0);
    if (inside) found.push_back(each);
  }
  return found;
}

rationals residual(const point_analysis& analysis, const std::vector<equation>& equations,
                   const assignment<rational>& point) {
  evaluator<rational>& at = analysis.at(point);
  std::vector<rational> entries;
  for (const equation& each : equations) {
    rationals left = at.value(*each.left);
    if (each.right) left = sum_of(std::move(left), rational(-1), at.value(*each.right));
    entries.insert(entries.end(), left.begin(), left.end());
  }
  rationals result(static_cast<int>(entries.size()), 1);
  std::move(entries.begin(), entries.end(), result.begin());
  return result;
}

bool equation_solver::hold(const std::vector<equation>& equations,
                           const assignment<rational>& point) const {
  try {
    return is_zero_matrix(residual(analysis_, equations, point));
  } catch (const undefined_value&) {
    return false;
  } catch (const undecidable_value&) {
    return false;
  }
}

bool equation_solver::scale(const drawn_matrix& name, const std::vector<equation>& equations,
                            assignment<rational>& point) const {
  auto& value = point.values[static_cast<std::size_t>(name.slot)];
  const rationals drawn = *value;
  const auto at = [&](const rational& t) {
    std::transform(drawn.begin(), drawn.end(), value->begin(),
                   [&](const rational& entry) { return t * entry; });
    return residual(analysis_, equations, point);
  };
  const auto meets = [&] {
    const rationals none = at(rational(0)), once = at(rational(1));
    std::optional<rational> t;
    for (int i = 0; i < none.rows() && !t; ++i) {
      const rational slope = once[i] - none[i];
      if (slope != rational(0)) t = -none[i] / slope;
    }
    if (!t || sign(*t) != ternary_sign::positive) return false;
    return is_zero_matrix(at(*t)) && respects(analysis_.problem, name, point.integers, *value);
  };
  try {
    if (meets()) return true;
  } catch (const undefined_value&) {
  } catch (const undecidable_value&) {
  }
  value = drawn;
  return false;
}

bool equation_solver::solve_for(const drawn_matrix& unknown, const std::vector<equation>& equations,
                                assignment<rational>& point, choice_draw& draw) const {
  const std::vector<rationals> basis = linear_basis(unknown);
  if (basis.empty()) return false;
  auto& value = point.values[static_cast<std::size_t>(unknown.slot)];
  const auto at = [&](const rationals& weights) {
    value = combination(basis, weights);
    return residual(analysis_, equations, point);
  };
  const int count = static_cast<int>(basis.size());
  rationals weights(count, 1);
  const rationals constant = at(weights);
  // What is not affine along one line is not affine: most of that ends here, after three values.
  rationals along(count, 1);
  for (int k = 0; k < count; ++k) along[k] = rational(2 + 3 * k % 7, 1 + k % 3);
  const rationals found = at(along);
  const rationals beyond = at(sum_of(along, rational(1), along));
  for (int i = 0; i < constant.rows(); ++i) {
    if (beyond[i] - found[i] != found[i] - constant[i]) return false;
  }
  rationals slopes(constant.rows(), count);
  for (int k = 0; k < count; ++k) {
    weights[k] = 1;
    const rationals moved = at(weights);
    weights[k] = 0;
    for (int i = 0; i < constant.rows(); ++i) slopes(i, k) = moved[i] - constant[i];
  }
  const rationals predicted = sum_of(constant, rational(1), times(slopes, along));
  if (!std::equal(found.begin(), found.end(), predicted.begin())) return false;
  rationals target(constant.rows(), 1);
  for (int i = 0; i < constant.rows(); ++i) target[i] = -constant[i];
  const auto solutions = solve_system(slopes, target);
  if (!solutions) return false;
  const rationals mix = free_matrix(draw, solutions->null.cols(), 1);
  value =
      combination(basis, sum_of(solutions->particular, rational(1), times(solutions->null, mix)));
  return respects(analysis_.problem, unknown, point.integers, *value) && hold(equations, point);
}

bool equation_solver::place_in_ranges(const constraint_set& constraints,
                                      assignment<rational>& point, choice_draw& draw) const {
  try {
    for (const range_membership& each : constraints.memberships) {
      const rationals a = analysis_.at(point).value(*each.matrix);
      const int width = point.values[static_cast<std::size_t>(each.slot)]->cols();
      point.values[static_cast<std::size_t>(each.slot)] =
          times(a, free_matrix(draw, a.cols(), width));
    }
  } catch (const undefined_value&) {
    return false;
  } catch (const undecidable_value&) {
    return false;
  }
  return true;
}

bool equation_solver::solve_affinely(const std::vector<equation>& equations,
                                     assignment<rational>& point, choice_draw& draw,
                                     int fixed_slot) const {
  for (int round = 0; round < 2; ++round) {
    for (const std::size_t k : drawn_order(plan_.matrices.size(), draw)) {
      const drawn_matrix& unknown = plan_.matrices[k];
      const auto about = containing(analysis_.problem, equations, unknown.slot);
      if (about.empty() || unknown.slot == fixed_slot) continue;
      const auto before = point.values[static_cast<std::size_t>(unknown.slot)];
      bool solved = scale(unknown, about, point);
      try {
        solved = solved || solve_for(unknown, about, point, draw);
      } catch (const undefined_value&) {
      } catch (const undecidable_value&) {
      }
      if (!solved) point.values[static_cast<std::size_t>(unknown.slot)] = before;
      if (solved && hold(equations, point)) return true;
    }
  }
  return false;
}

bool equation_solver::meet(const constraint_set& constraints, assignment<rational>& point,
                           choice_draw& draw) const {
  if (!place_in_ranges(constraints, point, draw)) return false;
  const std::vector<equation>& equations = constraints.equations;
  return equations.empty() || hold(equations, point) || solve_affinely(equations, point, draw, -1);
}

}  // namespace proofread::properties
