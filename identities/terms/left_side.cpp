// SPDX-License-Identifier: MIT
#include "identities/terms/left_side.hpp"

#include <algorithm>

#include "identities/latex/symbols.hpp"

namespace proofread::identities {

const expression* lone_value(const expression& left, const known_names& known) {
  if (left.kind == form::symbol) return &left;
  if (left.kind == form::at && left.arguments[2]->kind == form::symbol)
    return lone_value(*left.arguments[0], known);
  const bool applied = left.kind == form::apply && known.find(left.name) != nullptr &&
                       std::all_of(left.arguments.begin(), left.arguments.end(),
                                   [](const auto& each) { return each->kind == form::symbol; });
  return applied ? &left : nullptr;
}

std::set<std::string> variables_of_value(const expression& left, const known_names& known) {
  if (left.kind != form::at) return known.variables_of(left);
  std::set<std::string> variables = variables_of_value(*left.arguments[0], known);
  if (variables.erase(left.arguments[1]->name) > 0) variables.insert(left.arguments[2]->name);
  return variables;
}

std::vector<std::string> parameters_of(const std::vector<atom>& side, const known_names& known) {
  std::vector<std::string> names;
  if (side.size() < 2 || side.back().kind != atom_kind::delimited || side.back().text != "(")
    return names;
  bool separated = true;
  for (const atom& each : side.back().parts[0]) {
    if (each.kind == atom_kind::gap) continue;
    const bool comma = each.kind == atom_kind::punctuation;
    const std::string name = comma ? "" : labelled(base_name(each), label_of(each.below));
    const known_name* const what = known.find(name);
    const bool variable =
        each.kind == atom_kind::symbol && each.above.empty() && (what == nullptr || !what->value);
    if (comma == separated || (!comma && !variable)) return {};
    separated = comma;
    if (!comma) names.push_back(name);
  }
  return separated ? std::vector<std::string>{} : names;
}

}  // namespace proofread::identities
