// SPDX-License-Identifier: MIT
#include <nlohmann/json.hpp>

#include "reports/html/views.hpp"

namespace proofread::reports::html {

using results::assumption_result;

view hypotheses_view(const context& about) {
  if (about.document.assumptions.empty()) return false;
  int needed = 0, definedness = 0, kept = 0, undecided = 0;
  view open = view::array();
  for (const assumption_result& each : about.document.assumptions) {
    needed += each.need == "needed" ? 1 : 0;
    definedness += each.need == "definedness" ? 1 : 0;
    if (each.need == "needed" || each.need == "definedness") continue;
    kept += each.need == "not needed" ? 1 : 0;
    undecided += each.need == "undecided" ? 1 : 0;
    open.push_back({{"claim", each.claim},
                    {"hypothesis", each.hypothesis},
                    {"need", each.need},
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
