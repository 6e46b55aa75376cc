// SPDX-License-Identifier: MIT
#include "identities/formulas/equations.hpp"

#include <algorithm>
#include <set>
#include <string>
#include <utility>

#include "identities/conventions/constants.hpp"
#include "identities/expression/walk.hpp"

namespace proofread::identities {
namespace {

using names_of = std::set<std::string>;

bool is_derivative(const expression& side) {
  return side.kind == form::gradient || side.kind == form::hessian ||
         side.kind == form::differential;
}

names_of spoken_of(const proposition& p, const expression& side, const names_of& assumed = {});

/// The names in those terms of a value that depend, or do not, on a name.
void collect_by_dependence(const proposition& p, const expression& value, const std::string& on,
                           const names_of& assumed, names_of& dependent, names_of& others) {
  if (const expression* const meaning = definition_of(p, value))
    return collect_by_dependence(p, *meaning, on, assumed, dependent, others);
  if (value.kind == form::add || value.kind == form::subtract || value.kind == form::negate) {
    for (const expression_ptr& term : value.arguments)
      collect_by_dependence(p, *term, on, assumed, dependent, others);
    return;
  }
  bool depends = false;
  walk(p, value, [&](const expression& node) {
    depends = depends || (node.kind == form::symbol && node.name == on);
  });
  names_of names = spoken_of(p, value, assumed);
  (depends ? dependent : others).merge(names);
}

/// Those in terms that a derivative or an optimum drops: c of grad(x'*x + c, x).
names_of dropped_by(const proposition& p, const expression& side, const names_of& assumed) {
  const bool drops = is_derivative(side) || side.kind == form::argmin || side.kind == form::argmax;
  if (!drops || side.arguments[1]->kind != form::symbol) return {};
  names_of dependent, others;
  collect_by_dependence(p, *side.arguments[0], side.arguments[1]->name, assumed, dependent, others);
  for (const std::string& name : dependent) others.erase(name);
  others.insert(constant_name);
  if (side.kind == form::argmin || side.kind == form::argmax)
    others.insert(side.arguments[1]->name);  // bound
  return others;
}

/// The names of variables that a side speaks of, through definitions: not y of at(f, y := g). What
/// is only assumed of a name does not define it.
names_of spoken_of(const proposition& p, const expression& side, const names_of& assumed) {
  std::set<std::string> names, replaced;
  std::set<int> entered;
  walk(p, side, entered, [&](const expression& node) {
    if (node.kind == form::at) replaced.insert(node.arguments[1]->name);
    if (node.kind != form::symbol || node.slot < 0) return;
    const declaration& symbol = p.symbols[static_cast<std::size_t>(node.slot)];
    if (symbol.what == role::variable || assumed.count(symbol.name) > 0) names.insert(symbol.name);
    if (is_svd_factor(symbol.what)) names.insert(symbol.value->name);  // the X of svd(X)
  });
  for (const std::string& name : replaced) names.erase(name);
  for (const std::string& name : dropped_by(p, side, assumed)) names.erase(name);
  return names;
}

/// The names of functions of which nothing more is known, and whether something is differentiated
/// or a limit taken.
std::pair<std::set<std::string>, bool> functions_in(const proposition& p) {
  std::pair<std::set<std::string>, bool> found;
  walk(*p.statement, [&](const expression& node) {
    const bool function = node.kind == form::apply && node.slot >= 0 &&
                          p.symbols[static_cast<std::size_t>(node.slot)].what == role::function;
    if (function) found.first.insert(node.name);
    found.second = found.second || is_derivative(node) || node.kind == form::limit;
  });
  return found;
}

/// A side whose value is known from elsewhere: a defined name, a derivative, a limit, and what is
/// made of defined names and constants.
bool has_a_value(const proposition& p, const expression& side) {
  if (definition_of(p, side) != nullptr) return true;
  switch (side.kind) {
    case form::gradient:
    case form::hessian:
    case form::differential:
    case form::limit:
      return true;
    case form::transpose:
    case form::negate:
    case form::index:
    case form::at:
      return has_a_value(p, *side.arguments[0]);
    default:
      if (side.kind == form::argmin || side.kind == form::argmax) return false;
  }
  const auto valued = [&](const auto& each) { return has_a_value(p, *each); };
  const auto settled = [&](const auto& each) {
    return valued(each) || spoken_of(p, *each).empty();
  };
  return std::any_of(side.arguments.begin(), side.arguments.end(), valued) &&
         std::all_of(side.arguments.begin(), side.arguments.end(), settled);
}

/// An equation with a name on one side alone says what that name is, or is to be solved for it: it
/// is no identity, unless all is declared and a side has its value from elsewhere. What speaks of a
/// function of which nothing is known, and takes no derivative, says what the function is.
bool tells_of_a_name(const proposition& p, const expression& statement, const known_names& known,
                     const names_of& introduced, const names_of& assumed) {
  if (statement.kind == form::conjunction) {  // of derivatives by several names
    const auto& parts = statement.arguments;
    return std::any_of(parts.begin(), parts.end(), [&](const expression_ptr& part) {
      return part->kind == form::relation && part->arguments[0]->kind == form::gradient &&
             tells_of_a_name(p, *part, known, introduced, assumed);
    });
  }
  const auto [functions, differentiates] = functions_in(p);
  if (!functions.empty() && !differentiates) return true;
  const bool two_sided = statement.kind == form::relation || statement.kind == form::implication ||
                         statement.kind == form::equivalence;
  if (!two_sided || statement.arguments.size() != 2) return false;
  const names_of left = spoken_of(p, *statement.arguments[0], assumed);
  const names_of right = spoken_of(p, *statement.arguments[1], assumed);
  const bool valued =
      has_a_value(p, *statement.arguments[0]) || has_a_value(p, *statement.arguments[1]);
  const auto alone = [&](const names_of& one, const names_of& other) {
    return std::any_of(one.begin(), one.end(), [&](const std::string& name) {
      const bool free = known.find(name) == nullptr && introduced.count(name) == 0;
      return other.count(name) == 0 && (free || assumed.count(name) > 0 || !valued);
    });
  };
  return alone(left, right) || alone(right, left);
}

}  // namespace

bool is_equation(const fitting_readings& readings, const known_names& known,
                 const std::set<std::string>& introduced) {
  const auto tells = [&](const proposition& each) {
    return tells_of_a_name(each, *each.statement, known, introduced, readings.assumed);
  };
  return readings.guessed || (!readings.found.empty() &&
                              std::all_of(readings.found.begin(), readings.found.end(), tells));
}

bool share_a_variable(const proposition& p, const known_names& known) {
  const auto first = spoken_of(p, *p.statement->arguments[0]);
  const auto second = spoken_of(p, *p.statement->arguments[1]);
  return std::any_of(first.begin(), first.end(), [&](const std::string& name) {
    return second.count(name) > 0 && known.find(name) == nullptr;
  });
}

}  // namespace proofread::identities
