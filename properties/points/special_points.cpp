// SPDX-License-Identifier: MIT
#include "properties/points/special_points.hpp"

#include <algorithm>
#include <utility>

#include "properties/points/point_state.hpp"
#include "properties/points/special_visitor.hpp"
#include "properties/search/crossings.hpp"
#include "properties/search/zero_sets.hpp"

namespace proofread::properties {
namespace {

using point_type = assignment<rational>;

constexpr int generic_sequences = 3;
constexpr int base_draws = 12;  // to find random points that searches start from
constexpr int crossing_values = 600, crossing_enclosures = 1500;

}  // namespace

void special_points(point_state& known, const stratum& where, int budget,
                    const std::function<bool(const assignment<rational>&)>& visit,
                    const std::function<bool()>& over) {
  const layout& plan = known.layout_of(where, 0);
  special_visitor visitor(known.analysis, where, plan, budget, visit);
  if (!visitor.combinations() || !visitor.equal_and_opposite(plan)) return;
  const zero_set_search search(known.analysis, plan, where);
  const auto around = [&](const point_type& base) {
    auto points = search.from(base, 2 * budget, over);
    const auto outside = [&](const auto& point) { return !visitor.admits(point); };
    points.erase(std::remove_if(points.begin(), points.end(), outside), points.end());
    const auto most = static_cast<std::size_t>(std::max(2, budget / 10));
    if (points.size() > most) points.resize(most);
    return visitor.emit_sorted(std::move(points)) && !over();
  };
  const auto bases = visitor.admitted(known.fixed_points(where, 0, base_draws));
  if (!visitor.multiples(plan, bases)) return;
  if (!std::all_of(bases.begin(), bases.end(), around)) return;
  const auto& modes = known.analysis.modes;
  if (!visitor.scaled(plan, modes[0]) || !visitor.near_literals(plan)) return;
  const auto asked = static_cast<int>(std::count_if(modes.begin(), modes.end(), asks_something));
  const int share = std::max(2, budget / 8 / std::max(asked, 1));  // twice for each mode asked
  for (std::size_t mode = 0; mode < modes.size(); ++mode) {
    const bool searched = asks_something(modes[mode]);
    auto points = known.fixed_points(where, mode, searched ? share : generic_sequences);
    if (!visitor.emit_sorted(std::move(points))) return;
    if (searched && !visitor.premises(modes[mode], static_cast<std::size_t>(share), over)) return;
  }
  for (const auto& base : visitor.bases()) {
    if (!around(base)) return;
  }
}

std::vector<real_solution> crossings(point_state& known, const stratum& where,
                                     const std::function<bool(const assignment<rational>&)>& admits,
                                     const std::function<bool()>& over) {
  std::vector<point_type> bases = known.fixed_points(where, 0, base_draws);
  const auto outside = [&](const point_type& point) { return !admits(point); };
  bases.erase(std::remove_if(bases.begin(), bases.end(), outside), bases.end());
  return crossing_search(known.analysis, known.layout_of(where, 0), where)
      .from(bases, {crossing_values, crossing_enclosures, over}, admits);
}

}  // namespace proofread::properties
