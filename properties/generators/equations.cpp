// SPDX-License-Identifier: MIT
#include "properties/generators/equations.hpp"

#include <algorithm>
#include <utility>

#include "properties/evaluation/evaluate.hpp"
#include "properties/generators/integers.hpp"
#include "properties/generators/rational_roots.hpp"
#include "properties/generators/structured.hpp"
#include "properties/generators/word_check.hpp"
#include "properties/scalars/trouble.hpp"

namespace proofread::properties {
namespace {

using rationals = matrix<rational>;

constexpr int unknown_limit = 64;  // entries of one unknown
constexpr int root_samples = 6;    // values that settle a polynomial of degree at most 4
constexpr int root_entries = 6;

// The linear space a worded matrix lives in; empty where it is not (part of) one.
std::vector<rationals> linear_basis(const drawn_matrix& unknown) {
  const int rows = unknown.plan.rows, cols = unknown.plan.cols;
  const auto unit = [&](int i, int j, long mirrored) {
    rationals result(rows, cols);
    result(i, j) = 1;
    if (mirrored != 0) result(j, i) = mirrored;
    return result;
  };
  const construction made = unknown.plan.made;
  const bool symmetric = made == construction::symmetric || made == construction::posdef ||
                         made == construction::psd || made == construction::symmetric_invertible ||
                         made == construction::symmetric_nonzero;
  const bool skew = made == construction::skew || made == construction::skew_invertible ||
                    made == construction::skew_nonzero;
  const bool diagonal = made == construction::diagonal || made == construction::diagonal_full ||
                        made == construction::diagonal_nonzero ||
                        made == construction::diagonal_positive ||
                        made == construction::diagonal_nonnegative;
  const bool full = made == construction::plain || made == construction::nonzero ||
                    made == construction::invertible || made == construction::full_column_rank ||
                    made == construction::full_row_rank;
  std::vector<rationals> basis;
  if (!(symmetric || skew || diagonal || full) || rows * cols > unknown_limit) return basis;
  for (int i = 0; i < rows; ++i) {
    for (int j = 0; j < cols; ++j) {
      const bool mirrored = (symmetric || skew) && i != j;
      if ((diagonal && i != j) || (mirrored && j > i) || (skew && i == j)) continue;
      basis.push_back(unit(i, j, mirrored ? (skew ? -1 : 1) : 0));
    }
  }
  return basis;
}

rationals combination(const std::vector<rationals>& basis, const rationals& weights) {
  rationals result(basis.front().rows(), basis.front().cols());
  for (std::size_t k = 0; k < basis.size(); ++k) {
    result = sum_of(std::move(result), weights[static_cast<int>(k)], basis[k]);
  }
  return result;
}

bool is_zero_matrix(const rationals& m) {
  return std::all_of(m.begin(), m.end(), vanishes<rational>);
}

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

// The order in which names are tried: a permutation read from the draw.
std::vector<std::size_t> drawn_order(std::size_t count, tape_draw& draw) {
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

rationals residual(const identities::proposition& problem, const std::vector<equation>& equations,
                   const assignment<rational>& point) {
  evaluator<rational> at(problem, point);
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
    return is_zero_matrix(residual(analysis_.problem, equations, point));
  } catch (const undefined_value&) {
    return false;
  } catch (const undecidable_value&) {
    return false;
  }
}

bool equation_solver::solve_for(const drawn_matrix& unknown, const std::vector<equation>& equations,
                                assignment<rational>& point, tape_draw& draw) const {
  const std::vector<rationals> basis = linear_basis(unknown);
  if (basis.empty()) return false;
  auto& value = point.values[static_cast<std::size_t>(unknown.slot)];
  const auto at = [&](const rationals& weights) {
    value = combination(basis, weights);
    return residual(analysis_.problem, equations, point);
  };
  const int count = static_cast<int>(basis.size());
  rationals weights(count, 1);
  const rationals constant = at(weights);
  rationals coefficients(constant.rows(), count);
  for (int k = 0; k < count; ++k) {
    weights[k] = 1;
    const rationals moved = at(weights);
    weights[k] = 0;
    for (int i = 0; i < constant.rows(); ++i) coefficients(i, k) = moved[i] - constant[i];
  }
  for (int k = 0; k < count; ++k) weights[k] = rational(2 + 3 * k % 7, 1 + k % 3);
  const rationals predicted = sum_of(constant, rational(1), product(coefficients, weights));
  const rationals found = at(weights);
  if (!std::equal(found.begin(), found.end(), predicted.begin())) return false;
  rationals target(constant.rows(), 1);
  for (int i = 0; i < constant.rows(); ++i) target[i] = -constant[i];
  const auto solutions = solve_system(coefficients, target);
  if (!solutions) return false;
  const rationals mix = free_matrix(draw, solutions->null.cols(), 1);
  value =
      combination(basis, sum_of(solutions->particular, rational(1), product(solutions->null, mix)));
  return respects(analysis_.problem, unknown, point.integers, *value) && hold(equations, point);
}

bool equation_solver::try_special_squares(const std::vector<equation>& equations,
                                          assignment<rational>& point, tape_draw& draw) const {
  for (const drawn_matrix& each : plan_.matrices) {
    const int n = each.plan.rows;
    if (each.plan.made != construction::plain || n != each.plan.cols) continue;
    const std::vector<equation> about = containing(analysis_.problem, equations, each.slot);
    if (about.empty()) continue;
    const rationals basis = full_rank_matrix(draw, n, n);
    const rationals inverse_basis = *inverse_of(basis);
    const int r = draw.variant(n + 1);
    auto& value = point.values[static_cast<std::size_t>(each.slot)];
    const auto before = value;
    for (const int kind : {0, 1, 2}) {
      rationals core(n, n);
      for (int i = 0; i < n; ++i) {
        if (kind == 1 && i + 1 < n && i % 2 == 0) core(i, i + 1) = i < r ? 1 : 0;
        if (kind != 1) core(i, i) = i < r ? 1 : (kind == 2 ? -1 : 0);
      }
      value = product(basis, product(core, inverse_basis));
      if (respects(analysis_.problem, each, point.integers, *value) && hold(equations, point)) {
        return true;
      }
    }
    value = before;
  }
  return false;
}

// The roots of the first residual entry that depends on the freed entry and is a polynomial in it.
bool equation_solver::root_of_entry(const drawn_matrix& unknown, int entry,
                                    const std::vector<equation>& equations,
                                    assignment<rational>& point) const {
  rationals& value = *point.values[static_cast<std::size_t>(unknown.slot)];
  const rational before = value[entry];
  try {
    std::vector<rationals> samples;
    for (int k = 0; k < root_samples; ++k) {
      value[entry] = interpolation_point(k);
      samples.push_back(residual(analysis_.problem, equations, point));
    }
    for (int i = 0; i < samples[0].size(); ++i) {
      std::vector<rational> along;
      for (const rationals& each : samples) along.push_back(each[i]);
      const std::vector<rational> polynomial = interpolate(along);
      if (polynomial.empty() || static_cast<int>(polynomial.size()) == root_samples) continue;
      for (const rational& root : rational_roots(polynomial)) {
        value[entry] = root;
        if (respects(analysis_.problem, unknown, point.integers, value) && hold(equations, point)) {
          return true;
        }
      }
      break;
    }
  } catch (const undefined_value&) {
  } catch (const undecidable_value&) {
  }
  value[entry] = before;
  return false;
}

bool equation_solver::try_entry_roots(const std::vector<equation>& equations,
                                      assignment<rational>& point, tape_draw& draw) const {
  for (const std::size_t k : drawn_order(plan_.matrices.size(), draw)) {
    const drawn_matrix& unknown = plan_.matrices[k];
    const bool plain = unknown.plan.made == construction::plain;
    if (!plain || containing(analysis_.problem, equations, unknown.slot).empty()) continue;
    const int entries = unknown.plan.rows * unknown.plan.cols;
    for (int entry = 0; entry < std::min(entries, root_entries); ++entry) {
      if (root_of_entry(unknown, entry, equations, point)) return true;
    }
  }
  return false;
}

bool equation_solver::place_in_ranges(const constraint_set& constraints,
                                      assignment<rational>& point, tape_draw& draw) const {
  try {
    for (const range_membership& each : constraints.memberships) {
      const rationals a = evaluator<rational>(analysis_.problem, point).value(*each.matrix);
      const int width = point.values[static_cast<std::size_t>(each.slot)]->cols();
      point.values[static_cast<std::size_t>(each.slot)] =
          product(a, free_matrix(draw, a.cols(), width));
    }
  } catch (const undefined_value&) {
    return false;
  } catch (const undecidable_value&) {
    return false;
  }
  return true;
}

bool equation_solver::meet(const constraint_set& constraints, assignment<rational>& point,
                           tape_draw& draw) const {
  if (!place_in_ranges(constraints, point, draw)) return false;
  if (constraints.equations.empty() || hold(constraints.equations, point)) return true;
  for (int round = 0; round < 2; ++round) {
    for (const std::size_t k : drawn_order(plan_.matrices.size(), draw)) {
      const drawn_matrix& unknown = plan_.matrices[k];
      const auto about = containing(analysis_.problem, constraints.equations, unknown.slot);
      if (about.empty()) continue;
      const auto before = point.values[static_cast<std::size_t>(unknown.slot)];
      bool solved = false;
      try {
        solved = solve_for(unknown, about, point, draw);
      } catch (const undefined_value&) {
      } catch (const undecidable_value&) {
      }
      if (!solved) point.values[static_cast<std::size_t>(unknown.slot)] = before;
      if (solved && hold(constraints.equations, point)) return true;
    }
  }
  return try_special_squares(constraints.equations, point, draw) ||
         try_entry_roots(constraints.equations, point, draw);
}

}  // namespace proofread::properties
