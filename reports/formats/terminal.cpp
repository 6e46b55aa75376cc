// SPDX-License-Identifier: MIT
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
using results::note_result;
using results::problem;
using results::standing;

std::string terminal(const results::document& document, const format_options& options);

namespace {

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
    for (const std::string& each : concern_texts(concerns(document, s), options.matrices))
      text += "\n" + each;
  }
  if (const std::string assumed = assumed_text(document); !assumed.empty())
    text += "\nholds under what the note does not say:\n" + assumed;
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
