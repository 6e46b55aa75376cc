// SPDX-License-Identifier: MIT
#include "identities/names/told_kinds.hpp"

#include <algorithm>
#include <set>

#include "identities/names/uses.hpp"

namespace proofread::identities {
namespace {

bool is_order(const expression& relation) {
  const auto& how = relation.relations;
  return relation.kind == form::relation && !how.empty() &&
         std::all_of(how.begin(), how.end(),
                     [](comparison each) { return each > comparison::not_equal; });
}

}  // namespace

kinds_of_names ordered_scalars(const std::vector<declaration_item>& given,
                               const expression_ptr& statement) {
  const auto trees = trees_of(given, statement);
  const auto used = [&](bool (*as)(const expression&, const std::string&),
                        const std::string& name) {
    return std::any_of(trees.begin(), trees.end(),
                       [&](const expression_ptr& tree) { return as(*tree, name); });
  };
  std::set<std::string> declared;
  for (const declaration_item& item : given) declared.insert(item.names.begin(), item.names.end());
  kinds_of_names kinds;
  for (const declaration_item& item : given) {
    if (item.kind != declaration_item::sort::relation || !is_order(*item.value)) continue;
    for (const expression_ptr& side : item.value->arguments) {
      if (side->kind != form::symbol || declared.count(side->name) > 0) continue;
      const letter kind = naming_rule(side->name);
      const bool number = kind == letter::vector   ? !used(used_as_vector, side->name)
                          : kind == letter::matrix ? !used(used_as_matrix, side->name)
                                                   : false;
      if (number) kinds[side->name] = letter::scalar;
    }
  }
  return kinds;
}

kinds_of_names spoken_vectors(const std::vector<declaration_item>& given,
                              const expression_ptr& statement) {
  std::set<std::string> declared;
  for (const declaration_item& item : given) declared.insert(item.names.begin(), item.names.end());
  kinds_of_names kinds;
  names_with_places symbols;
  const auto trees = trees_of(given, statement);
  for (const expression_ptr& tree : trees) symbols_of(tree, symbols);
  for (const auto& [name, where] : symbols) {
    if (declared.count(name) > 0 || naming_rule(name) != letter::scalar) continue;
    const bool vector =
        std::any_of(trees.begin(), trees.end(), [&, &spoken = name](const expression_ptr& tree) {
          return speaks_of_vector(*tree, spoken);
        });
    if (vector) kinds[name] = letter::vector;
  }
  return kinds;
}

}  // namespace proofread::identities
