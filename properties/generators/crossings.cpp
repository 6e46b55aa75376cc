// SPDX-License-Identifier: MIT
#include <algorithm>
#include <stdexcept>
#include <utility>

#include "properties/generators/integers.hpp"
#include "properties/generators/rational_roots.hpp"
#include "properties/generators/real_roots.hpp"
#include "properties/generators/zero_sets.hpp"

namespace proofread::properties {
namespace {

using identities::comparison;
using identities::form;
using identities::role;

constexpr int halvings = 160;  // as many bits as mp50 has

bool is_strict(comparison how) {
  return how == comparison::not_equal || how == comparison::less || how == comparison::greater;
}

}  // namespace

void zero_set_search::collect_tested_call(const identities::expression& node, bool values_matter) {
  const auto& a = node.arguments;
  const bool ranks = node.name == "rank" || node.name == "pinv";
  const bool inverts = node.name == "inv" && values_matter;
  if (ranks || inverts) add_matrix(a[0]);
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

std::optional<real_solution> zero_set_search::between(const direction& along,
                                                      const assignment<rational>& base,
                                                      coefficients& polynomial) const {
  const std::vector<root_interval> roots = irrational_roots(polynomial);
  if (roots.empty()) return std::nullopt;
  const root_interval narrow = bisected(polynomial, roots.front(), halvings);
  real_solution found{base,
                      base,
                      along.name->slot,
                      along.row * along.name->plan.cols + along.col,
                      roots.front().low,
                      roots.front().high};
  move(along, narrow.low, found.low);
  move(along, narrow.high, found.high);
  return found;
}

std::optional<real_solution> zero_set_search::crossing_of(
    const target& each, const std::vector<assignment<rational>>& bases, int& evaluations,
    const std::function<bool(const assignment<rational>&)>& admits) const {
  std::optional<real_solution> found;
  for (const auto& base : bases) {
    for (const direction& along : directions_) {
      if (evaluations <= 0 || !base.values[static_cast<std::size_t>(along.name->slot)]) continue;
      try {
        for (coefficients& polynomial : polynomials(each, along, base, evaluations)) {
          for (const rational& root : rational_roots(polynomial)) {
            assignment<rational> moved = base;
            move(along, root, moved);
            if (admits(moved)) return std::nullopt;
          }
          if (!found) found = between(along, base, polynomial);
        }
      } catch (const std::runtime_error&) {  // no value along this direction (trouble.hpp)
        --evaluations;
      }
    }
  }
  return found;
}

std::vector<real_solution> zero_set_search::crossings(
    const std::vector<assignment<rational>>& bases, int evaluations,
    const std::function<bool(const assignment<rational>&)>& admits) const {
  zero_set_search tested(*this);
  tested.targets_.clear();
  tested.collect_tested(*analysis_.problem.statement, false, false);
  std::vector<real_solution> found;
  for (const target& each : tested.targets_) {
    if (auto one = tested.crossing_of(each, bases, evaluations, admits)) {
      found.push_back(std::move(*one));
    }
  }
  return found;
}

}  // namespace proofread::properties
