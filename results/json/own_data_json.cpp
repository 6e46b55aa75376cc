// SPDX-License-Identifier: MIT
#include "results/json/own_data_json.hpp"

namespace proofread::results {

namespace {

bool one_for_each_coefficient(const own_data& of) {
  const std::size_t count = of.names.size();
  const auto fits = [count](const auto& some) { return some.empty() || some.size() == count; };
  bool right = count > 0 && of.values.size() == count && of.attainable.size() == count;
  right = right && fits(of.exact) && fits(of.without);
  for (const data_trial& t : of.trials)
    right = right && (t.digits.empty() || t.digits.size() == count);
  return right;
}

}  // namespace

void list_members(const members& m, dependent_column& c) {
  m("column", c.column);
  m("relation", c.relation);
}

void list_members(const members& m, given_value& g) {
  m("name", g.name);
  m("given", g.given);
  m("exact", g.exact);
  m("digits", g.digits);
  m("rounded_right", g.rounded_right);
}

void list_members(const members& m, data_trial& t) {
  m("solver", t.solver);
  m.may_lack("known_as", t.known_as);
  m("refused", t.refused);
  m("digits", t.digits);
  m("least", t.least);
  m("guaranteed", t.guaranteed);
  m.may_lack("fitted", t.fitted);
  m("seconds", t.seconds);
  m("operations", t.operations);
  m.may_lack("rank", t.rank);
  m.may_lack("basic", t.basic);
}

void list_members(const members& m, own_data& of) {
  m("file", of.file);
  m("target", of.target);
  m.may_lack("remarks", of.remarks);
  m("coefficients", of.names);
  m("values", of.values);
  m.may_lack("exact", of.exact);
  m("attainable", of.attainable);
  m("rows", of.rows);
  m("rank", of.rank);
  m.may_lack("stored_rank", of.stored_rank);
  m("unique", of.unique);
  m.may_lack("dependent", of.dependent);
  m.may_lack("unidentified", of.unidentified);
  m.may_lack("without", of.without);
  m.may_lack("given", of.given);
  m("condition", of.condition);
  m("solved_condition", of.solved_condition);
  m("lambda", of.lambda);
  m.may_lack("centred", of.centred);
  m("trials", of.trials);
  m("recommended", of.recommended);
  m("advice", of.advice);
  if (m.reading() && !one_for_each_coefficient(of))
    m.refuse("", "does not have one number for each coefficient");
}

}  // namespace proofread::results
