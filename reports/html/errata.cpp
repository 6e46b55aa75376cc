// SPDX-License-Identifier: MIT
#include <nlohmann/json.hpp>

#include "reports/html/mathml.hpp"
#include "reports/html/views.hpp"

namespace proofread::reports::html {

using results::block_result;
using results::goal_result;
using results::note_result;
using results::standing;

namespace {

/// The statement of a refutation that shows it: the first one refuted (or malformed).
const goal_result* shown(const block_result& block) {
  for (const goal_result& goal : block.goals) {
    if (goal.found.against || !goal.rendered.empty()) return &goal;
  }
  return block.goals.empty() ? nullptr : &block.goals[0];
}

view erratum(const block_result& block, const context& about) {
  std::string from;
  for (const std::string& each : block.from) from += (from.empty() ? "" : "; ") + each;
  const goal_result* goal = shown(block);
  view row = {{"name", block.name},
              {"from", from},
              {"because", block.because_shapes ? "" : block.because},
              {"instead", block.instead},
              {"linked", about.blocks.count(block.instead) > 0},
              {"stands", block.stands == standing::passes},
              {"math", ""},
              {"text", ""},
              {"clash", ""},
              {"badge", badge_view("undecided")},
              {"counterexample", false}};
  if (goal == nullptr) return row;
  row["math"] = checked_mathml(goal->found.mathml);
  row["text"] = goal->text;
  row["badge"] = badge_view(to_text(goal->found.result));
  if (goal->found.malformed) row["clash"] = goal->found.malformed->message;
  if (goal->found.against) row["counterexample"] = counterexample_view(*goal->found.against, about);
  return row;
}

}  // namespace

view errata_view(const context& about) {
  view rows = view::array();
  for (const note_result& note : about.document.notes) {
    for (const block_result& block : note.blocks) {
      if (block.kind == identities::block_kind::refute) rows.push_back(erratum(block, about));
    }
  }
  return {{"any", !rows.empty()}, {"count", rows.size()}, {"rows", rows}};
}

}  // namespace proofread::reports::html
