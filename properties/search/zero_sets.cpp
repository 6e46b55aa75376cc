// SPDX-License-Identifier: MIT
#include "properties/search/zero_sets.hpp"

#include <algorithm>
#include <string_view>

#include "identities/expression/functions.hpp"
#include "identities/expression/walk.hpp"
#include "properties/draws/word_check.hpp"
#include "properties/equations/rational_roots.hpp"
#include "properties/equations/real_roots.hpp"
#include "properties/scalars/trouble.hpp"

namespace proofread::properties {
namespace {

using identities::form;

bool is_one_of(std::string_view name, std::initializer_list<std::string_view> names) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

}  // namespace

zero_set_search::zero_set_search(const point_analysis& analysis, const layout& plan,
                                 const stratum& where)
    : targets_(analysis, plan, where) {
  walk(analysis.problem, [&](const identities::expression& node) { collect(node); });
}

void zero_set_search::collect(const identities::expression& node) {
  const auto& a = node.arguments;
  switch (node.kind) {
    case form::divide:
    case form::entry_divide:
      targets_.add_entries(a[1], nullptr);
      return;
    case form::solve:
      targets_.add_matrix(a[0]);
      return;
    case form::power:
    case form::entry_power:
      if (a[1]->kind == form::negate || a[1]->kind == form::symbol) targets_.add_matrix(a[0]);
      return;
    case form::predicate:
      if (is_one_of(node.name,
                    {"invertible", "posdef", "psd", "full column rank", "full row rank"})) {
        targets_.add_matrix(a[0]);
      }
      return;
    case form::in_range:
    case form::in_null:
      targets_.add_matrix(a[1]);
      return;
    case form::relation:
      for (std::size_t i = 0; i < node.relations.size(); ++i) {
        if (node.relations[i] != identities::comparison::equal)
          targets_.add_entries(a[i], a[i + 1]);
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
  if (special == special_set::singular) targets_.add_matrix(a[0]);
  if (special == special_set::zero) targets_.add_entries(a[0], nullptr);
  if (special == special_set::ties && a.size() >= 2) targets_.add_entries(a[0], a[1]);
}

void zero_set_search::search(const search_target& each, const search_direction& along,
                             const assignment<rational>& base, int& evaluations,
                             std::vector<assignment<rational>>& found) const {
  for (const auto& polynomial : targets_.polynomials(each, along, base, evaluations)) {
    std::vector<rational> places = rational_roots(polynomial);
    if (each.less) {
      const std::vector<rational> extremes = near_extremes(polynomial);
      places.insert(places.end(), extremes.begin(), extremes.end());
    }
    for (const rational& root : places) {
      assignment<rational> moved = base;
      along.move(root, moved);
      const auto& value = *moved.values[static_cast<std::size_t>(along.name->slot)];
      if (respects(targets_.analysis().problem, *along.name, targets_.where().integers, value)) {
        found.push_back(std::move(moved));
      }
    }
  }
}

std::vector<assignment<rational>> zero_set_search::from(const assignment<rational>& base,
                                                        int evaluations,
                                                        const std::function<bool()>& over) const {
  std::vector<assignment<rational>> found;
  for (const search_direction& along : targets_.directions()) {
    if (!base.values[static_cast<std::size_t>(along.name->slot)]) continue;
    for (const search_target& each : targets_.all()) {
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
