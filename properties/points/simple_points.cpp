// SPDX-License-Identifier: MIT
#include "properties/points/simple_points.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "properties/draws/choice_sequence.hpp"
#include "properties/draws/draw_point.hpp"
#include "properties/draws/word_check.hpp"
#include "properties/equations/equations.hpp"
#include "properties/linear_algebra/row_reduction.hpp"

namespace proofread::properties {
namespace {

using rationals = matrix<rational>;
using values_by_slot = std::vector<std::pair<int, rationals>>;

const rational inside(1, 1024);  // of its bound a number is so near

rationals filled(int rows, int cols, const rational& all, const rational& diagonal) {
  rationals made(rows, cols, all);
  for (int k = 0; k < std::min(rows, cols); ++k) made(k, k) += diagonal;
  return made;
}

// On the diagonal, or of a vector, the first entry is 1 and the others are small.
rationals dominated(int rows, int cols) {
  const bool vector = rows == 1 || cols == 1;
  rationals made = vector ? rationals(rows, cols, rational(1, 16))
                          : filled(rows, cols, rational(0), rational(1, 16));
  made[0] = rational(1);
  return made;
}

// 2a/(1 + (n-1)a^2), but for the last entry: rational, of length 1, and equal to 1/sqrt(n) where
// that is rational.
rationals nearly_equal(int rows, int cols) {
  const int n = rows * cols;
  const rational a(1, std::lround(std::sqrt(n)) + 1);
  const rational squares = rational(n - 1) * a * a;
  rationals made(rows, cols, rational(2) * a / (rational(1) + squares));
  made[n - 1] = (rational(1) - squares) / (rational(1) + squares);
  return made;
}

std::vector<rationals> scalars(const interval& range) {
  std::vector<rationals> all;
  if (range.low) all.emplace_back(*range.low + inside);
  if (range.high) all.emplace_back(*range.high - inside);
  for (const long each : {1L, 0L, -1L, 2L}) all.emplace_back(rational(each));
  return all;
}

std::vector<rationals> matrices(int rows, int cols) {
  const rational none(0), one(1), minus(-1);
  const rational shared(-1, std::min(rows, cols) + 1);  // I + shared·ones: the inverse of I + ones
  return {
      filled(rows, cols, one, none),   filled(rows, cols, none, one),   dominated(rows, cols),
      filled(rows, cols, one, one),    filled(rows, cols, shared, one), rationals(rows, cols),
      filled(rows, cols, minus, none), filled(rows, cols, none, minus), nearly_equal(rows, cols)};
}

class listing {
 public:
  listing(const point_state& known, const stratum& where) : known_(known), where_(where) {}

  std::vector<values_by_slot> of(const drawn_matrix& name) const {
    const int rows = name.plan.rows, cols = name.plan.cols;
    std::vector<values_by_slot> list;
    for (rationals& each : rows* cols == 1 ? scalars(name.range) : matrices(rows, cols)) {
      if (respects(known_.analysis.problem, name, where_.integers, each))
        list.push_back({{name.slot, std::move(each)}});
    }
    if (list.empty()) {
      layout only;
      only.matrices.push_back(name);
      list.push_back(drawn(only));
    }
    return list;
  }

  // U and V are the identity.
  static std::vector<values_by_slot> of(const drawn_svd& svd) {
    const auto identity = [](int n) { return filled(n, n, rational(0), rational(1)); };
    std::vector<values_by_slot> list;
    for (const rationals& diagonal : {filled(svd.rows, svd.cols, rational(0), rational(1)),
                                      filled(svd.rows, svd.cols, rational(0), rational(1, 16)),
                                      rationals(svd.rows, svd.cols)}) {
      rationals values = diagonal;
      if (values.size() > 0 && !vanishes(values[0])) values[0] = rational(1);
      list.push_back({{svd.plan.matrix, values}});
      for (auto& [slot, value] : values_by_slot{{svd.plan.left, identity(svd.rows)},
                                                {svd.plan.values, values},
                                                {svd.plan.right, identity(svd.cols)}}) {
        if (slot >= 0) list.back().emplace_back(slot, std::move(value));
      }
    }
    return list;
  }

 private:
  values_by_slot drawn(const layout& only) const {
    const std::vector<std::int64_t> simplest;
    choice_draw draw(simplest, family::small);
    const assignment<rational> point = draw_point(only, where_, draw);
    const int slot = only.matrices.front().slot;
    return {{slot, *point.values[static_cast<std::size_t>(slot)]}};
  }

  const point_state& known_;
  const stratum& where_;
};

}  // namespace

void simple_points(point_state& known, const stratum& where,
                   const std::function<bool(const assignment<rational>&)>& visit) {
  const layout& plan = known.layout_of(where, 0);
  if (!plan.functions.empty()) return;
  const listing values(known, where);
  std::vector<std::vector<values_by_slot>> lists;
  for (const drawn_svd& each : plan.factored) lists.push_back(listing::of(each));
  for (const drawn_matrix& each : plan.matrices) lists.push_back(values.of(each));
  assignment<rational> point;
  point.integers = where.integers;
  point.values.resize(where.integers.size());
  point.functions.resize(where.integers.size());
  point.roots.resize(where.integers.size());
  const std::vector<equation>& equations = known.analysis.modes[0].equations;
  const equation_solver solver(known.analysis, plan);
  const auto shown = [&] {  // where equations fail, with one name scaled so that they hold, too
    if (!visit(point)) return false;
    if (equations.empty() || solver.hold(equations, point)) return true;
    for (const drawn_matrix& each : plan.matrices) {
      assignment<rational> met = point;
      const bool holds = solver.scale(each, equations, met);
      if (holds && !visit(met)) return false;
    }
    return true;
  };
  const auto put = [&](std::size_t list, std::size_t which) {
    for (const auto& [slot, value] : lists[list][which % lists[list].size()])
      point.values[static_cast<std::size_t>(slot)] = value;
  };
  std::size_t longest = 1;
  for (const auto& list : lists) longest = std::max(longest, list.size());
  for (std::size_t which = 0; which < longest; ++which) {
    for (std::size_t k = 0; k < lists.size(); ++k) put(k, which);
    if (!shown()) return;
  }
  for (std::size_t k = 0; k < lists.size(); ++k) put(k, 0);
  for (std::size_t k = 0; lists.size() > 1 && k < lists.size(); ++k) {
    for (std::size_t which = 1; which < lists[k].size(); ++which) {
      put(k, which);
      if (!shown()) return;
    }
    put(k, 0);
  }
}

}  // namespace proofread::properties
