// SPDX-License-Identifier: MIT
#include "identities/formulas/chain_sides.hpp"

#include "identities/formulas/gradient_fields.hpp"
#include "identities/formulas/objective.hpp"
#include "identities/terms/relations.hpp"

namespace proofread::identities {

const chain_sides::reading& chain_sides::read(std::size_t k, unsaid_functions how) {
  const auto key = std::pair(k, how);
  if (const auto found = read_.find(key); found != read_.end()) return found->second;
  if (how == unsaid_functions::refused) {  // of no derivative nothing is refused
    const reading& with = read(k, unsaid_functions::as_losses);
    if (!with.tree || !is_derived(*with.tree)) return read_[key] = with;
  }
  if (!known_) known_.emplace(given_);
  reading_choices choices;
  term_setting setting{*known_, uses_, choices};
  setting.unsaid = how;
  setting.objective = [this](const std::string& by) { return objective_of(by, given_); };
  reading made;
  try {
    made.tree = term_reader(setting).value(of_.sides[k]);
  } catch (const unread_part& part) {
    made.problem = {part.where, part.reason, part.hint};
  }
  for (const auto& [name, argument] : setting.mappings) made.functions.insert(name);
  return read_[key] = std::move(made);
}

chain with_space_relations(chain c) {
  for (std::size_t k = 1; k < c.sides.size(); ++k) {
    const std::string space = c.relations[k - 1] == "in" ? space_relation(c.sides[k]) : "";
    if (space.empty()) continue;
    c.relations[k - 1] = space;
    c.sides[k].erase(c.sides[k].begin());
  }
  return c;
}

}  // namespace proofread::identities
