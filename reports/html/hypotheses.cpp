// SPDX-License-Identifier: MIT
#include <nlohmann/json.hpp>

#include "reports/html/views.hpp"

namespace proofread::reports::html {

using results::assumption_result;
using need = results::hypothesis_need;

view hypotheses_view(const context& about) {
  if (about.document.assumptions.empty()) return false;
  int needed = 0, definedness = 0, kept = 0, undecided = 0;
  view open = view::array();
  for (const assumption_result& each : about.document.assumptions) {
    needed += each.need == need::needed ? 1 : 0;
    definedness += each.need == need::definedness ? 1 : 0;
    if (each.need == need::needed || each.need == need::definedness) continue;
    kept += each.need == need::not_needed ? 1 : 0;
    undecided += each.need == need::undecided ? 1 : 0;
    open.push_back({{"claim", each.claim},
                    {"hypothesis", each.hypothesis},
                    {"need", to_text(each.need)},
                    {"because", each.stays.empty() ? each.reason : each.stays}});
  }
  return {{"count", needed + definedness + kept + undecided},
          {"needed", needed},
          {"definedness", definedness},
          {"unneeded", kept},
          {"undecided", undecided},
          {"any_open", !open.empty()},
          {"open", open}};
}

}  // namespace proofread::reports::html
