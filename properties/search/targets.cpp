// SPDX-License-Identifier: MIT
#include "properties/search/targets.hpp"

#include <algorithm>
#include <array>

#include "identities/expression/walk.hpp"
#include "properties/equations/rational_roots.hpp"
#include "properties/evaluation/evaluate.hpp"
#include "properties/evaluation/integers.hpp"
#include "properties/linear_algebra/determinant.hpp"
#include "properties/linear_algebra/row_reduction.hpp"
#include "properties/structure/linear_span.hpp"

namespace proofread::properties {
namespace {

using identities::expression_ptr;
using identities::form;
using rationals = matrix<rational>;

constexpr std::size_t target_limit = 8;
constexpr std::size_t direction_limit = 12;
constexpr int largest_determinant = 4;
constexpr std::array<int, 3> stages{4, 7, 10};  // values taken along a direction, one to spare

rational gram_determinant(const rationals& a) {
  if (a.rows() == a.cols()) return determinant(a);
  return determinant(a.rows() > a.cols() ? times(transposed(a), a) : times(a, transposed(a)));
}

}  // namespace

void search_direction::move(const rational& to, assignment<rational>& point) const {
  rationals& value = *point.values[static_cast<std::size_t>(name->slot)];
  value(row, col) = to;
  if (mirrored != 0) value(col, row) = rational(mirrored) * to;
}

search_targets::search_targets(const point_analysis& analysis, const layout& plan,
                               const stratum& where)
    : analysis_(analysis), where_(where) {
  walk(analysis.problem, [&](const identities::expression& node) {
    if (node.kind == form::limit && node.arguments.size() == 3) {
      limits_.emplace_back(node.arguments[1], node.arguments[2]);
    }
  });
  for (const drawn_matrix& each : plan.matrices) {
    // Off the diagonal as well: what is not diagonal is turned away afterwards.
    const linear_span span = linear_span_of(each.plan.made);
    for (const entry_direction& along :
         directions_in(span == linear_span::diagonal ? linear_span::everything : span,
                       each.plan.rows, each.plan.cols)) {
      directions_.push_back({&each, along.row, along.col, along.mirrored});
    }
  }
  // The last entries first (corners and diagonals tell more), the names in turn.
  std::stable_sort(directions_.begin(), directions_.end(),
                   [](const search_direction& a, const search_direction& b) {
                     const auto rank = [](const search_direction& d) {
                       const int last = d.name->plan.rows * d.name->plan.cols - 1;
                       return last - d.row * d.name->plan.cols - d.col;
                     };
                     return rank(a) < rank(b);
                   });
  if (directions_.size() > direction_limit) directions_.resize(direction_limit);
}

void search_targets::add_matrix(const expression_ptr& node) {
  const auto named = named_sizes(analysis_.problem, marked(analysis_.problem, where_.integers));
  const auto rows = identities::evaluate(node->type.rows, named);
  const auto cols = identities::evaluate(node->type.cols, named);
  const bool small = rows && cols && std::min(*rows, *cols) <= largest_determinant;
  if (small && targets_.size() < target_limit) targets_.push_back({node, nullptr, false});
}

void search_targets::add_entries(const expression_ptr& node, const expression_ptr& less) {
  if (targets_.size() < target_limit) targets_.push_back({node, less, true});
}

std::vector<rational> search_targets::values_at(const search_target& each,
                                                const assignment<rational>& point) const {
  const auto value_of = [&](const expression_ptr& node) {
    expression_ptr placed = node;
    for (const auto& [variable, at] : limits_) {
      if (at->kind == form::infinity || at->kind == form::negate) continue;
      auto wrapped = std::make_shared<identities::expression>(
          *identities::make(form::at, {placed, variable, at}));
      wrapped->type = node->type;
      placed = wrapped;
    }
    return analysis_.at(point).value(*placed);
  };
  rationals value = value_of(each.matrix);
  if (!each.entries) return {gram_determinant(value)};
  if (each.less) {
    const rationals other = value_of(each.less);
    if (other.size() == value.size()) value = sum_of(std::move(value), rational(-1), other);
  }
  const std::size_t count = std::min(entry_limit, static_cast<std::size_t>(value.size()));
  return {value.begin(), value.begin() + static_cast<std::ptrdiff_t>(count)};
}

std::vector<std::vector<rational>> search_targets::polynomials(const search_target& each,
                                                               const search_direction& along,
                                                               assignment<rational> point,
                                                               int& evaluations) const {
  // Off the small integers, where (t^2 - t - 1)^2 passes for a constant.
  const rational control(17, 5);
  std::vector<std::vector<rational>> samples;
  int taken = 0;
  for (const int stage : stages) {
    for (; taken < stage; ++taken, --evaluations) {
      along.move(interpolation_point(taken), point);
      const std::vector<rational> values = values_at(each, point);
      samples.resize(values.size());
      for (std::size_t i = 0; i < values.size(); ++i) samples[i].push_back(values[i]);
    }
    std::vector<std::vector<rational>> result;
    for (const auto& values : samples) result.push_back(interpolate(values));
    --evaluations;
    along.move(control, point);
    const std::vector<rational> controls = values_at(each, point);
    bool settled = controls.size() == result.size();
    for (std::size_t i = 0; settled && i < result.size(); ++i) {
      settled = static_cast<int>(result[i].size()) < stage &&
                polynomial_value(result[i], control) == controls[i];
    }
    if (settled) return result;
  }
  return {};
}

}  // namespace proofread::properties
