// SPDX-License-Identifier: MIT
#include "runs/claims/repairs.hpp"

#include <algorithm>
#include <exception>
#include <set>

#include "properties/mutation/repair.hpp"

namespace proofread::runs {

std::vector<results::repair> repairs_for(const identities::goal& goal,
                                         const properties::finding& found, const settings& how,
                                         const entropy& randomness,
                                         const std::vector<std::string>& conditions, int trials) {
  std::vector<results::repair> repairs;
  if (!goal.content || found.result != properties::verdict::refuted) return repairs;
  properties::repair_options options;
  options.how = options_of(how, randomness);
  options.conditions = conditions;
  options.trials = trials;
  if (found.against) {
    options.counterexample = found.against->replay;
    for (const auto& [name, size] : found.against->sizes)
      options.largest_size = std::max(options.largest_size, size);
  }
  try {
    for (const properties::near_truth& each : properties::repairs_of(*goal.content, options)) {
      repairs.push_back({each.change, each.text, to_text(each.result), each.line});
    }
  } catch (const std::exception&) {
    repairs.clear();  // a suggestion that cannot be made is none
  }
  return repairs;
}

std::vector<std::string> conditions_of_note(const identities::note& note) {
  std::vector<std::string> conditions;
  std::set<std::string> seen;
  for (const identities::block& b : note.blocks) {
    if (b.kind == identities::block_kind::refute) continue;
    for (const identities::goal& g : b.goals) {
      if (!g.content) continue;
      for (const std::string& each : properties::conditions_of(*g.content)) {
        if (seen.insert(each).second) conditions.push_back(each);
      }
    }
  }
  return conditions;
}

}  // namespace proofread::runs
