// SPDX-License-Identifier: MIT
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
#include "properties/search/zero_sets.hpp"

namespace proofread::properties {
namespace {

using identities::comparison;
using identities::form;
using identities::role;

constexpr int halvings = 160;  // as many bits as mp50 has
constexpr std::size_t crossing_limit = 40;

bool is_strict(comparison how) {
  return how == comparison::not_equal || how == comparison::less || how == comparison::greater;
}

}  // namespace

void zero_set_search::collect_tested_call(const identities::expression& node, bool values_matter) {
  const auto& a = node.arguments;
  const bool inverts = calls(node, identities::builtin::inv) && values_matter;
  if (identities::facts_of(node).jumps_with_rank() || inverts) add_matrix(a[0]);
}

// Where a premise holds, the conclusion is asked.
void zero_set_search::collect_premise(const identities::expression& node) {
  if (node.kind == form::conjunction) {
    for (const auto& part : node.arguments) collect_premise(*part);
  }
  if (node.kind != form::relation) return;
  for (std::size_t i = 0; i < node.relations.size(); ++i) {
    if (node.relations[i] == comparison::equal) {
      add_entries(node.arguments[i], node.arguments[i + 1]);
    }
  }
}

void zero_set_search::collect_tested(const identities::expression& node, bool values_matter,
                                     bool negated) {
  const auto& a = node.arguments;
  switch (node.kind) {
    case form::limit:
    case form::defined:
      values_matter = true;
      break;
    case form::implication:
      collect_premise(*a[0]);
      collect_tested(*a[1], values_matter, negated);
      return;
    case form::negation:
      negated = !negated;
      break;
    case form::equivalence:  // where one side changes the other should, and no ball can tell
      return;
    case form::relation:
      for (std::size_t i = 0; i < node.relations.size(); ++i) {
        const bool denied = negated && node.relations[i] == comparison::equal;
        if (denied || is_strict(node.relations[i])) add_entries(a[i], a[i + 1]);
      }
      break;
    case form::predicate:
      if (node.name == "invertible" || node.name.rfind("full ", 0) == 0) add_matrix(a[0]);
      break;
    case form::divide:
      if (values_matter) add_entries(a[1], nullptr);
      break;
    case form::call:
      collect_tested_call(node, values_matter);
      break;
    default:
      break;
  }
  if (node.kind == form::symbol && node.slot >= 0) {
    const auto& symbol = analysis_.problem.symbols[static_cast<std::size_t>(node.slot)];
    const bool fresh = symbol.what == role::definition && entered_.insert(node.slot).second;
    if (fresh) collect_tested(*symbol.value, values_matter, negated);
  }
  for (const auto& part : a) collect_tested(*part, values_matter, negated);
}

std::vector<real_solution> zero_set_search::near_zeros_along(const target& each,
                                                             const direction& along,
                                                             const assignment<rational>& base,
                                                             int& evaluations) const {
  std::vector<real_solution> found;
  if (!each.entries || !limits_.empty()) return found;
  const working_precision scope(mp50_bits);
  evaluator<ball<real>> at(analysis_.problem);
  assignment<rational> moved = base;
  assignment<ball<real>> enclosed;
  for (std::size_t entry = 0, count = 1; entry < count; ++entry) {
    const enclosed_function f = [&](const rational& t) -> std::optional<ball<real>> {
      try {
        move(along, t, moved);
        enclosed = convert<ball<real>>(moved);
        at.move_to(enclosed);
        matrix<ball<real>> value = at.value(*each.matrix);
        if (each.less) {
          const matrix<ball<real>> other = at.value(*each.less);
          if (other.size() != value.size()) return std::nullopt;
          value = sum_of(std::move(value), ball<real>(-1), other);
        }
        count = std::min(entry_limit, static_cast<std::size_t>(value.size()));
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

real_solution zero_set_search::at_entry(const direction& along, const assignment<rational>& base,
                                        const root_interval& within,
                                        const root_interval& narrow) const {
  real_solution found{
      base,       base,       along.name->slot, along.row * along.name->plan.cols + along.col,
      within.low, within.high};
  move(along, narrow.low, found.low);
  move(along, narrow.high, found.high);
  return found;
}

// nullopt: settled by a rational root that is admitted. What is no polynomial is left to
// enclosures.
std::optional<std::vector<real_solution>> zero_set_search::crossings_along(
    const target& each, const direction& along, const assignment<rational>& base, effort& left,
    const std::function<bool(const assignment<rational>&)>& admits) const {
  std::vector<coefficients> curves;
  try {
    curves = polynomials(each, along, base, left.exact);
  } catch (const std::runtime_error&) {  // no rational value along this direction (trouble.hpp)
    --left.exact;
  }
  if (curves.empty()) return near_zeros_along(each, along, base, left.enclosed);
  std::vector<real_solution> found;
  for (coefficients& polynomial : curves) {
    for (const rational& root : rational_roots(polynomial)) {
      assignment<rational> moved = base;
      move(along, root, moved);
      if (admits(moved)) return std::nullopt;
    }
    for (const root_interval& root : irrational_roots(polynomial)) {
      found.push_back(at_entry(along, base, root, bisected(polynomial, root, halvings)));
    }
  }
  return found;
}

std::vector<real_solution> zero_set_search::crossings_of(
    const target& each, const std::vector<assignment<rational>>& bases, effort& left,
    const std::function<bool(const assignment<rational>&)>& admits) const {
  std::vector<real_solution> found;
  for (const auto& base : bases) {
    for (const direction& along : directions_) {
      const bool drawn = base.values[static_cast<std::size_t>(along.name->slot)].has_value();
      const bool spent = left.exact <= 0 || left.enclosed <= 0 || left.over();
      if (!drawn || spent || found.size() >= crossing_limit) continue;
      auto here = crossings_along(each, along, base, left, admits);
      if (!here) return {};
      std::move(here->begin(), here->end(), std::back_inserter(found));
    }
  }
  return found;
}

std::vector<real_solution> zero_set_search::crossings(
    const std::vector<assignment<rational>>& bases, effort most,
    const std::function<bool(const assignment<rational>&)>& admits) const {
  zero_set_search tested(*this);
  tested.targets_.clear();
  tested.collect_tested(*analysis_.problem.statement, false, false);
  std::vector<real_solution> found;
  for (const target& each : tested.targets_) {
    auto of_one = tested.crossings_of(each, bases, most, admits);
    std::move(of_one.begin(), of_one.end(), std::back_inserter(found));
  }
  return found;
}

}  // namespace proofread::properties
