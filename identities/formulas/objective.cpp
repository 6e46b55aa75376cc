// SPDX-License-Identifier: MIT
#include "identities/formulas/objective.hpp"

#include <algorithm>
#include <utility>

#include "identities/elaboration/elaborate.hpp"
#include "identities/terms/known_names.hpp"

namespace proofread::identities {
namespace {

/// So many definitions back an objective is looked for.
constexpr std::size_t most_objectives = 4;

/// J(w) = ... is minimised over w alone; J = ... over any name in it.
bool varies(const known_name& objective, const std::string& variable) {
  const auto& of = objective.parameters;
  return of.empty() || std::find(of.begin(), of.end(), variable) != of.end();
}

/// Only a number has a minimum.
bool is_number(const expression_ptr& tree, const std::string& variable,
               const std::vector<declaration_item>& given) {
  const expression_ptr by = make(form::symbol, {}, variable);
  const expression_ptr least = make(form::argmin, {tree, by});
  return bool(elaborate(given, relate(least, comparison::equal, by), undeclared::as_told));
}

}  // namespace

expression_ptr objective_of(const std::string& variable,
                            const std::vector<declaration_item>& given) {
  const known_names known(given);
  std::size_t looked_at = 0;
  for (auto item = given.rbegin(); item != given.rend() && looked_at < most_objectives; ++item) {
    const std::string name = defined_name(*item);
    if (name.empty() || name == variable) continue;
    ++looked_at;
    const expression_ptr tree = make(form::symbol, {}, name);
    if (known.depends(*tree, variable) && is_number(tree, variable, given)) return tree;
  }
  return nullptr;
}

expression_ptr stationarity(const std::vector<declaration_item>& given) {
  const known_names known(given);
  for (auto item = given.rbegin(); item != given.rend(); ++item) {
    const std::string name = defined_name(*item);
    if (name.empty() || item->parameters.empty()) continue;
    const expression_ptr objective = make(form::symbol, {}, name);
    expression_ptr all;
    for (const std::string& variable : item->parameters) {
      if (!known.depends(*objective, variable)) continue;
      const expression_ptr slope =
          make(form::gradient, {objective, make(form::symbol, {}, variable)});
      const expression_ptr level = relate(slope, comparison::equal, make(form::number, {}, "0"));
      all = all ? make(form::conjunction, {all, level}) : level;
    }
    if (all) return all;
  }
  return nullptr;
}

optimum optimum_named(const std::string& name, const std::vector<declaration_item>& given) {
  const known_names known(given);
  for (std::string variable = name;; variable.resize(variable.rfind('_'))) {
    const known_name* const declared = known.find(variable);
    const auto objective =
        declared == nullptr || !declared->value ? objective_of(variable, given) : nullptr;
    if (objective && varies(*known.find(objective->name), variable)) return {variable, objective};
    if (variable.rfind('_') == std::string::npos) return {};
  }
}

}  // namespace proofread::identities
