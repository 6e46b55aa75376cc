// SPDX-License-Identifier: MIT
#include <algorithm>
#include <numeric>

#include "properties/generators/point_state.hpp"
#include "properties/generators/special_candidates.hpp"
#include "properties/generators/tape.hpp"

namespace proofread::properties {
namespace {

using point_type = assignment<rational>;

constexpr int special_budget = 40;  // special points tried on each smaller stratum
constexpr int tapes_per_stratum = 6;
constexpr std::size_t smaller_limit = 24;
constexpr int shrink_budget = 1500;  // evaluations while entries shrink
constexpr int shrink_size = 3;

std::int64_t total_size(const stratum& where) {
  return std::accumulate(where.integers.begin(), where.integers.end(), std::int64_t{0});
}

bool same_point(const point_type& a, const point_type& b) {
  const auto same_matrix = [](const matrix<rational>& x, const matrix<rational>& y) {
    return x.rows() == y.rows() && x.cols() == y.cols() &&
           std::equal(x.begin(), x.end(), y.begin());
  };
  for (std::size_t slot = 0; slot < a.values.size(); ++slot) {
    if (a.values[slot] && !same_matrix(*a.values[slot], *b.values[slot])) return false;
    if (a.functions[slot] &&
        !same_matrix(a.functions[slot]->coefficients, b.functions[slot]->coefficients)) {
      return false;
    }
  }
  return true;
}

}  // namespace

assignment<rational> point_source::shrink(
    const recipe& start, const std::vector<stratum>& strata,
    const std::function<bool(const assignment<rational>&)>& fails) {
  recipe current = start;
  point_type smallest = *build(start);
  const auto accept = [&](const recipe& next) {
    auto point = build(next);
    if (!point || !fails(*point)) return false;
    current = next;
    smallest = std::move(*point);
    return true;
  };
  // Sizes first: special points, then the same parameters and a few others on smaller strata.
  std::size_t tried = 0;
  for (const stratum& where : strata) {
    if (total_size(where) > total_size(start.where) || tried++ == smaller_limit) break;
    std::optional<point_type> special;
    special_points(where, special_budget, [&](const point_type& point) {
      if (fails(point)) special = point;
      return !special;
    });
    if (special) return *special;
    if (total_size(where) == total_size(start.where)) continue;
    bool found = accept({where, family::small, start.parameters});
    for (int i = 0; i < tapes_per_stratum && !found; ++i) {
      found = accept({where, family::small,
                      random_parameters(static_cast<std::uint64_t>(i), state_->uses_of(where),
                                        family::small, shrink_size)});
    }
    if (found) break;
  }
  if (current.kind != family::small) accept({current.where, family::small, current.parameters});
  // Then entries, along RapidCheck's shrinks.
  int left = shrink_budget;
  rc::Shrinkable<recipe> tree = shrinkable_recipe(current);
  for (bool moved = true; moved && left > 0;) {
    moved = false;
    auto shrinks = tree.shrinks();
    while (left-- > 0) {
      auto next = shrinks.next();
      if (!next) break;
      const point_type before = smallest;
      if (!accept(next->value())) continue;
      if (same_point(before, smallest) && next->value().parameters == tree.value().parameters) {
        continue;
      }
      tree = *next;
      moved = true;
      break;
    }
  }
  return smallest;
}

}  // namespace proofread::properties
