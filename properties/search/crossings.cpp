// SPDX-License-Identifier: MIT
#include "properties/search/crossings.hpp"

#include <algorithm>
#include <iterator>
#include <stdexcept>
#include <utility>

#include "identities/expression/functions.hpp"
#include "properties/equations/rational_roots.hpp"
#include "properties/equations/real_roots.hpp"
#include "properties/evaluation/evaluate.hpp"
#include "properties/evaluation/integers.hpp"
#include "properties/linear_algebra/row_reduction.hpp"
#include "properties/search/near_zeros.hpp"

namespace proofread::properties {
namespace {

using identities::comparison;
using identities::form;
using identities::role;

constexpr int crossing_halvings = 160;  // as many bits as mp50 has
constexpr std::size_t crossing_limit = 40;

bool is_strict(comparison how) {
  return how == comparison::not_equal || how == comparison::less || how == comparison::greater;
}

real_solution at_entry(const search_direction& along, const assignment<rational>& base,
                       const root_interval& within, const root_interval& narrow) {
  real_solution found{
      base,       base,       along.name->slot, along.row * along.name->plan.cols + along.col,
      within.low, within.high};
  along.move(narrow.low, found.low);
  along.move(narrow.high, found.high);
  return found;
}

}  // namespace

crossing_search::crossing_search(const point_analysis& analysis, const layout& plan,
                                 const stratum& where)
    : targets_(analysis, plan, where) {
  collect(*analysis.problem.statement, false, false);
}

void crossing_search::collect_call(const identities::expression& node, bool values_matter) {
  const auto& a = node.arguments;
  const bool inverts = calls(node, identities::builtin::inv) && values_matter;
  if (identities::facts_of(node).jumps_with_rank() || inverts) targets_.add_matrix(a[0]);
}

// Where a premise holds, the conclusion is asked.
void crossing_search::collect_premise(const identities::expression& node) {
  if (node.kind == form::conjunction) {
    for (const auto& part : node.arguments) collect_premise(*part);
  }
  if (node.kind != form::relation) return;
  for (std::size_t i = 0; i < node.relations.size(); ++i) {
    if (node.relations[i] == comparison::equal) {
      targets_.add_entries(node.arguments[i], node.arguments[i + 1]);
    }
  }
}

void crossing_search::collect(const identities::expression& node, bool values_matter,
                              bool negated) {
  const auto& a = node.arguments;
  switch (node.kind) {
    case form::limit:
    case form::defined:
      values_matter = true;
      break;
    case form::implication:
      collect_premise(*a[0]);
      collect(*a[1], values_matter, negated);
      return;
    case form::negation:
      negated = !negated;
      break;
    case form::equivalence:  // where one side changes the other should, and no ball can tell
      return;
    case form::relation:
      for (std::size_t i = 0; i < node.relations.size(); ++i) {
        const bool denied = negated && node.relations[i] == comparison::equal;
        if (denied || is_strict(node.relations[i])) targets_.add_entries(a[i], a[i + 1]);
      }
      break;
    case form::predicate:
      if (node.name == "invertible" || node.name.rfind("full ", 0) == 0) targets_.add_matrix(a[0]);
      break;
    case form::divide:
      if (values_matter) targets_.add_entries(a[1], nullptr);
      break;
    case form::call:
      collect_call(node, values_matter);
      break;
    default:
      break;
  }
  if (node.kind == form::symbol && node.slot >= 0) {
    const auto& symbol = targets_.analysis().problem.symbols[static_cast<std::size_t>(node.slot)];
    const bool fresh = symbol.what == role::definition && entered_.insert(node.slot).second;
    if (fresh) collect(*symbol.value, values_matter, negated);
  }
  for (const auto& part : a) collect(*part, values_matter, negated);
}

std::vector<real_solution> crossing_search::near_zeros_along(const search_target& each,
                                                             const search_direction& along,
                                                             const assignment<rational>& base,
                                                             int& evaluations) const {
  std::vector<real_solution> found;
  if (!each.entries || targets_.holds_limits()) return found;
  const working_precision scope(mp50_bits);
  evaluator<ball<real>> at(targets_.analysis().problem);
  assignment<rational> moved = base;
  assignment<ball<real>> enclosed;
  for (std::size_t entry = 0, count = 1; entry < count; ++entry) {
    const enclosed_function f = [&](const rational& t) -> std::optional<ball<real>> {
      try {
        along.move(t, moved);
        enclosed = convert<ball<real>>(moved);
        at.move_to(enclosed);
        matrix<ball<real>> value = at.value(*each.matrix);
        if (each.less) {
          const matrix<ball<real>> other = at.value(*each.less);
          if (other.size() != value.size()) return std::nullopt;
          value = sum_of(std::move(value), ball<real>(-1), other);
        }
        count = std::min(search_targets::entry_limit, static_cast<std::size_t>(value.size()));
        if (entry >= count) return std::nullopt;
        return value[static_cast<int>(entry)];
      } catch (const std::runtime_error&) {  // no value there (trouble.hpp)
        return std::nullopt;
      }
    };
    for (const near_zero& zero : near_zeros(f, evaluations)) {
      found.push_back(at_entry(along, base, zero.within, zero.narrow));
    }
  }
  return found;
}

// nullopt: settled by a rational root that is admitted. What is no polynomial is left to
// enclosures.
std::optional<std::vector<real_solution>> crossing_search::along(const search_target& each,
                                                                 const search_direction& direction,
                                                                 const assignment<rational>& base,
                                                                 effort& left,
                                                                 const admission& admits) const {
  std::vector<coefficients> curves;
  try {
    curves = targets_.polynomials(each, direction, base, left.exact);
  } catch (const std::runtime_error&) {  // no rational value direction this direction (trouble.hpp)
    --left.exact;
  }
  if (curves.empty()) return near_zeros_along(each, direction, base, left.enclosed);
  std::vector<real_solution> found;
  for (coefficients& polynomial : curves) {
    for (const rational& root : rational_roots(polynomial)) {
      assignment<rational> moved = base;
      direction.move(root, moved);
      if (admits(moved)) return std::nullopt;
    }
    for (const root_interval& root : irrational_roots(polynomial)) {
      found.push_back(
          at_entry(direction, base, root, bisected(polynomial, root, crossing_halvings)));
    }
  }
  return found;
}

std::vector<real_solution> crossing_search::of(const search_target& each,
                                               const std::vector<assignment<rational>>& bases,
                                               effort& left, const admission& admits) const {
  std::vector<real_solution> found;
  for (const auto& base : bases) {
    for (const search_direction& direction : targets_.directions()) {
      const bool drawn = base.values[static_cast<std::size_t>(direction.name->slot)].has_value();
      const bool spent = left.exact <= 0 || left.enclosed <= 0 || left.over();
      if (!drawn || spent || found.size() >= crossing_limit) continue;
      auto here = along(each, direction, base, left, admits);
      if (!here) return {};
      std::move(here->begin(), here->end(), std::back_inserter(found));
    }
  }
  return found;
}

std::vector<real_solution> crossing_search::from(const std::vector<assignment<rational>>& bases,
                                                 effort most, const admission& admits) const {
  std::vector<real_solution> found;
  for (const search_target& each : targets_.all()) {
    auto of_one = of(each, bases, most, admits);
    std::move(of_one.begin(), of_one.end(), std::back_inserter(found));
  }
  return found;
}

}  // namespace proofread::properties
