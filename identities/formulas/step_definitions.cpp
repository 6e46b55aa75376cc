// SPDX-License-Identifier: MIT
#include "identities/formulas/step_definitions.hpp"

#include <algorithm>
#include <utility>

#include "identities/formulas/objective.hpp"
#include "identities/terms/left_side.hpp"
#include "identities/terms/reading_choices.hpp"
#include "identities/terms/relations.hpp"

namespace proofread::identities {
namespace {

declaration_item defined_as(const std::string& name, const step_plan& plan) {
  declaration_item item;
  item.kind = declaration_item::sort::let_value;
  item.names = {name};
  item.value = plan.value;
  item.where = plan.where;
  return item;
}

std::vector<std::string> names_of_letters(const std::vector<std::vector<atom>>& letters) {
  std::vector<std::string> names;
  for (const auto& letter : letters)
    names.push_back(labelled(base_name(letter[0]), label_of(letter[0].below)));
  return names;
}

}  // namespace

void step_definitions::free_arguments(chain_sides& sides) {
  for (const std::string& name : names_of_letters(printed_.free)) forget_value(name);
  sides.forget();
}

bool step_definitions::add_density(chain_sides& sides, std::size_t from, std::size_t to) {
  const chain& c = sides.whole();
  if (from != 0 || !c.arrow.empty() || c.continues) return false;
  const bool factor = is_up_to_factor(c, to);
  const expression_ptr left = sides.tree(from, unsaid_), right = sides.tree(to, unsaid_);
  const known_names known(given_);
  const bool lone = printed_.density.empty() && left->kind == form::symbol;
  const std::string name = lone ? left->name : printed_.density;
  const auto value_of = [factor, left, of = printed_](const expression_ptr& value,
                                                      const known_names& below) {
    return factor ? up_to_factor(value) : density_of_logarithm(*left, value, of, below);
  };
  const expression_ptr value = value_of(right, known);
  if (name.empty() || !value || known.depends(*right, name)) return false;
  step_plan plan;
  plan.given = given_;
  plan.where = {span_of(c.sides[from]).begin, span_of(c.sides[to]).end};
  plan.begins = true;
  plan.value = value;
  if (known.find(name) == nullptr) {
    plan.defines = name;
    plan.statement = [value_of, name, side = c.sides[to], how = unsaid_](term_setting& setting) {
      setting.unsaid = how;
      setting.scalars.insert(constant_name);
      const expression_ptr is = value_of(term_reader(setting).value(side), setting.known);
      return relate(make(form::symbol, {}, name, 0, is->where), comparison::equal, is, is->where);
    };
  } else {
    std::set<std::string> now = known.variables_of(*right);
    now.insert(constant_name);
    if (!factor || known.variables_of(*left) == now) return false;
    const side_pair pair{c.sides[from], c.sides[to], proportional, c.places[to - 1]};
    plan.statement = up_to_constant(pair, unsaid_, printed_, factor);
    plan.condition = true;
    forget_value(name);
  }
  plan.item = defined_as(name, plan);
  plan.item->places = {left->where};
  plan.item->parameters = names_of_letters(printed_.free);
  given_.push_back(*plan.item);
  sides.forget();
  plans_.push_back(std::move(plan));
  return true;
}

bool step_definitions::add_definition(chain_sides& sides, std::size_t from, std::size_t to) {
  const chain& c = sides.whole();
  const std::string& relation = c.relations[to - 1];
  if (from != 0 || to != 1 || !c.arrow.empty() || c.continues) return false;
  if (relation != "=" && relation != ":=" && relation != "==") return false;
  const expression_ptr printed = sides.tree(from, unsaid_);
  const expression_ptr right = sides.tree(to, unsaid_);
  const known_names known(given_);
  const expression* const left = printed ? lone_value(*printed, known) : nullptr;
  if (left == nullptr || !right) return false;
  const known_name* const declared = known.find(left->name);
  const bool self = known.depends(*right, left->name);
  const bool has_value = declared != nullptr && declared->value;
  const bool pattern = right->kind == form::sum_over && c.sides[to].size() == 1;
  if (self && pattern) {  // X = [x_1, ..., x_n] says what its columns are called
    step_plan names;
    names.given = given_;
    names.where = {span_of(c.sides[from]).begin, span_of(c.sides[to]).end};
    names.statement = statement_of({c.sides[from], c.sides[to], "=", c.places[to - 1]}, unsaid_);
    names.defines = left->name;
    names.value = right;
    plans_.push_back(std::move(names));
    return true;
  }
  if (relation != ":=" && self) return false;
  // The same letters: two forms of one thing. Others, and the optimum of what may be another
  // objective by now: the name may be given a new meaning.
  const bool again = relation != ":=" && has_value;
  const bool optimal = optimum_named(left->name, given_).told;
  auto before = variables_of_value(*printed, known), now = known.variables_of(*right);
  for (auto* letters : {&before, &now}) letters->erase(constant_name);
  if (again && !optimal && before == now) return false;
  step_plan plan;
  plan.given = given_;
  plan.where = c.label ? c.where : span{span_of(c.sides[from]).begin, span_of(c.sides[to]).end};
  plan.statement = statement_of({c.sides[from], c.sides[to], "=", c.places[to - 1]}, unsaid_);
  plan.begins = true;
  plan.value = right;
  plan.condition = again;
  if (!again) plan.defines = left->name;
  if (!again || optimal) add_optimum(plan, left->name);
  if (!self) {
    declaration_item item = defined_as(left->name, plan);
    item.places = {left->where};
    item.parameters = parameters_of(c.sides[from], known);
    if (has_value) forget_value(left->name);
    if (declared == nullptr || has_value) given_.push_back(item);
    sides.forget();
    plan.item = std::move(item);
  }
  plans_.push_back(std::move(plan));
  return true;
}

/// What defines the name is no longer in force.
void step_definitions::forget_value(const std::string& name) {
  given_.erase(std::remove_if(given_.begin(), given_.end(),
                              [&](const declaration_item& item) {
                                return defined_name(item) == name ||
                                       (item.kind == declaration_item::sort::let_function &&
                                        item.names[0] == name);
                              }),
               given_.end());
}

namespace {

/// The left side of a definition is the optimum of an objective.
statement_maker optimum_claim(const statement_maker& definition, const optimum& meant) {
  return [definition, meant](term_setting& setting) {
    const expression_ptr printed = definition(setting);
    const bool density = is_density(meant.objective->name);
    const bool greatest = density || setting.choices.of(ambiguity::extremum) == 1;
    const expression_ptr& left = printed->arguments[0];
    const expression_ptr by = make(form::symbol, {}, meant.variable, 0, left->where);
    std::vector<expression_ptr> of{meant.objective, by};
    if (meant.under) of.push_back(meant.under);
    const expression_ptr extreme =
        make(greatest ? form::argmax : form::argmin, std::move(of), {}, 0, left->where);
    auto claim = std::make_shared<expression>(*printed);
    claim->arguments[0] = extreme;
    return expression_ptr(claim);
  };
}

}  // namespace

void step_definitions::add_later_optima(chain_sides& sides) {
  const chain& c = sides.whole();
  const auto defines = std::find_if(plans_.rbegin(), plans_.rend(), [&](const step_plan& each) {
    return !each.defines.empty() && each.where.begin >= c.where.begin;
  });
  if (defines == plans_.rend() || c.sides.size() < 3 || !defines->value) return;
  const optimum meant = optimum_named(defines->defines, defines->given);
  const known_names known(defines->given);
  const auto closed = [&](const expression& value) {
    const auto names = known.variables_of(value);
    return std::all_of(names.begin(), names.end(),
                       [&](const std::string& name) { return known.find(name) != nullptr; });
  };
  if (!meant.objective || closed(*defines->value)) return;
  if (known.depends(*defines->value, meant.variable)) return;
  for (std::size_t k = 2; k < c.sides.size(); ++k) {
    const expression_ptr value = c.relations[k - 1] == "=" ? sides.tree(k, unsaid_) : nullptr;
    if (!value || !closed(*value)) continue;
    step_plan plan;
    plan.given = defines->given;
    plan.where = {span_of(c.sides[0]).begin, span_of(c.sides[k]).end};
    plan.claim_only = true;
    plan.statement =
        optimum_claim(statement_of({c.sides[0], c.sides[k], "=", c.places[k - 1]}, unsaid_), meant);
    plans_.push_back(std::move(plan));
    return;
  }
}

/// w^* = ... behind an objective: it is claimed to be its optimum.
void step_definitions::add_optimum(const step_plan& definition, const std::string& name) {
  const optimum meant = optimum_named(name, given_);
  if (!meant.objective) in_part_.add_least_squares(definition, name, plans_);
  const expression& value = *definition.value;
  const bool bound = (value.kind == form::argmin || value.kind == form::argmax) &&
                     meant.objective && is_density(meant.objective->name) &&
                     value.arguments[1]->name == meant.variable;
  if (!meant.objective || (!bound && known_names(given_).depends(value, meant.variable))) return;
  step_plan plan;
  plan.given = given_;
  plan.where = definition.where;
  plan.begins = plan.claim_only = true;
  plan.statement = optimum_claim(definition.statement, meant);
  plans_.push_back(std::move(plan));
}

}  // namespace proofread::identities
