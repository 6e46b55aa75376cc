// SPDX-License-Identifier: MIT
#include "properties/points/special_points.hpp"

#include <algorithm>
#include <utility>

#include "properties/points/point_state.hpp"
#include "properties/points/special_visitor.hpp"
#include "properties/search/crossings.hpp"

namespace proofread::properties {
namespace {

using point_type = assignment<rational>;

constexpr int generic_sequences = 3;
constexpr int base_draws = 12;  // random points that a search for crossings starts from
constexpr int crossing_enclosures = 1500;

}  // namespace

void special_points(point_state& known, const stratum& where, int budget,
                    const std::function<bool(const assignment<rational>&)>& visit) {
  const layout& plan = known.layout_of(where, 0);
  const special_visitor visitor(known.analysis, where, plan, budget, visit);
  if (!visitor.combinations()) return;
  const auto& modes = known.analysis.modes;
  const auto asked = static_cast<int>(std::count_if(modes.begin(), modes.end(), asks_something));
  const int share = std::max(2, budget / 4 / std::max(asked, 1));
  for (std::size_t mode = 0; mode < modes.size(); ++mode) {
    const int wanted = asks_something(modes[mode]) ? share : generic_sequences;
    if (!visitor.emit_sorted(known.fixed_points(where, mode, wanted))) return;
    if (!visitor.solved(plan, modes[mode])) return;
  }
}

std::vector<real_solution> crossings(point_state& known, const stratum& where,
                                     const std::function<bool(const assignment<rational>&)>& admits,
                                     const std::function<bool()>& over) {
  std::vector<point_type> bases = known.fixed_points(where, 0, base_draws);
  const auto outside = [&](const point_type& point) { return !admits(point); };
  bases.erase(std::remove_if(bases.begin(), bases.end(), outside), bases.end());
  return crossing_search(known.analysis, known.layout_of(where, 0))
      .from(bases, crossing_enclosures, over);
}

}  // namespace proofread::properties
