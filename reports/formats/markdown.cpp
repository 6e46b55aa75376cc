// SPDX-License-Identifier: MIT
#include "reports/layout/markdown.hpp"
#include "reports/accuracy/accuracy_text.hpp"
#include "reports/format.hpp"
#include "reports/text/assumed_text.hpp"
#include "reports/text/assumptions_text.hpp"
#include "reports/text/concern_text.hpp"
#include "reports/text/coverage_text.hpp"
#include "reports/text/limits_text.hpp"
#include "reports/text/summary.hpp"
#include "results/document/counted.hpp"

namespace proofread::reports::formats {

using results::block_result;
using results::counted;
using results::goal_result;
using results::note_result;
using results::problem;
using results::standing;

std::string markdown(const results::document& document, const format_options& options);

namespace {

using properties::level_evidence;

std::string level_cell(const properties::finding& found, const std::string& level) {
  for (const level_evidence& e : found.levels) {
    if (to_text(e.at) == level) return e.skipped ? "skipped" : to_text(e.result);
  }
  return "";
}

table goals_table(const note_result& note, const results::document& document) {
  table rows = {{"statement", "", "verdict"}};
  for (const auto& [level, points] : document.levels) rows[0].push_back(level);
  for (const block_result& block : note.blocks) {
    for (const goal_result& goal : block.goals) {
      rows.push_back(
          {goal.found.name, goal.text,
           std::string(to_text(goal.found.result)) +
               (block.kind == identities::block_kind::refute ? " (to be refuted)" : "")});
      for (const auto& [level, points] : document.levels) {
        rows.back().push_back(level_cell(goal.found, level));
      }
    }
  }
  return rows;
}

}  // namespace

std::string markdown(const results::document& document, const format_options& options) {
  const std::string tool = "Started " + document.started + ", proofread " + document.tool.version +
                           ", " + document.tool.compiler;
  std::string text = "# proofread results\n\n" + markdown_text(closing_line(document)) + "\n\n" +
                     markdown_text(tool) + " " + markdown_code(document.tool.flags) + ".\n";
  if (!document.notes.empty()) text += "\n" + markdown_table(notes_table(document));
  if (!document.levels.empty()) text += "\n" + markdown_table(levels_table(document));
  const std::string coverage = coverage_line(document);
  if (!coverage.empty()) text += "\n" + markdown_text(coverage) + "\n";
  for (standing s : {standing::malformed, standing::fails, standing::undecided}) {
    const std::vector<concern> all = concerns(document, s);
    const std::vector<std::string> texts = concern_texts(all, options.matrices);
    for (std::size_t k = 0; k < all.size(); ++k)
      text += "\n## " + markdown_text(all[k].goal->found.name + ": " + complaint(all[k])) + "\n" +
              markdown_block(texts[k]);
  }
  if (const std::string assumed = assumed_text(document); !assumed.empty())
    text += "\n## Holds under what the note does not say\n" + markdown_block(assumed);
  if (const std::size_t open = statements_not_reached(document); open > 0) {
    text += "\n" + counted(open, "statement") + " not checked.\n";
  }
  for (const note_result& note : document.notes) {
    text += "\n## " + markdown_text(note.name) + "\n";
    for (const problem& p : note.problems) text += markdown_block(p.rendered + "\n");
    if (!note.blocks.empty()) text += "\n" + markdown_table(goals_table(note, document), {1});
  }
  const table skips = skips_table(document);
  if (skips.size() > 1) text += "\n## Levels that did not decide\n\n" + markdown_table(skips);
  const table limits = limits_table(document);
  if (limits.size() > 1) text += "\n## Limits\n\n" + markdown_table(limits);
  if (!document.assumptions.empty()) {
    text += "\n## Hypotheses\n\n" + markdown_text(assumptions_line(document)) + "\n\n" +
            markdown_table(assumptions_table(document)) +
            markdown_block(assumptions_text(document, options.matrices));
  }
  if (document.accuracy) {
    text += "\n## Accuracy of the solvers\n\n" + accuracy_text(document, true);
  }
  return text;
}

}  // namespace proofread::reports::formats
