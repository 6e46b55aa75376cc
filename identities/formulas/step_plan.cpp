// SPDX-License-Identifier: MIT
#include "identities/formulas/step_plan.hpp"

#include <algorithm>
#include <utility>

#include "identities/formulas/objective.hpp"
#include "identities/terms/relations.hpp"

namespace proofread::identities {

span span_of(const std::vector<atom>& side) {
  return side.empty() ? span{} : span{side.front().where.begin, side.back().where.end};
}

expression_ptr usual_reading(const statement_maker& statement, const formula_uses& uses,
                             const std::vector<declaration_item>& given, diagnostic* problem) {
  const known_names known(given);
  reading_choices choices;
  term_setting setting{known, uses, choices};
  setting.objective = [&](const std::string& by) { return objective_of(by, given); };
  try {
    return statement(setting);
  } catch (const unread_part& part) {
    if (problem != nullptr) *problem = {part.where, part.reason, part.hint};
    return nullptr;
  }
}

expression_ptr usual_reading(const std::vector<atom>& side, const formula_uses& uses,
                             const std::vector<declaration_item>& given, unsaid_functions how,
                             diagnostic* problem) {
  const auto read = [&](term_setting& setting) {
    setting.unsaid = how;
    return term_reader(setting).value(side);
  };
  return usual_reading(read, uses, given, problem);
}

statement_maker statement_of(const side_pair& sides, unsaid_functions how) {
  return [sides, how](term_setting& setting) {
    setting.unsaid = how;
    expression_ptr left = term_reader(setting).value(sides.left);
    expression_ptr right = term_reader(setting).value(sides.right);
    const bool same_letter =
        left->kind == form::symbol && right->kind == form::symbol && left->name == right->name;
    if (same_letter && label_of(sides.left) != label_of(sides.right))  // K(x, y) = K(y, x)
      throw unread_part{left->where, "what the function " + left->name + " is is not said"};
    return related(std::move(left), sides.relation, std::move(right), sides.place);
  };
}

statement_maker up_to_constant(const side_pair& sides, unsaid_functions how,
                               const printed_arguments& of, bool factor) {
  return [=](term_setting& setting) {
    setting.unsaid = how;
    setting.scalars.insert(constant_name);
    const expression_ptr left = term_reader(setting).value(sides.left);
    const expression_ptr right = term_reader(setting).value(sides.right);
    setting.remarks.insert(std::string("compared up to ") + (factor ? "a factor" : "a term") +
                           " that is free of what both are functions of");
    return equal_up_to(left, right, of, factor, setting);
  };
}

bool is_up_to_factor(const chain& c, std::size_t k) {
  const auto end = c.relations.begin() + static_cast<std::ptrdiff_t>(k);
  return std::find(c.relations.begin(), end, proportional) != end;
}

}  // namespace proofread::identities
