// SPDX-License-Identifier: MIT
#include "properties/search/zero_sets.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "identities/expression/functions.hpp"
#include "identities/expression/walk.hpp"
#include "properties/draws/word_check.hpp"
#include "properties/equations/rational_roots.hpp"
#include "properties/equations/real_roots.hpp"
#include "properties/evaluation/evaluate.hpp"
#include "properties/evaluation/integers.hpp"
#include "properties/linear_algebra/determinant.hpp"
#include "properties/linear_algebra/row_reduction.hpp"
#include "properties/scalars/trouble.hpp"
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

bool is_one_of(std::string_view name, std::initializer_list<std::string_view> names) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

}  // namespace

zero_set_search::zero_set_search(const point_analysis& analysis, const layout& plan,
                                 const stratum& where)
    : analysis_(analysis), where_(where) {
  walk(analysis.problem, [&](const identities::expression& node) {
    if (node.kind == form::limit && node.arguments.size() == 3) {
      limits_.emplace_back(node.arguments[1], node.arguments[2]);
    }
  });
  walk(analysis.problem, [&](const identities::expression& node) { collect(node); });
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
                   [](const direction& a, const direction& b) {
                     const auto rank = [](const direction& d) {
                       const int last = d.name->plan.rows * d.name->plan.cols - 1;
                       return last - d.row * d.name->plan.cols - d.col;
                     };
                     return rank(a) < rank(b);
                   });
  if (directions_.size() > direction_limit) directions_.resize(direction_limit);
}

void zero_set_search::add_matrix(const expression_ptr& node) {
  const auto named = named_sizes(analysis_.problem, marked(analysis_.problem, where_.integers));
  const auto rows = identities::evaluate(node->type.rows, named);
  const auto cols = identities::evaluate(node->type.cols, named);
  const bool small = rows && cols && std::min(*rows, *cols) <= largest_determinant;
  if (small && targets_.size() < target_limit) targets_.push_back({node, nullptr, false});
}

void zero_set_search::add_entries(const expression_ptr& node, const expression_ptr& less) {
  if (targets_.size() < target_limit) targets_.push_back({node, less, true});
}

void zero_set_search::collect(const identities::expression& node) {
  const auto& a = node.arguments;
  switch (node.kind) {
    case form::divide:
    case form::entry_divide:
      add_entries(a[1], nullptr);
      return;
    case form::solve:
      add_matrix(a[0]);
      return;
    case form::power:
    case form::entry_power:
      if (a[1]->kind == form::negate || a[1]->kind == form::symbol) add_matrix(a[0]);
      return;
    case form::predicate:
      if (is_one_of(node.name,
                    {"invertible", "posdef", "psd", "full column rank", "full row rank"})) {
        add_matrix(a[0]);
      }
      return;
    case form::in_range:
    case form::in_null:
      add_matrix(a[1]);
      return;
    case form::relation:
      for (std::size_t i = 0; i < node.relations.size(); ++i) {
        if (node.relations[i] != identities::comparison::equal) add_entries(a[i], a[i + 1]);
      }
      return;
    case form::call:
      break;
    default:
      return;
  }
  collect_call(node);
}

void zero_set_search::collect_call(const identities::expression& node) {
  using identities::special_set;
  const auto& a = node.arguments;
  const special_set special = identities::facts_of(node).special;
  if (special == special_set::singular) add_matrix(a[0]);
  if (special == special_set::zero) add_entries(a[0], nullptr);
  if (special == special_set::ties && a.size() >= 2) add_entries(a[0], a[1]);
}

std::vector<rational> zero_set_search::values_at(const target& each,
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
    return evaluator<rational>(analysis_.problem, point).value(*placed);
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

void zero_set_search::move(const direction& along, const rational& to,
                           assignment<rational>& point) const {
  rationals& value = *point.values[static_cast<std::size_t>(along.name->slot)];
  value(along.row, along.col) = to;
  if (along.mirrored != 0) value(along.col, along.row) = rational(along.mirrored) * to;
}

std::vector<std::vector<rational>> zero_set_search::polynomials(const target& each,
                                                                const direction& along,
                                                                assignment<rational> point,
                                                                int& evaluations) const {
  // Off the small integers, where (t^2 - t - 1)^2 passes for a constant.
  const rational control(17, 5);
  std::vector<std::vector<rational>> samples;
  int taken = 0;
  for (const int stage : stages) {
    for (; taken < stage; ++taken, --evaluations) {
      move(along, interpolation_point(taken), point);
      const std::vector<rational> values = values_at(each, point);
      samples.resize(values.size());
      for (std::size_t i = 0; i < values.size(); ++i) samples[i].push_back(values[i]);
    }
    std::vector<std::vector<rational>> result;
    for (const auto& values : samples) result.push_back(interpolate(values));
    --evaluations;
    move(along, control, point);
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

void zero_set_search::search(const target& each, const direction& along,
                             const assignment<rational>& base, int& evaluations,
                             std::vector<assignment<rational>>& found) const {
  for (const auto& polynomial : polynomials(each, along, base, evaluations)) {
    std::vector<rational> places = rational_roots(polynomial);
    if (each.less) {
      const std::vector<rational> extremes = near_extremes(polynomial);
      places.insert(places.end(), extremes.begin(), extremes.end());
    }
    for (const rational& root : places) {
      assignment<rational> moved = base;
      move(along, root, moved);
      const auto& value = *moved.values[static_cast<std::size_t>(along.name->slot)];
      if (respects(analysis_.problem, *along.name, where_.integers, value)) {
        found.push_back(std::move(moved));
      }
    }
  }
}

std::vector<assignment<rational>> zero_set_search::from(const assignment<rational>& base,
                                                        int evaluations,
                                                        const std::function<bool()>& over) const {
  std::vector<assignment<rational>> found;
  for (const direction& along : directions_) {
    if (!base.values[static_cast<std::size_t>(along.name->slot)]) continue;
    for (const target& each : targets_) {
      if (evaluations <= 0 || over()) return found;
      try {
        search(each, along, base, evaluations, found);
      } catch (const std::runtime_error&) {  // no value along this direction (trouble.hpp)
        --evaluations;
      }
    }
  }
  return found;
}

}  // namespace proofread::properties
