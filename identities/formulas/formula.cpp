// SPDX-License-Identifier: MIT
#include "identities/formulas/formula.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include "identities/expression/walk.hpp"
#include "identities/formulas/objective.hpp"
#include "identities/formulas/relations.hpp"
#include "identities/formulas/steps.hpp"
#include "identities/latex/rows.hpp"
#include "identities/printing/print.hpp"
#include "identities/terms/ellipses.hpp"

namespace proofread::identities {
namespace {

struct prepared {
  std::string remark;
  std::vector<chain> chains;
  formula_uses uses;
};

/// The names of variables that a side speaks of, through definitions: not y of at(f, y := g).
std::set<std::string> spoken_of(const proposition& p, const expression& side) {
  std::set<std::string> names, replaced;
  std::set<int> entered;
  walk(p, side, entered, [&](const expression& node) {
    if (node.kind == form::at) replaced.insert(node.arguments[1]->name);
    if (node.kind != form::symbol || node.slot < 0) return;
    const declaration& symbol = p.symbols[static_cast<std::size_t>(node.slot)];
    if (symbol.what == role::variable) names.insert(symbol.name);
  });
  for (const std::string& name : replaced) names.erase(name);
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
    found.second = found.second || node.kind == form::gradient || node.kind == form::hessian ||
                   node.kind == form::differential || node.kind == form::limit;
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
bool tells_of_a_name(const proposition& p, const known_names& known) {
  const expression& statement = *p.statement;
  const auto [functions, differentiates] = functions_in(p);
  if (!functions.empty() && !differentiates) return true;
  const bool two_sided = statement.kind == form::relation || statement.kind == form::implication ||
                         statement.kind == form::equivalence;
  if (!two_sided || statement.arguments.size() != 2) return false;
  const auto left = spoken_of(p, *statement.arguments[0]);
  const auto right = spoken_of(p, *statement.arguments[1]);
  const bool valued =
      has_a_value(p, *statement.arguments[0]) || has_a_value(p, *statement.arguments[1]);
  const auto alone = [&](const std::set<std::string>& one, const std::set<std::string>& other) {
    return std::any_of(one.begin(), one.end(), [&](const std::string& name) {
      return other.count(name) == 0 && (known.find(name) == nullptr || !valued);
    });
  };
  return alone(left, right) || alone(right, left);
}

/// Does every reading say what a name is, or is it only guessed?
bool is_equation(const fitting_readings& readings, const known_names& known) {
  const auto tells = [&](const proposition& each) { return tells_of_a_name(each, known); };
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

/// Two equations below each other in one unknown: the second follows from the first. Where it does
/// not they may have nothing to do with each other.
std::optional<formula_step> solution_of(const step_plan& equation, const step_plan& next,
                                        const formula_uses& uses) {
  const statement_maker implied = [&](term_setting& setting) {
    const expression_ptr first = equation.statement(setting);
    const expression_ptr second = next.statement(setting);
    return make(form::implication, {first, second}, {}, 0, next.where);
  };
  formula_step step{{equation.where.begin, next.where.end}, {}, true};
  step.readings = all_readings(implied, uses, equation.given);
  const known_names known(equation.given);
  auto& found = step.readings.found;
  found.erase(
      std::remove_if(found.begin(), found.end(),
                     [&](const proposition& each) { return !share_a_variable(each, known); }),
      found.end());
  if (found.empty()) return std::nullopt;
  return step;
}

bool is_equality(const expression& statement) {
  return statement.kind == form::relation && statement.relations == std::vector{comparison::equal};
}

/// An equation may say what holds where the objective above it is stationary.
void add_consequence(const step_plan& equation, const formula_uses& uses,
                     fitting_readings& readings) {
  if (readings.found.empty() || !is_equality(*readings.found[0].statement)) return;
  const expression_ptr level = stationarity(equation.given);
  if (!level) return;
  const statement_maker implied = [&](term_setting& setting) {
    const expression_ptr solution = named_as_in(*level, equation.statement(setting), setting.known);
    return make(form::implication, {level, solution}, {}, 0, equation.where);
  };
  const fitting_readings more = all_readings(implied, uses, equation.given);
  readings.found.insert(readings.found.end(), more.found.begin(), more.found.end());
}

/// The names of the usual reading of a step, bound ones left out.
std::set<std::string> names_in(const step_plan& plan, const formula_uses& uses) {
  const known_names known(plan.given);
  reading_choices usual;
  term_setting setting{known, uses, usual};
  try {
    const expression_ptr tree = plan.statement(setting);
    std::set<std::string> names, bound;
    walk(*tree, [&](const expression& node) {
      if (node.kind == form::sum_over) bound.insert(node.arguments[1]->name);
      if (node.kind == form::symbol || node.kind == form::apply) names.insert(node.name);
    });
    for (const std::string& each : bound) names.erase(each);
    return names;
  } catch (const unread_part&) {
    return {};
  }
}

/// Leaves out the readings in which the name is a number.
void drop_numbers(const std::string& name, std::vector<proposition>& found) {
  std::erase_if(found, [&](const proposition& each) {
    return std::any_of(each.symbols.begin(), each.symbols.end(), [&](const declaration& symbol) {
      return symbol.name == name && is_scalar(symbol.type);
    });
  });
}

/// R = R of a definition L = R of a name that nothing declares.
statement_maker value_of(const statement_maker& definition) {
  return [definition](term_setting& setting) {
    const expression_ptr value = definition(setting)->arguments[1];
    return relate(value, comparison::equal, value, value->where);
  };
}

prepared prepare(const std::vector<atom>& printed) {
  prepared made;
  const auto [atoms, remark] = products_written_out(printed);
  made.remark = remark;
  collect_uses(atoms, made.uses);
  made.chains = chains_of(atoms);
  return made;
}

std::vector<atom> atoms_in(const mapped_text& text, const std::vector<macro_definition>& macros) {
  mapped_text body = text;
  std::vector<macro_definition> all = macros;
  for (macro_definition& own : take_macros(body.text)) all.push_back(std::move(own));
  return read_atoms(expand(body, all));
}

}  // namespace

formula read_formula(const mapped_text& text, const std::vector<declaration_item>& given,
                     const std::vector<macro_definition>& macros) {
  return read_formula(atoms_in(text, macros), given);
}

formula read_formula(const std::vector<atom>& atoms, const std::vector<declaration_item>& given) {
  prepared from = prepare(atoms);
  formula made;
  declaration_item objective;
  if (const std::size_t read = read_objective(from.chains, from.uses, given, objective)) {
    made.defines.push_back(
        {objective.names[0], to_text(*objective.value), objective.where, objective, true});
    from.chains.erase(from.chains.begin(), from.chains.begin() + static_cast<std::ptrdiff_t>(read));
  }
  step_list steps(from.chains, from.uses, given);
  made.unread = steps.unread();
  const known_names known(given);
  const step_plan* equation = nullptr;  // the step before, if it may be one to be solved
  for (const step_plan& plan : steps.plans()) {
    const bool claims = plan.defines.empty();
    const statement_maker read =
        claims || known.find(plan.defines) != nullptr ? plan.statement : value_of(plan.statement);
    formula_step step{plan.where, all_readings(read, from.uses, plan.given), true};
    if (!plan.by.empty()) {
      drop_numbers(plan.by, step.readings.found);
      if (step.readings.found.empty()) continue;
    }
    for (proposition& each : step.readings.found)
      for (const std::string& remark : {plan.remark, from.remark})
        if (!remark.empty()) each.remarks.push_back(remark);
    const bool fits = !step.readings.found.empty();
    const bool misfits = !fits && !step.readings.unread;
    if (misfits) {
      step.names = names_in(plan, from.uses);
      step.names.erase(plan.defines);
    }
    const bool field = !plan.remark.empty();  // no equation for a name, and all of it is printed
    step.condition =
        claims ? plan.condition || (!field && is_equation(step.readings, known)) : !misfits;
    if (claims && step.condition && !plan.premise && !plan.claim_only)
      add_consequence(plan, from.uses, step.readings);
    if (!claims || plan.item) {
      const std::string& name = plan.item ? plan.item->names[0] : plan.defines;
      const bool number = fits && is_scalar(step.readings.found[0].statement->arguments[1]->type);
      const std::string value = plan.value ? to_text(*plan.value) : "";
      made.defines.push_back({name, value, plan.where, plan.item, number});
    }
    const bool follows_on = plan.begins && step.condition && !plan.premise && !plan.claim_only;
    if (equation != nullptr && follows_on) {
      if (auto follows = solution_of(*equation, plan, from.uses)) made.steps.push_back(*follows);
    }
    equation = step.condition && !plan.premise && !plan.claim_only ? &plan : nullptr;
    if (claims || misfits) made.steps.push_back(std::move(step));
  }
  return made;
}

fitting_readings read_formula_whole(const mapped_text& text,
                                    const std::vector<declaration_item>& given,
                                    const std::vector<macro_definition>& macros) {
  const prepared from = prepare(atoms_in(text, macros));
  step_list steps(from.chains, from.uses, given);
  const auto refused = [](diagnostic problem) {
    return fitting_readings{{}, std::move(problem), true};
  };
  if (!steps.unread().empty()) return refused(steps.unread().front());
  std::vector<statement_maker> makers;
  std::vector<declaration_item> all = given;
  std::optional<diagnostic> only_defines;
  for (const step_plan& plan : steps.plans()) {
    if (plan.premise) continue;
    if (plan.defines.empty()) {
      makers.push_back(plan.statement);
      all = plan.given;
    } else {
      only_defines = diagnostic{plan.where, "this defines " + plan.defines + " and claims nothing",
                                "say what " + plan.defines + " is before |-: " + plan.defines +
                                    " = argmin(f, w), for example"};
    }
  }
  if (makers.empty() && only_defines) return refused(*only_defines);
  const std::size_t end = text.origin.empty() ? 0 : text.origin.back() + 1;
  if (makers.empty())
    return refused({{text.origin.empty() ? 0 : text.origin.front(), end},
                    "a formula without a relation states nothing",
                    "write L = R"});
  const statement_maker together = [&makers](term_setting& setting) {
    expression_ptr statement;
    for (const statement_maker& make_one : makers) {
      expression_ptr one = make_one(setting);
      const span where = one->where;
      statement = statement ? make(form::conjunction, {statement, std::move(one)}, {}, 0,
                                   {statement->where.begin, where.end})
                            : std::move(one);
    }
    return statement;
  };
  return all_readings(together, from.uses, all);
}

}  // namespace proofread::identities
