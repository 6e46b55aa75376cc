// SPDX-License-Identifier: MIT
#include "identities/context/other_meanings.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "identities/elaboration/signature.hpp"
#include "identities/expression/walk.hpp"
#include "identities/terms/known_names.hpp"

namespace proofread::identities {

void add_readings(formula& to, const formula& more, bool settles) {
  for (const formula_step& step : more.steps) {
    const auto same_place = [&](const formula_step& other) {
      return other.where.begin == step.where.begin && other.where.end == step.where.end;
    };
    const auto plain = std::find_if(to.steps.begin(), to.steps.end(), same_place);
    if (plain == to.steps.end()) {
      if (step.readings.found.empty()) continue;
      to.steps.push_back(step);
      to.steps.back().condition = true;
    } else {
      // An equation for a letter that another equation determines is an identity with it.
      plain->condition =
          plain->condition && (!settles || step.condition || step.readings.found.empty());
      auto& found = plain->readings.found;
      std::set<std::string> lines;
      for (const proposition& each : found) lines.insert(typed_line(each));
      std::copy_if(step.readings.found.begin(), step.readings.found.end(),
                   std::back_inserter(found),
                   [&](const auto& each) { return lines.insert(typed_line(each)).second; });
    }
  }
}

std::vector<declaration_item> without_others(std::vector<declaration_item> items,
                                             const std::set<std::string>& names) {
  std::set<std::string> reached = names;
  for (std::size_t before = 0; before != reached.size();) {
    before = reached.size();
    for (const declaration_item& item : items)
      if (reached.count(defined_name(item)) > 0) collect_names(item.value, reached);
  }
  std::erase_if(items, [&](const declaration_item& item) {
    return !defined_name(item).empty() && reached.count(defined_name(item)) == 0;
  });
  return items;
}

std::optional<std::vector<declaration_item>> with_earlier_meanings(
    std::vector<declaration_item> items, const section_context& context) {
  bool found = false;
  for (declaration_item& item : items) {
    const std::string name = defined_name(item);
    const declaration_item* const earlier = context.earlier_meaning(name);
    if (name.empty() || earlier == nullptr) continue;
    found = true;
    if (item.kind == declaration_item::sort::let_value)
      item = *earlier;
    else
      item.value = relate(make(form::symbol, {}, name), comparison::equal, earlier->value);
  }
  return found ? std::optional(std::move(items)) : std::nullopt;
}

}  // namespace proofread::identities
