// SPDX-License-Identifier: MIT
#include "reports/format.hpp"
#include "reports/text/accuracy_text.hpp"
#include "reports/text/assumptions_text.hpp"
#include "reports/text/coverage_text.hpp"
#include "reports/text/evidence_text.hpp"
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

std::string terminal(const results::document& document, const format_options& options);

namespace {

std::string indented(const std::string& text) {
  std::string result = "  ";
  for (std::size_t k = 0; k < text.size(); ++k) {
    result += text[k];
    if (text[k] == '\n' && k + 1 < text.size()) result += "  ";
  }
  return result;
}

/// Where it stands, as a compiler would print it; what is malformed says so itself.
std::string place_text(const concern& what) {
  if (!what.goal->rendered.empty() || what.goal->line == 0) return "";
  return what.note->path + ":" + std::to_string(what.goal->line) + ": ";
}

/// `told`: the signature stands above already, with the statement before it in the same block.
std::string concern_text(const concern& what, bool told, const format_options& options) {
  const goal_result& goal = *what.goal;
  std::string text = "\n" + place_text(what) + goal.found.name + ": " + complaint(what) + "\n";
  if (goal.rendered.empty()) {
    if (!told && !goal.found.signature.empty()) text += "  given " + goal.found.signature + "\n";
    text += "  " + goal.text + (goal.reason.empty() ? "" : "  # " + goal.reason) + "\n";
    if (goal.found.statement != goal.text) text += "  that is " + goal.found.statement + "\n";
    text += indented(facts_text(goal.found, options.matrices));
  } else {
    text += "  " + goal.text + (goal.reason.empty() ? "" : "  # " + goal.reason) + "\n";
    text += indented(goal.rendered + "\n");
  }
  if (goal.odd_side > 0) text += "    " + odd_side_text(goal.odd_side) + "\n";
  text += repairs_text(goal.repairs, "    ");
  if (!goal.replay.empty()) text += "  replay: " + goal.replay + "\n";
  return text;
}

std::string concerns_text(const results::document& document, standing which,
                          const format_options& options) {
  std::string text;
  const std::vector<concern> all = concerns(document, which);
  for (std::size_t k = 0; k < all.size(); ++k) {
    const bool told = k > 0 && all[k - 1].block == all[k].block &&
                      all[k - 1].goal->found.signature == all[k].goal->found.signature;
    text += concern_text(all[k], told, options);
  }
  return text;
}

std::string assumption_part(const results::document& document, const format_options& options) {
  return assumptions_text(document, options.matrices) + "\n" +
         plain_table(assumptions_table(document)) + "\n" + assumptions_line(document) + "\n";
}

}  // namespace

std::string terminal(const results::document& document, const format_options& options) {
  if (document.sums.blocks == 0 && !document.assumptions.empty()) {
    return assumption_part(document, options);
  }
  if (document.notes.empty() && document.accuracy) return accuracy_text(document, false);
  std::string text = plain_table(notes_table(document));
  if (!document.levels.empty()) text += "\n" + plain_table(levels_table(document));
  const table skips = skips_table(document);
  if (skips.size() > 1) text += "\nnot decided, by the rules allowed:\n" + plain_table(skips);
  const table rates = rates_table(document);
  if (rates.size() > 1) text += "\nhow fast limits are approached:\n" + plain_table(rates);
  for (const note_result& note : document.notes) {
    for (const problem& p : note.problems) text += "\n" + p.rendered + "\n";
  }
  for (standing s : {standing::malformed, standing::fails, standing::undecided}) {
    text += concerns_text(document, s, options);
  }
  if (const std::size_t open = statements_not_reached(document); open > 0) {
    text += "\n" + counted(open, "statement") + " not checked\n";
  }
  for (const note_result& note : document.notes) {
    for (const block_result& block : note.blocks) {
      if (block.goals.empty()) text += "\n" + block.name + ": states nothing\n";
    }
  }
  if (!document.assumptions.empty()) text += "\n" + assumption_part(document, options);
  if (document.accuracy) text += "\n" + accuracy_text(document, false);
  const std::string coverage = coverage_line(document);
  if (!coverage.empty()) text += "\n" + coverage + "\n";
  return text + "\n" + closing_line(document) + "\n";
}

}  // namespace proofread::reports::formats
