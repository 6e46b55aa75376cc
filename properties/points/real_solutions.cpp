// SPDX-License-Identifier: MIT
#include "properties/points/real_solutions.hpp"

#include <algorithm>
#include <utility>

#include "properties/draws/choice_sequence.hpp"
#include "properties/draws/draw_point.hpp"
#include "properties/draws/special_candidates.hpp"
#include "properties/equations/equations.hpp"
#include "properties/equations/linear_space.hpp"
#include "properties/equations/rational_roots.hpp"
#include "properties/equations/real_roots.hpp"
#include "properties/linear_algebra/row_reduction.hpp"
#include "properties/points/point_state.hpp"
#include "properties/scalars/trouble.hpp"

namespace proofread::properties {
namespace {

using rationals = matrix<rational>;
using point_type = assignment<rational>;

constexpr int samples_taken = 8;   // values that settle a polynomial of degree at most 6
constexpr int affine_samples = 4;  // that show no curve: the rest is not taken
constexpr int halvings = 160;      // as many bits as mp50 has
// Points to start from: random ones and special ones; more where all names are scalars and cost
// little.
struct base_counts {
  int drawn;
  std::size_t chosen;
};
constexpr base_counts few_bases{3, 3}, scalar_bases{8, 24};
constexpr std::size_t direction_limit = 6;

class line_search {
 public:
  line_search(const point_analysis& analysis, const layout& plan,
              const std::vector<equation>& equations,
              const std::function<bool(const real_solution&)>& visit)
      : analysis_(analysis), plan_(plan), equations_(equations), visit_(visit) {}

  // False once the visitor has had enough.
  bool from(const point_type& base) {
    for (const drawn_matrix& each : plan_.matrices) {
      if (containing(analysis_.problem, equations_, each.slot).empty()) continue;
      std::vector<rationals> basis = linear_basis(each);
      if (basis.size() > direction_limit) basis.resize(direction_limit);
      for (const rationals& along : basis) {
        if (!search(base, each.slot, along)) return false;
      }
    }
    return true;
  }

 private:
  static bool is_affine(const std::vector<rationals>& samples) {
    for (int i = 0; i < samples[0].size(); ++i) {
      std::vector<rational> values;
      for (const rationals& each : samples) values.push_back(each[i]);
      if (interpolate(values).size() > 2) return false;
    }
    return true;
  }

  point_type moved(const point_type& base, int slot, const rationals& along, const rational& t) {
    point_type result = base;
    auto& value = result.values[static_cast<std::size_t>(slot)];
    value = sum_of(std::move(*value), t, along);
    return result;
  }

  // What all residuals along the line are multiples of; empty if some is no polynomial, or if all
  // are affine, whose roots are rational.
  coefficients common_polynomial(const point_type& base, int slot, const rationals& along) {
    std::vector<rationals> samples;
    for (int k = 0; k < samples_taken; ++k) {
      if (k == affine_samples && is_affine(samples)) return {};
      samples.push_back(
          residual(analysis_, equations_, moved(base, slot, along, interpolation_point(k))));
    }
    coefficients common;
    for (int i = 0; i < samples[0].size(); ++i) {
      std::vector<rational> values;
      for (const rationals& each : samples) values.push_back(each[i]);
      coefficients polynomial = interpolate(values);
      if (static_cast<int>(polynomial.size()) == samples_taken) return {};
      common = common_divisor(std::move(common), std::move(polynomial));
    }
    return common;
  }

  bool search(const point_type& base, int slot, const rationals& along) {
    try {
      coefficients common = common_polynomial(base, slot, along);
      for (const root_interval& each : irrational_roots(common)) {
        const root_interval narrow = bisected(common, each, halvings);
        real_solution found;
        found.low = moved(base, slot, along, narrow.low);
        found.high = moved(base, slot, along, narrow.high);
        found.slot = slot;
        for (found.entry = 0; vanishes(along[found.entry]);) ++found.entry;
        const rational& start = (*base.values[static_cast<std::size_t>(slot)])[found.entry];
        found.above = start + each.low;
        found.below = start + each.high;
        if (!visit_(found)) return false;
      }
    } catch (const undefined_value&) {
    } catch (const undecidable_value&) {
    }
    return true;
  }

  const point_analysis& analysis_;
  const layout& plan_;
  const std::vector<equation>& equations_;
  const std::function<bool(const real_solution&)>& visit_;
};

// Special values of all names, each list at its own pace.
std::vector<point_type> chosen_bases(const std::vector<std::vector<candidate>>& lists,
                                     const point_type& like, std::size_t count) {
  std::vector<point_type> bases;
  std::size_t longest = 0;
  for (const auto& list : lists) longest = std::max(longest, list.size());
  for (std::size_t i = 0; i < std::min(longest, count); ++i) {
    bases.push_back(like);
    for (std::size_t k = 0; k < lists.size(); ++k) {
      if (lists[k].empty()) continue;
      for (const auto& [slot, value] : lists[k][(i + k * (i + 1)) % lists[k].size()].values) {
        bases.back().values[static_cast<std::size_t>(slot)] = value;
      }
    }
  }
  return bases;
}

}  // namespace

void real_solutions(point_state& known, const stratum& where, bool premises,
                    const std::function<bool(const real_solution&)>& visit) {
  const std::size_t modes = premises ? known.analysis.modes.size() : 1;
  for (std::size_t mode = 0; mode < modes; ++mode) {
    const std::vector<equation>& equations = known.analysis.modes[mode].equations;
    if (equations.empty()) continue;
    const layout& plan = known.layout_of(where, mode);
    line_search search(known.analysis, plan, equations, visit);
    const bool scalars =
        std::all_of(plan.matrices.begin(), plan.matrices.end(),
                    [](const auto& each) { return each.plan.rows * each.plan.cols == 1; });
    const base_counts counts = scalars ? scalar_bases : few_bases;
    std::vector<point_type> bases;
    std::vector<std::int64_t> choices(known.uses_of(where).size(), 1);
    for (int i = 0; i < counts.drawn; ++i) {
      choice_draw draw(choices, family::small);
      bases.push_back(draw_point(plan, where, draw));
      choices = random_choices(static_cast<std::uint64_t>(i + 1), known.uses_of(where),
                               family::small, 4 << i);
    }
    const auto lists = special_candidates(known.analysis, plan, where, full_budget);
    for (auto& each : chosen_bases(lists, bases.front(), counts.chosen))
      bases.push_back(std::move(each));
    for (const point_type& each : bases) {
      if (!search.from(each)) return;
    }
  }
}

}  // namespace proofread::properties
