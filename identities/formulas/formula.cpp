// SPDX-License-Identifier: MIT
#include "identities/formulas/formula.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include "identities/expression/walk.hpp"
#include "identities/formulas/equations.hpp"
#include "identities/formulas/objective.hpp"
#include "identities/formulas/steps.hpp"
#include "identities/latex/rows.hpp"
#include "identities/printing/print.hpp"
#include "identities/terms/ellipses.hpp"
#include "identities/terms/relations.hpp"

namespace proofread::identities {
namespace {

struct prepared {
  std::string remark;
  std::vector<chain> chains, labels;
  formula_uses uses;
};

/// A \implies b > 0: what has no relation states nothing that could imply or follow.
std::optional<diagnostic> value_beside_arrow(const std::vector<chain>& chains) {
  for (std::size_t i = 0; i < chains.size(); ++i) {
    const chain& one = chains[i];
    const bool arrow =
        !one.arrow.empty() || (i + 1 < chains.size() && !chains[i + 1].arrow.empty());
    const bool value = one.relations.empty() && one.words.empty() && !one.sides[0].empty();
    if (arrow && value)
      return diagnostic{one.where, "a value stands beside an arrow, where a statement would fit",
                        "write L = R \\implies M = N"};
  }
  return std::nullopt;
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
    std::set<std::string> names;
    collect_names(tree, names);
    walk(*tree, [&](const expression& node) {
      if (node.kind == form::sum_over) names.erase(node.arguments[1]->name);
    });
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

/// Under each meaning that is assumed of a name, where there are any.
fitting_readings readings_of(const step_plan& plan, const statement_maker& statement,
                             const formula_uses& uses) {
  if (plan.meanings.empty()) return all_readings(statement, uses, plan.given);
  fitting_readings all;
  for (const assumed_meaning& meaning : plan.meanings) {
    std::vector<declaration_item> given = plan.given;
    given.push_back(meaning.item);
    for (proposition& each : all_readings(statement, uses, given).found) {
      each.remarks.push_back(meaning.remark);
      all.found.push_back(std::move(each));
    }
  }
  return all;
}

/// Where nothing fits, without what the rows above define and the step does not speak of: that may
/// not fit.
fitting_readings readings_of(const step_plan& plan, const statement_maker& statement,
                             const formula_uses& uses, const known_names& before) {
  fitting_readings all = readings_of(plan, statement, uses);
  if (!all.found.empty() || all.unread) return all;
  const std::set<std::string> names = names_in(plan, uses);
  step_plan alone = plan;
  std::erase_if(alone.given, [&](const declaration_item& item) {
    const std::string name = defined_name(item);
    return !name.empty() && before.find(name) == nullptr && names.count(name) == 0;
  });
  if (alone.given.size() == plan.given.size()) return all;
  fitting_readings without = readings_of(alone, statement, uses);
  return without.found.empty() ? all : without;
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
  made.labels = labels_of(atoms);
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

formula read_formula(const std::vector<atom>& atoms, const std::vector<declaration_item>& given,
                     const std::set<std::string>& introduced) {
  prepared from = prepare(atoms);
  formula made;
  declaration_item objective;
  if (const std::size_t read = read_objective(from.chains, from.uses, given, objective)) {
    made.defines.push_back(
        {objective.names[0], to_text(*objective.value), objective.where, objective, true});
    from.chains.erase(from.chains.begin(), from.chains.begin() + static_cast<std::ptrdiff_t>(read));
  }
  from.chains.insert(from.chains.begin(), from.labels.begin(), from.labels.end());
  step_list steps(from.chains, from.uses, given);
  made.unread = steps.unread();
  const known_names known(given);
  const step_plan* equation = nullptr;  // the step before, if it may be one to be solved
  for (const step_plan& plan : steps.plans()) {
    const bool claims = plan.defines.empty();
    const statement_maker read =
        claims || known.find(plan.defines) != nullptr ? plan.statement : value_of(plan.statement);
    formula_step step{plan.where, readings_of(plan, read, from.uses, known), true, plan.label};
    if (!plan.by.empty()) drop_numbers(plan.by, step.readings.found);
    const bool in_part = !plan.by.empty() || !plan.remark.empty();
    if (in_part && step.readings.found.empty()) continue;
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
        claims ? plan.condition || (!field && is_equation(step.readings, known, introduced))
               : !misfits;
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
    const bool stands_alone = plan.premise || plan.claim_only || plan.label;
    equation = step.condition && !stands_alone ? &plan : nullptr;
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
  if (const auto value = value_beside_arrow(from.chains)) return refused(*value);
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
