// SPDX-License-Identifier: MIT
#include "identities/formulas/objective.hpp"

#include <algorithm>
#include <utility>

#include "identities/elaboration/elaborate.hpp"
#include "identities/formulas/step_plan.hpp"
#include "identities/terms/known_names.hpp"
#include "identities/terms/relations.hpp"

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

expression_ptr constraint_of(const std::string& objective,
                             const std::vector<declaration_item>& given) {
  for (auto item = given.rbegin(); item != given.rend(); ++item)
    if (defined_name(*item) == objective) return item->under;
  return nullptr;
}

/// w of \min_w, or "".
std::string minimised_over(const atom& head) {
  const bool extremum =
      head.kind == atom_kind::function && (head.text == "min" || head.text == "max");
  if (!extremum || head.below.empty() || head.below[0].kind != atom_kind::symbol) return "";
  const bool lone = head.below.size() == 1 || is(head.below[1], atom_kind::relation, "in");
  return lone ? labelled(base_name(head.below[0]), label_of(head.below[0].below)) : "";
}

}  // namespace

std::optional<moment> moment_named(const expression& left,
                                   const std::vector<declaration_item>& given) {
  const known_names known(given);
  const auto labelled_by_variable = [](const std::string& name, auto... letters) -> std::string {
    for (const std::string letter : {letters...})
      if (name.rfind(letter + "_", 0) == 0) return name.substr(letter.size() + 1);
    return "";
  };
  moment made;
  const bool inverse = left.kind == form::power && left.arguments[0]->kind == form::symbol &&
                       left.arguments[1]->kind == form::negate;
  if (left.kind == form::apply && left.name == conditional_expectation_name)
    made.variable = left.arguments[0]->name;
  else if (left.kind == form::symbol)
    made.variable = labelled_by_variable(left.name, "mu", "m");
  else if (inverse)
    made.variable = labelled_by_variable(left.arguments[0]->name, "Sigma", "S");
  made.precision = inverse;
  const known_name* const variable = known.find(made.variable);
  if (made.variable.empty() || variable == nullptr || variable->value) return std::nullopt;
  made.objective = objective_of(made.variable, given);
  if (!made.objective || !varies(*known.find(made.objective->name), made.variable))
    return std::nullopt;
  return made;
}

std::size_t read_objective(const std::vector<chain>& chains, const formula_uses& uses,
                           const std::vector<declaration_item>& given, declaration_item& to) {
  if (chains.empty() || !chains[0].relations.empty() || chains[0].sides[0].empty()) return 0;
  const std::vector<atom>& side = chains[0].sides[0];
  const std::string variable = minimised_over(side[0]);
  const expression_ptr value =
      variable.empty()
          ? nullptr
          : usual_reading({side.begin() + 1, side.end()}, uses, given, unsaid_functions::refused);
  if (!value) return 0;
  to.kind = declaration_item::sort::let_value;
  to.names = {"objective"};
  to.places = {side[0].where};
  to.where = chains[0].where;
  to.value = value;
  to.parameters = {variable};
  std::size_t read = 1;
  for (; read < chains.size() && (to.under || chains[read].is_constraint()); ++read) {
    const chain& c = chains[read];
    if (c.sides.size() != 2 || !comparison_of_text(c.relations[0])) return 0;
    const expression_ptr left = usual_reading(c.sides[0], uses, given, unsaid_functions::refused);
    const expression_ptr right = usual_reading(c.sides[1], uses, given, unsaid_functions::refused);
    if (!left || !right) return 0;
    const expression_ptr one = related(left, c.relations[0], right, c.places[0]);
    to.under = to.under ? make(form::conjunction, {to.under, one}, {}, 0, one->where) : one;
  }
  return read;
}

namespace {

/// The last defined number that depends on the variable; where `constrained`, one under a
/// constraint is taken before a function of other names too behind it, which is its Lagrangian.
expression_ptr last_number_of(const std::string& variable,
                              const std::vector<declaration_item>& given, bool constrained) {
  const known_names known(given);
  std::size_t looked_at = 0;
  expression_ptr lagrangian;  // L(w, lambda), behind \min_w f(w) under a constraint
  for (auto item = given.rbegin(); item != given.rend() && looked_at < most_objectives; ++item) {
    const std::string name = defined_name(*item);
    if (name.empty() || name == variable) continue;
    ++looked_at;
    const expression_ptr tree = make(form::symbol, {}, name);
    if (!known.depends(*tree, variable) || !is_number(tree, variable, given)) continue;
    const bool several = constrained && item->parameters.size() > 1;
    if (item->under || !(several || lagrangian)) return tree;
    if (!lagrangian) lagrangian = tree;
  }
  return lagrangian;
}

}  // namespace

expression_ptr objective_of(const std::string& variable,
                            const std::vector<declaration_item>& given) {
  return last_number_of(variable, given, false);
}

expression_ptr stationarity(const std::vector<declaration_item>& given) {
  const known_names known(given);
  for (auto item = given.rbegin(); item != given.rend(); ++item) {
    const std::string name = defined_name(*item);
    if (name.empty() || item->parameters.empty() || item->under || is_density(name)) continue;
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
        declared == nullptr || !declared->value ? last_number_of(variable, given, true) : nullptr;
    if (objective && varies(*known.find(objective->name), variable))
      return {variable, objective, constraint_of(objective->name, given),
              !known.find(objective->name)->parameters.empty()};
    if (variable.rfind('_') == std::string::npos) return {};
  }
}

}  // namespace proofread::identities
