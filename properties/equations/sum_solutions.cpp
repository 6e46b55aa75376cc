// SPDX-License-Identifier: MIT
#include "properties/equations/sum_solutions.hpp"

#include <algorithm>
#include <utility>

#include "properties/draws/structured.hpp"
#include "properties/draws/word_check.hpp"
#include "properties/equations/annihilator.hpp"
#include "properties/equations/direct_sums.hpp"
#include "properties/equations/solution_moves.hpp"
#include "properties/scalars/trouble.hpp"

namespace proofread::properties {
namespace {

using rationals = matrix<rational>;

constexpr int largest_sum = 16;        // size of block-diagonal values that are looked for
constexpr int largest_shared_sum = 4;  // the same where other names have to be solved for

}  // namespace

void sum_solutions::search(const std::vector<equation>& equations,
                           const assignment<rational>& point) const {
  known_.searched = true;
  std::vector<const drawn_matrix*> inside;
  for (const drawn_matrix& each : plan_.matrices) {
    if (!containing(analysis_.problem, equations, each.slot).empty()) inside.push_back(&each);
  }
  const bool shared = inside.size() > 1;
  for (const drawn_matrix* each : inside) {
    const int n = each->plan.rows;
    if (n != each->plan.cols || n < 2 || n > (shared ? largest_shared_sum : largest_sum)) continue;
    if (shared) add_sums_of(*each, equations, point);
    add_sums_beside_identities(*each, inside, equations, point);
  }
}

void sum_solutions::add_sums_of(const drawn_matrix& name, const std::vector<equation>& equations,
                                const assignment<rational>& point) const {
  assignment<rational> tried = point;
  const std::vector<std::int64_t> simplest;
  const auto solves = [&](const rationals& value) {
    tried.values[static_cast<std::size_t>(name.slot)] = value;
    if (!respects(analysis_.problem, name, point.integers, value)) return false;
    choice_draw draw(simplest, family::small);
    return solver_.hold(equations, tried) ||
           solver_.solve_affinely(equations, tried, draw, name.slot);
  };
  for (rationals& value : solving_sums(name.plan.rows, true, {}, solves)) {
    known_.sums.push_back({{name.slot, std::move(value)}});
  }
}

// What the equations say of the multiples of the identity.
coefficients sum_solutions::scalar_polynomial(const drawn_matrix& name,
                                              const std::vector<equation>& equations,
                                              assignment<rational> point) const {
  const int n = name.plan.rows;
  try {
    return annihilator([&](const rational& t) {
      rationals value = identity_matrix<rational>(n, n);
      for (int i = 0; i < n; ++i) value(i, i) = t;
      point.values[static_cast<std::size_t>(name.slot)] = std::move(value);
      return residual(analysis_, equations, point);
    });
  } catch (const undefined_value&) {
  } catch (const undecidable_value&) {
  }
  return {};
}

void sum_solutions::add_sums_beside_identities(const drawn_matrix& name,
                                               const std::vector<const drawn_matrix*>& all,
                                               const std::vector<equation>& equations,
                                               assignment<rational> point) const {
  std::vector<std::pair<int, rationals>> beside;
  for (const drawn_matrix* each : all) {
    if (each == &name) continue;
    rationals identity = identity_matrix<rational>(each->plan.rows, each->plan.cols);
    if (!respects(analysis_.problem, *each, point.integers, identity)) return;
    point.values[static_cast<std::size_t>(each->slot)] = identity;
    beside.emplace_back(each->slot, std::move(identity));
  }
  const auto solves = [&](const rationals& value) {
    point.values[static_cast<std::size_t>(name.slot)] = value;
    return respects(analysis_.problem, name, point.integers, value) &&
           solver_.hold(equations, point);
  };
  std::vector<rationals> blocks = companions_of(scalar_polynomial(name, equations, point));
  for (rationals& value : solving_sums(name.plan.rows, false, std::move(blocks), solves)) {
    known_.sums.push_back(beside);
    known_.sums.back().emplace_back(name.slot, std::move(value));
  }
}

// One of the known values, and what else has to be solved for once a basis is drawn for it.
bool sum_solutions::with_sum(std::size_t which, const std::vector<equation>& equations,
                             assignment<rational>& point, choice_draw& draw) const {
  const auto& known = known_.sums[which];
  for (const auto& [slot, value] : known) point.values[static_cast<std::size_t>(slot)] = value;
  if (solver_.hold(equations, point)) return true;
  const auto& [slot, value] = known.front();
  const rationals basis = full_rank_matrix(draw, value.rows(), value.rows());
  point.values[static_cast<std::size_t>(slot)] = times(basis, times(value, *inverse_of(basis)));
  return solver_.solve_affinely(equations, point, draw, slot);
}

bool sum_solutions::meet(const std::vector<equation>& equations, assignment<rational>& point,
                         choice_draw& draw) const {
  if (!known_.searched) search(equations, point);
  if (known_.sums.empty()) return false;
  const auto which = static_cast<std::size_t>(draw.variant(static_cast<int>(known_.sums.size())));
  assignment<rational> moved = point;
  if (!with_sum(which, equations, moved, draw)) return false;
  solution_moves(analysis_, plan_, solver_, equations).turn(moved, draw);
  point = std::move(moved);
  return true;
}

std::vector<assignment<rational>> sum_solutions::simple_solutions(
    const constraint_set& constraints, const assignment<rational>& point) const {
  std::vector<assignment<rational>> found;
  const std::vector<std::int64_t> simplest;
  for (std::size_t which = 0; which < known_.sums.size(); ++which) {
    assignment<rational> next = point;
    choice_draw draw(simplest, family::small);
    if (with_sum(which, constraints.equations, next, draw)) found.push_back(std::move(next));
  }
  return found;
}

}  // namespace proofread::properties
