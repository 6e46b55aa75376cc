// SPDX-License-Identifier: MIT
#include "properties/points/point_source.hpp"

#include <algorithm>
#include <utility>

#include "properties/draws/choice_sequence.hpp"
#include "properties/draws/draw_point.hpp"
#include "properties/points/point_state.hpp"
#include "properties/points/shrinking.hpp"
#include "properties/points/simple_points.hpp"
#include "properties/points/special_points.hpp"
#include "properties/scalars/work.hpp"

namespace proofread::properties {
namespace {

using identities::form;

constexpr std::int64_t most_work_of_a_search = 300'000'000;

// Closed conditions that words do not express: a random point of `field` does not meet them.
bool is_closed(const identities::expression& statement) {
  static const std::vector<std::string> open = {"posdef",           "psd",           "invertible",
                                                "full column rank", "full row rank", "nonzero"};
  if (statement.kind == form::defined) return false;
  if (statement.kind != form::predicate) return true;
  return std::find(open.begin(), open.end(), statement.name) == open.end();
}

}  // namespace

point_source::point_source(const identities::proposition& problem)
    : state_(std::make_unique<point_state>(problem)) {}

point_source::~point_source() = default;

const std::string& point_source::unavailable() const { return state_->analysis.unavailable; }

const draw_statistics& point_source::statistics() const { return state_->counts; }

const std::string& point_source::trouble() const { return state_->trouble; }

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
  const work_scope scope(most_work_of_a_point);
  field_draw draw(random);
  assignment<field> point = draw_point(state_->layout_of(where, 0), where, draw);
  point.opaque_key = random();
  return point;
}

choice_sequence point_source::draw_sequence(const stratum& where, family kind, std::uint64_t seed,
                                            int size) const {
  return {where, kind, random_choices(seed, state_->uses_of(where), kind, size)};
}

std::optional<assignment<rational>> point_source::build(const choice_sequence& from) {
  return state_->build(from, nullptr);
}

void point_source::special_points(const stratum& where, int budget,
                                  const std::function<bool(const assignment<rational>&)>& visit) {
  within_work(most_work_of_a_search,
              [&] { properties::special_points(*state_, where, budget, visit); });
}

void point_source::simple_points(const stratum& where,
                                 const std::function<bool(const assignment<rational>&)>& visit) {
  within_work(most_work_of_a_search, [&] { properties::simple_points(*state_, where, visit); });
}

std::vector<real_solution> point_source::crossings(
    const stratum& where, const std::function<bool(const assignment<rational>&)>& admits,
    const std::function<bool()>& over) {
  std::vector<real_solution> found;
  within_work(most_work_of_a_search,
              [&] { found = properties::crossings(*state_, where, admits, over); });
  return found;
}

std::optional<assignment<rational>> point_source::shrink(
    const choice_sequence& start, const std::vector<stratum>& strata,
    const std::function<bool(const assignment<rational>&)>& fails,
    const std::function<bool()>& over) {
  return properties::shrunk(*state_, start, strata, fails, over);
}

}  // namespace proofread::properties
