// SPDX-License-Identifier: MIT
#include "properties/search/crossings.hpp"

#include <algorithm>
#include <stdexcept>

#include "identities/expression/walk.hpp"
#include "properties/linear_algebra/row_reduction.hpp"
#include "properties/search/near_zeros.hpp"

namespace proofread::properties {
namespace {

using identities::comparison;
using identities::form;
using identities::role;

constexpr std::size_t most_searched = 8;  // of pairs of sides, and of entries that are freed
constexpr int entry_limit = 4;            // entries of one side

bool is_strict(comparison how) {
  return how == comparison::not_equal || how == comparison::less || how == comparison::greater;
}

}  // namespace

void crossing_search::direction::move(const rational& to, assignment<rational>& point) const {
  matrix<rational>& value = *point.values[static_cast<std::size_t>(slot)];
  value(along.row, along.col) = to;
  if (along.mirrored != 0) value(along.col, along.row) = rational(along.mirrored) * to;
}

crossing_search::crossing_search(const point_analysis& analysis, const layout& plan)
    : analysis_(analysis) {
  walk(analysis.problem, [&](const identities::expression& node) {
    has_limits_ = has_limits_ || node.kind == form::limit;
  });
  for (const drawn_matrix& each : plan.matrices) {
    for (const entry_direction& along :
         directions_in(linear_span_of(each.plan.made), each.plan.rows, each.plan.cols)) {
      if (directions_.size() < most_searched) directions_.push_back({each.slot, along});
    }
  }
  collect(*analysis.problem.statement, false, false);
}

void crossing_search::add(const sides& both) {
  if (sides_.size() < most_searched) sides_.push_back(both);
}

// Where a premise holds, the conclusion is asked.
void crossing_search::collect_premise(const identities::expression& node) {
  if (node.kind == form::conjunction) {
    for (const auto& part : node.arguments) collect_premise(*part);
  }
  if (node.kind == form::relation) collect_relation(node, true);
}

void crossing_search::collect_relation(const identities::expression& node, bool negated) {
  for (std::size_t i = 0; i < node.relations.size(); ++i) {
    const bool asked =
        negated ? node.relations[i] == comparison::equal : is_strict(node.relations[i]);
    if (asked) add({node.arguments[i], node.arguments[i + 1]});
  }
}

void crossing_search::collect(const identities::expression& node, bool values_matter,
                              bool negated) {
  const auto& a = node.arguments;
  switch (node.kind) {
    case form::implication:
      collect_premise(*a[0]);
      return collect(*a[1], values_matter, negated);
    case form::equivalence:  // where one side changes the other should, and no ball can tell
      return;
    case form::relation:
      collect_relation(node, negated);
      break;
    case form::divide:
      if (values_matter) add({a[1], nullptr});
      break;
    default:
      break;
  }
  values_matter = values_matter || node.kind == form::defined;
  negated = negated != (node.kind == form::negation);
  if (node.kind == form::symbol && node.slot >= 0) {
    const auto& symbol = analysis_.problem.symbols[static_cast<std::size_t>(node.slot)];
    const bool fresh = symbol.what == role::definition && entered_.insert(node.slot).second;
    if (fresh) collect(*symbol.value, values_matter, negated);
  }
  for (const auto& part : a) collect(*part, values_matter, negated);
}

void crossing_search::along(const sides& both, const direction& way,
                            const assignment<rational>& base, int& enclosures,
                            std::vector<real_solution>& found) const {
  const working_precision scope(mp50_bits);
  evaluator<ball<real>> at(analysis_.problem);
  assignment<rational> moved = base;
  assignment<ball<real>> enclosed;
  for (int entry = 0, count = 1; entry < count; ++entry) {
    const enclosed_function f = [&](const rational& t) -> std::optional<ball<real>> {
      try {
        way.move(t, moved);
        enclosed = convert<ball<real>>(moved);
        at.move_to(enclosed);
        matrix<ball<real>> value = at.value(*both.left);
        if (both.right) {
          const matrix<ball<real>> other = at.value(*both.right);
          if (other.size() != value.size()) return std::nullopt;
          value = sum_of(std::move(value), ball<real>(-1), other);
        }
        count = std::min(entry_limit, value.size());
        if (entry >= count) return std::nullopt;
        return value[entry];
      } catch (const std::runtime_error&) {  // no value there (trouble.hpp)
        return std::nullopt;
      }
    };
    for (const near_zero& zero : near_zeros(f, enclosures)) {
      const int cols = base.values[static_cast<std::size_t>(way.slot)]->cols();
      found.push_back({base, base, way.slot, way.along.row * cols + way.along.col, zero.within.low,
                       zero.within.high});
      way.move(zero.narrow.low, found.back().low);
      way.move(zero.narrow.high, found.back().high);
    }
  }
}

std::vector<real_solution> crossing_search::from(const std::vector<assignment<rational>>& bases,
                                                 int enclosures,
                                                 const std::function<bool()>& over) const {
  std::vector<real_solution> found;
  if (has_limits_) return found;
  for (const sides& both : sides_) {
    int left = enclosures;
    for (const auto& base : bases) {
      for (const direction& way : directions_) {
        const bool drawn = base.values[static_cast<std::size_t>(way.slot)].has_value();
        if (drawn && left > 0 && !over()) along(both, way, base, left, found);
      }
    }
  }
  return found;
}

}  // namespace proofread::properties
