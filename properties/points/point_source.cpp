// SPDX-License-Identifier: MIT
#include <algorithm>
#include <utility>

#include "properties/draws/draw_point.hpp"
#include "properties/draws/tape.hpp"
#include "properties/equations/equations.hpp"
#include "properties/equations/orders.hpp"
#include "properties/linear_algebra/row_reduction.hpp"
#include "properties/points/point_state.hpp"

namespace proofread::properties {
namespace {

using identities::form;

constexpr std::size_t spare_parameters = 48;  // for what deviations and equations read beyond

// Closed conditions that words do not express: a random point of `field` does not meet them.
bool is_closed(const identities::expression& statement) {
  static const std::vector<std::string> open = {"posdef",           "psd",           "invertible",
                                                "full column rank", "full row rank", "nonzero"};
  if (statement.kind == form::defined) return false;
  if (statement.kind != form::predicate) return true;
  return std::find(open.begin(), open.end(), statement.name) == open.end();
}

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

const layout& point_source::state::layout_of(const stratum& where, std::size_t mode) {
  const key wanted{where.integers, where.ranks, where.components, mode};
  auto found = layouts.find(wanted);
  if (found == layouts.end()) {
    found = layouts.emplace(wanted, lay_out(analysis, where, mode)).first;
  }
  return found->second;
}

const std::vector<int>& point_source::state::uses_of(const stratum& where) {
  const key wanted{where.integers, where.ranks, where.components, 0};
  auto found = uses.find(wanted);
  if (found == uses.end()) {
    std::vector<int> taken;
    build(recipe{where, family::small, {}}, &taken);
    taken.resize(taken.size() + spare_parameters, 0);
    found = uses.emplace(wanted, std::move(taken)).first;
  }
  return found->second;
}

std::optional<assignment<rational>> point_source::state::build_in_mode(const stratum& where,
                                                                       std::size_t mode,
                                                                       tape_draw& draw) {
  const layout& plan = layout_of(where, mode);
  assignment<rational> point = draw_point(plan, where, draw);
  const equation_solver solver(analysis, plan, &known_in(where, mode));
  if (!solver.meet(analysis.modes[mode], point, draw)) {
    if (mode == 0 || !solver.meet(analysis.modes[0], point, draw)) return std::nullopt;
  }
  const constraint_set& asked = analysis.modes[mode];
  if (asked.equations.empty() && asked.memberships.empty()) {
    meet_orders(analysis, plan, asked.orders, point, draw);
  }
  return point;
}

std::optional<assignment<rational>> point_source::state::build(const recipe& from,
                                                               std::vector<int>* taken) {
  tape_draw draw(from.parameters, from.kind, taken);
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

void point_source::state::count(const layout& plan, const assignment<rational>& point) {
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

point_source::point_source(const identities::proposition& problem)
    : state_(std::make_unique<state>(problem)) {}

point_source::~point_source() = default;

const std::string& point_source::unavailable() const { return state_->analysis.unavailable; }

const draw_statistics& point_source::statistics() const { return state_->counts; }

bool point_source::has_equation() const {
  const constraint_set& base = state_->analysis.modes[0];
  return !base.equations.empty() || !base.memberships.empty() ||
         std::any_of(base.others.begin(), base.others.end(),
                     [](const auto& statement) { return is_closed(*statement); });
}

std::string point_source::only_sampled() const {
  for (const svd_plan& each : state_->analysis.svds) {
    if (each.is_diagonal()) return "the svds of a diagonal matrix have too many components";
  }
  return {};
}

assignment<field> point_source::draw_field(const stratum& where,
                                           const std::function<std::uint64_t()>& random) {
  field_draw draw(random);
  assignment<field> point = draw_point(state_->layout_of(where, 0), where, draw);
  point.opaque_key = random();
  return point;
}

rc::Gen<recipe> point_source::recipes(const stratum& where, family kind) const {
  const std::vector<int>& uses = state_->uses_of(where);
  return [where, kind, uses](const rc::Random& random, int size) {
    rc::Random source = random;
    return shrinkable_recipe({where, kind, random_parameters(source.next(), uses, kind, size)});
  };
}

std::optional<assignment<rational>> point_source::build(const recipe& from) {
  return state_->build(from, nullptr);
}

}  // namespace proofread::properties
