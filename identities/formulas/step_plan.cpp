// SPDX-License-Identifier: MIT
#include "identities/formulas/step_plan.hpp"

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
    return related(std::move(left), sides.relation, std::move(right), sides.place);
  };
}

}  // namespace proofread::identities
