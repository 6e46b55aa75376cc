// SPDX-License-Identifier: MIT
#include "properties/points/point_state.hpp"

#include <algorithm>
#include <cmath>
#include <string>
#include <utility>

#include "properties/draws/choice_sequence.hpp"
#include "properties/draws/draw_point.hpp"
#include "properties/equations/equations.hpp"
#include "properties/linear_algebra/row_reduction.hpp"
#include "properties/scalars/work.hpp"

namespace proofread::properties {
namespace {

constexpr std::size_t spare_choices = 48;  // for what deviations and equations read beyond

double magnitude(const matrix<rational>& m) {
  double total = 0;
  for (const rational& each : m) total += to_double(each) * to_double(each);
  return std::sqrt(total);
}

std::string rank_text(int rank, int full) {
  if (rank == full) return "full";
  return rank == 0 ? "zero" : "deficient by " + std::to_string(full - rank);
}

}  // namespace

const layout& point_state::layout_of(const stratum& where, std::size_t mode) {
  const key wanted{where.integers, where.ranks, where.components, mode};
  auto found = layouts.find(wanted);
  if (found == layouts.end()) {
    found = layouts.emplace(wanted, lay_out(analysis, where, mode)).first;
  }
  return found->second;
}

const std::vector<int>& point_state::uses_of(const stratum& where) {
  const key wanted{where.integers, where.ranks, where.components, 0};
  auto found = uses.find(wanted);
  if (found == uses.end()) {
    std::vector<int> taken;
    build(choice_sequence{where, family::small, {}}, &taken);
    taken.resize(taken.size() + spare_choices, 0);
    found = uses.emplace(wanted, std::move(taken)).first;
  }
  return found->second;
}

std::optional<assignment<rational>> point_state::build_in_mode(const stratum& where,
                                                               std::size_t mode,
                                                               choice_draw& draw) {
  trouble.clear();
  const work_scope scope(most_work_of_a_point);
  try {
    return met_in_mode(where, mode, draw);
  } catch (const undecidable_value& reason) {
    trouble = reason.what();
    return std::nullopt;
  }
}

std::optional<assignment<rational>> point_state::met_in_mode(const stratum& where, std::size_t mode,
                                                             choice_draw& draw) {
  const layout& plan = layout_of(where, mode);
  assignment<rational> point = draw_point(plan, where, draw);
  const equation_solver solver(analysis, plan);
  if (!solver.meet(analysis.modes[mode], point, draw)) {
    if (mode == 0 || !solver.meet(analysis.modes[0], point, draw)) return std::nullopt;
  }
  return point;
}

std::optional<assignment<rational>> point_state::build(const choice_sequence& from,
                                                       std::vector<int>* taken) {
  choice_draw draw(from.choices, from.kind, taken);
  const auto mode = static_cast<std::size_t>(draw.variant(static_cast<int>(analysis.modes.size())));
  auto point = build_in_mode(from.where, mode, draw);
  if (taken) return point;
  if (!point) {
    ++counts.discarded;
    return point;
  }
  counts.premises_met += mode > 0 ? 1 : 0;
  count(layout_of(from.where, mode), *point);
  return point;
}

void point_state::count(const layout& plan, const assignment<rational>& point) {
  ++counts.sizes[point.integers];
  if (counts.built++ % 8 != 0) return;
  for (const drawn_matrix& each : plan.matrices) {
    const auto& value = *point.values[static_cast<std::size_t>(each.slot)];
    if (value.size() > 36) continue;
    const int full = std::min(value.rows(), value.cols());
    ++counts.ranks[rank_text(exact_rank(value), full)];
    if (value.rows() != value.cols()) continue;
    if (const auto inverted = inverse_of(value)) {
      counts.largest_condition =
          std::max(counts.largest_condition, magnitude(value) * magnitude(*inverted));
    }
  }
}

std::vector<assignment<rational>> point_state::fixed_points(const stratum& where, std::size_t mode,
                                                            int count) {
  std::vector<assignment<rational>> points;
  const std::vector<int>& wanted = uses_of(where);
  for (int i = 0; i < 2 * count && static_cast<int>(points.size()) < count; ++i) {
    const auto choices =
        random_choices(static_cast<std::uint64_t>(i + 1), wanted, family::small, 2 + i);
    choice_draw draw(choices, family::small);
    draw.variant(static_cast<int>(analysis.modes.size()));
    if (auto point = build_in_mode(where, mode, draw)) points.push_back(std::move(*point));
  }
  return points;
}

}  // namespace proofread::properties
