// SPDX-License-Identifier: MIT
#include "reports/text/assumed_text.hpp"

namespace proofread::reports {

std::string assumed_text(const results::document& document) {
  const std::string ending = results::not_stated;
  std::string text;
  for (const results::note_result& note : document.notes) {
    for (const results::block_result& block : note.blocks) {
      for (const results::goal_result& goal : block.goals) {
        for (const std::string& remark : goal.found.remarks) {
          if (!remark.ends_with(ending)) continue;
          text += "  " + to_text(goal.place, note.path) + ": " + goal.found.name + " " +
                  remark.substr(0, remark.size() - ending.size()) + "\n";
        }
      }
    }
  }
  return text;
}

}  // namespace proofread::reports
