// SPDX-License-Identifier: MIT
#include "identities/formulas/steps_in_part.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "identities/formulas/expectations.hpp"
#include "identities/formulas/objective.hpp"

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

std::set<std::size_t> steps_in_part::add_expectations(const chain& c,
                                                      const std::vector<declaration_item>& given,
                                                      bool losses, std::vector<step_plan>& to) {
  std::set<std::size_t> compared;
  if (std::none_of(c.sides.begin(), c.sides.end(), prints_expectation)) return compared;
  for (std::size_t k = 1; k < c.sides.size(); ++k) {
    if (c.relations[k - 1] != "=" || c.sides[k - 1].empty() || c.sides[k].empty()) continue;
    const statement_maker equal =
        statement_of({c.sides[k - 1], c.sides[k], "=", c.places[k - 1]}, losses);
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

void steps_in_part::add_moments(const chain& c, const std::vector<declaration_item>& given,
                                bool losses, std::vector<step_plan>& to) {
  if (c.sides.size() < 2 || !may_be_moment(c.sides[0]) || c.continues) return;
  const auto first = [&](term_setting& setting) {
    setting.expectations = true;
    return term_reader(setting).value(c.sides[0]);
  };
  const expression_ptr printed = usual_reading(first, uses_, given);
  const std::optional<moment> meant = printed ? moment_named(*printed, given) : std::nullopt;
  if (!meant) return;
  for (std::size_t k = 1; k < c.sides.size(); ++k) {
    if (c.relations[k - 1] != "=" || !usual_reading(c.sides[k], uses_, given, losses)) continue;
    step_plan plan;
    plan.given = given;
    plan.where = {span_of(c.sides[0]).begin, span_of(c.sides[k]).end};
    plan.condition = plan.claim_only = plan.begins = true;
    plan.statement = [m = *meant, value = c.sides[k], losses](term_setting& in) {
      in.losses = losses;
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

void steps_in_part::add_fields(const chain& c, const std::vector<declaration_item>& given,
                               std::vector<step_plan>& to) {
  if (c.sides.size() < 2 || !begins_with_derivative(c.sides[0]) || c.relations[0] != "=") return;
  const known_names known(given);
  const expression_ptr left = usual_reading(c.sides[0], uses_, given, true);
  const auto slope = left ? slope_of_unsaid(*left, known) : std::nullopt;
  if (!slope) return;
  for (std::size_t k = 1; k < c.sides.size(); ++k) {
    const expression_ptr value = usual_reading(c.sides[k], uses_, given, false);
    if (!value || c.relations[k - 1] != "=") continue;
    gradient_field field{*slope, c.sides[k], known.variables_of(*value)};
    if (field.speaks_of(slope->loss) || is_derived(*value)) return;
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
    if (field.speaks_of(slope->variable)) to.push_back(plan);
    plan.by.clear();
    for (const gradient_field& other : fields_) {
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
