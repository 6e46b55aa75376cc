// SPDX-License-Identifier: MIT
#include "identities/formulas/steps_in_part.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "identities/conventions/expectations.hpp"
#include "identities/conventions/layers.hpp"
#include "identities/conventions/least_squares.hpp"
#include "identities/formulas/objective.hpp"
#include "identities/printing/print.hpp"
#include "identities/text/ascii.hpp"

namespace proofread::identities {

namespace {

/// Is there an E that may be the sign of an expectation?
bool prints_expectation(const std::vector<atom>& atoms) {
  return std::any_of(atoms.begin(), atoms.end(), [](const atom& each) {
    return (each.kind == atom_kind::symbol && each.text == "E") ||
           std::any_of(each.parts.begin(), each.parts.end(), prints_expectation);
  });
}

/// A letter, or an E and what stands behind it.
bool may_be_moment(const std::vector<atom>& side) {
  return !side.empty() && side.size() <= 2 && side[0].kind == atom_kind::symbol;
}

bool begins_with_derivative(const std::vector<atom>& side) {
  return !side.empty() && (side[0].kind == atom_kind::fraction ||
                           side[0].kind == atom_kind::nabla || side[0].kind == atom_kind::partial);
}

}  // namespace

std::set<std::size_t> steps_in_part::add_expectations(chain_sides& sides, unsaid_functions how,
                                                      std::vector<step_plan>& to) {
  const chain& c = sides.whole();
  const std::vector<declaration_item>& given = sides.given();
  std::set<std::size_t> compared;
  if (std::none_of(c.sides.begin(), c.sides.end(), prints_expectation)) return compared;
  for (std::size_t k = 1; k < c.sides.size(); ++k) {
    if (c.relations[k - 1] != "=" || c.sides[k - 1].empty() || c.sides[k].empty()) continue;
    const statement_maker equal =
        statement_of({c.sides[k - 1], c.sides[k], "=", c.places[k - 1]}, how);
    const statement_maker printed = [equal](term_setting& setting) {
      setting.expectations = true;
      return equal(setting);
    };
    step_plan plan;
    plan.statement = [printed](term_setting& setting) {
      return without_expectations(printed(setting), setting.known);
    };
    const expression_ptr usual = usual_reading(printed, uses_, given);
    if (!usual || !holds_expectation(*usual) || !usual_reading(plan.statement, uses_, given))
      continue;
    plan.given = given;
    plan.where = {span_of(c.sides[k - 1]).begin, span_of(c.sides[k]).end};
    plan.condition = plan.claim_only = true;
    plan.remark = "compared inside of the expectations, which are linear";
    to.push_back(std::move(plan));
    compared.insert({k - 1, k});
  }
  return compared;
}

void steps_in_part::add_moments(chain_sides& sides, unsaid_functions how,
                                std::vector<step_plan>& to) {
  const chain& c = sides.whole();
  const std::vector<declaration_item>& given = sides.given();
  if (c.sides.size() < 2 || !may_be_moment(c.sides[0]) || c.continues) return;
  const auto first = [&](term_setting& setting) {
    setting.expectations = true;
    return term_reader(setting).value(c.sides[0]);
  };
  const expression_ptr printed = usual_reading(first, uses_, given);
  const std::optional<moment> meant = printed ? moment_named(*printed, given) : std::nullopt;
  if (!meant) return;
  for (std::size_t k = 1; k < c.sides.size(); ++k) {
    if (c.relations[k - 1] != "=" || !sides.tree(k, how)) continue;
    step_plan plan;
    plan.given = given;
    plan.where = {span_of(c.sides[0]).begin, span_of(c.sides[k]).end};
    plan.condition = plan.claim_only = plan.begins = true;
    plan.statement = [m = *meant, value = c.sides[k], how](term_setting& in) {
      in.unsaid = how;
      const expression_ptr right = term_reader(in).value(value);
      const expression_ptr by = make(form::symbol, {}, m.variable, 0, right->where);
      const expression_ptr left =
          make(m.precision ? form::hessian : form::argmin, {m.objective, by}, {}, 0, right->where);
      return relate(left, comparison::equal, right, right->where);
    };
    plan.remark = std::string("read as the ") + (meant->precision ? "precision" : "mean") +
                  " of the normal density with the exponent -" + meant->objective->name;
    to.push_back(std::move(plan));
  }
}

void steps_in_part::add_least_squares(const step_plan& definition, const std::string& name,
                                      std::vector<step_plan>& to) {
  if (!squares_minimised_by(definition.value, name)) return;
  step_plan plan;
  plan.given = definition.given;
  plan.where = definition.where;
  plan.condition = plan.claim_only = plan.begins = true;
  plan.remark = "what is minimised is not said: whether it solves least squares is checked";
  plan.statement = [definition, name](term_setting& setting) {
    const expression_ptr value = definition.statement(setting)->arguments[1];
    const expression_ptr squares = squares_minimised_by(value, name);
    if (!squares) throw unread_part{value->where, "this is no solution of least squares"};
    const expression_ptr by = make(form::symbol, {}, name, 0, value->where);
    return relate(make(form::argmin, {squares, by}, {}, 0, value->where), comparison::equal, value,
                  value->where);
  };
  to.push_back(std::move(plan));
}

void steps_in_part::add_layers(chain_sides& sides, std::vector<step_plan>& to) {
  const chain& c = sides.whole();
  const std::vector<declaration_item>& given = sides.given();
  if (c.sides.size() < 2 || !begins_with_derivative(c.sides[0])) return;
  const known_names known(given);
  const expression_ptr left = sides.tree(0, unsaid_functions::as_losses);
  const auto slope = left ? slope_of_unsaid(*left, known) : std::nullopt;
  if (!slope || slope->order != 1) return;
  for (std::size_t k = 1; k < c.sides.size(); ++k) {
    if (c.relations[k - 1] != "=") return;
    const expression_ptr value = sides.tree(k, unsaid_functions::as_losses);
    const std::string z =
        value ? differentiated_behind(*value, slope->loss, slope->variable) : std::string();
    const known_name* const said = known.find(z);
    if (z.empty() || (said != nullptr && said->value)) continue;
    step_plan plan;
    for (const expression_ptr& layer : layers_of(*value, slope->loss, slope->variable, z)) {
      declaration_item item;
      item.kind =
          said == nullptr ? declaration_item::sort::let_value : declaration_item::sort::relation;
      item.names = {z};
      item.places = {{}};
      item.value =
          said == nullptr ? layer : relate(make(form::symbol, {}, z), comparison::equal, layer);
      plan.meanings.push_back({item, z + " is read as " + to_text(*layer) + ", which is not said"});
    }
    if (plan.meanings.empty()) continue;
    plan.given = given;
    plan.where = {span_of(c.sides[0]).begin, span_of(c.sides[k]).end};
    plan.condition = plan.claim_only = plan.begins = true;
    plan.by = slope->variable;
    const statement_maker equal =
        statement_of({c.sides[0], c.sides[k], "=", c.places[k - 1]}, unsaid_functions::as_losses);
    plan.statement = [equal, names = names_of_layer(*value, slope->loss, slope->variable)](
                         term_setting& setting) {
      for (const std::string& name : names) {  // arrays, small ones columns
        setting.bold.insert(name);
        if (!is_capital(name[0])) setting.vectors.insert(name);
      }
      return equal(setting);
    };
    to.push_back(std::move(plan));
    return;
  }
}

void steps_in_part::add_fields(chain_sides& sides, std::vector<step_plan>& to) {
  const chain& c = sides.whole();
  const std::vector<declaration_item>& given = sides.given();
  if (c.sides.size() < 2 || !begins_with_derivative(c.sides[0]) || c.relations[0] != "=") return;
  const known_names known(given);
  const expression_ptr left = sides.tree(0, unsaid_functions::as_losses);
  const auto slope = left ? slope_of_unsaid(*left, known) : std::nullopt;
  if (!slope) return;
  for (std::size_t k = 1; k < c.sides.size(); ++k) {
    expression_ptr value = sides.tree(k, unsaid_functions::refused);
    const bool any = !value;
    if (any) value = sides.tree(k, unsaid_functions::as_variables);
    if (!value || c.relations[k - 1] != "=") continue;
    gradient_field field{*slope, c.sides[k], known.variables_of(*value), any};
    if (field.speaks_of(slope->loss) || (!any && is_derived(*value))) return;
    step_plan plan;
    plan.given = given;
    plan.where = {span_of(c.sides[0]).begin, span_of(c.sides[k]).end};
    plan.claim_only = plan.begins = true;
    plan.by = slope->variable;
    plan.remark =
        slope->loss + " is defined nowhere: whether a function can have this derivative is checked";
    for (const std::string& name : field.names)
      plan.condition = plan.condition || known.find(name) == nullptr;
    plan.statement = is_a_gradient(field);
    if (field.speaks_of(slope->variable) || slope->order == 2) to.push_back(plan);
    plan.by.clear();
    for (const gradient_field& other : fields_) {
      const bool of_one = other.of.loss == slope->loss && other.of.variable == slope->variable &&
                          other.of.order == 1 && slope->order == 2 && !other.of_any && !any;
      if (of_one) {
        plan.statement = is_derivative_of(other, field);
        plan.remark = "the second derivative of " + slope->loss + " is that of the first";
        to.push_back(plan);
      }
      const bool alike = other.of.loss == slope->loss && other.of.variable != slope->variable &&
                         other.of.order + slope->order == 2;
      if (!alike || !(other.speaks_of(slope->variable) || field.speaks_of(other.of.variable)))
        continue;
      plan.statement = are_of_one_function(other, field);
      to.push_back(plan);
    }
    fields_.push_back(std::move(field));
    return;
  }
}

}  // namespace proofread::identities
