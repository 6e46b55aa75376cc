// SPDX-License-Identifier: MIT
#include <algorithm>
#include <utility>

#include "properties/generators/block_sums.hpp"
#include "properties/generators/equations.hpp"
#include "properties/generators/solution_moves.hpp"
#include "properties/generators/structured.hpp"
#include "properties/generators/word_check.hpp"

namespace proofread::properties {
namespace {

using rationals = matrix<rational>;

constexpr int largest_sum = 6;         // size of block-diagonal values that are looked for
constexpr int largest_shared_sum = 4;  // the same where other names have to be solved for

}  // namespace

void equation_solver::search_sums(const std::vector<equation>& equations,
                                  const assignment<rational>& point) const {
  known_->searched = true;
  const auto inside = [&](const drawn_matrix& each) {
    return !containing(analysis_.problem, equations, each.slot).empty();
  };
  const bool shared = std::count_if(plan_.matrices.begin(), plan_.matrices.end(), inside) > 1;
  const std::vector<std::int64_t> simplest;
  for (const drawn_matrix& each : plan_.matrices) {
    const int n = each.plan.rows;
    const int largest = shared ? largest_shared_sum : largest_sum;
    if (n != each.plan.cols || n < 2 || n > largest || !inside(each)) continue;
    assignment<rational> tried = point;
    const auto solves = [&](const rationals& value) {
      tried.values[static_cast<std::size_t>(each.slot)] = value;
      if (!respects(analysis_.problem, each, point.integers, value)) return false;
      if (hold(equations, tried)) return true;
      tape_draw draw(simplest, family::small);
      return shared && solve_affinely(equations, tried, draw, each.slot);
    };
    for (rationals& value : solving_sums(n, shared, solves)) {
      known_->sums.emplace_back(each.slot, std::move(value));
    }
  }
}

// One of the known values, and what else has to be solved for once a basis is drawn for it.
bool equation_solver::with_sum(std::size_t which, const std::vector<equation>& equations,
                               assignment<rational>& point, tape_draw& draw) const {
  const auto& [slot, value] = known_->sums[which];
  point.values[static_cast<std::size_t>(slot)] = value;
  if (hold(equations, point)) return true;
  const rationals basis = full_rank_matrix(draw, value.rows(), value.rows());
  point.values[static_cast<std::size_t>(slot)] = product(basis, product(value, *inverse_of(basis)));
  return solve_affinely(equations, point, draw, slot);
}

bool equation_solver::from_sums(const std::vector<equation>& equations, assignment<rational>& point,
                                tape_draw& draw) const {
  if (known_ == nullptr) return false;
  if (!known_->searched) search_sums(equations, point);
  if (known_->sums.empty()) return false;
  const auto which = static_cast<std::size_t>(draw.variant(static_cast<int>(known_->sums.size())));
  assignment<rational> moved = point;
  if (!with_sum(which, equations, moved, draw)) return false;
  solution_moves(analysis_, plan_, *this, equations).turn(moved, draw);
  point = std::move(moved);
  return true;
}

std::vector<assignment<rational>> equation_solver::simple_solutions(
    const constraint_set& constraints, const assignment<rational>& point) const {
  std::vector<assignment<rational>> found;
  const std::vector<std::int64_t> simplest;
  for (std::size_t which = 0; known_ != nullptr && which < known_->sums.size(); ++which) {
    assignment<rational> next = point;
    tape_draw draw(simplest, family::small);
    if (with_sum(which, constraints.equations, next, draw)) found.push_back(std::move(next));
  }
  return found;
}

}  // namespace proofread::properties
