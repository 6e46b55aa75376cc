// SPDX-License-Identifier: MIT
#include "reports/format.hpp"
#include "reports/layout/annotation.hpp"
#include "reports/text/concern_text.hpp"
#include "reports/text/summary.hpp"

namespace proofread::reports::formats {

using results::block_result;
using results::goal_result;
using results::note_result;
using results::problem;
using results::standing;
using results::surviving_mutant;

std::string annotations(const results::document& document, const format_options& options);

namespace {

std::string trimmed(std::string text) {
  text.erase(text.find_last_not_of('\n') + 1);
  return text;
}

std::string survivors(const results::document& document) {
  std::string text;
  if (!document.mutants) return text;
  for (const surviving_mutant& m : document.mutants->unkilled) {
    if (!m.equivalent.empty() || m.stands == results::mutant_standing::undecided) continue;
    for (const note_result& note : document.notes) {
      for (const block_result& block : note.blocks) {
        for (const goal_result& goal : block.goals) {
          if (goal.found.name != m.claim) continue;
          text += annotation("warning", file_of(goal.place, note.path), goal.place.line,
                             m.claim + ": a mutant survives", m.mutation + "\n" + m.text);
        }
      }
    }
  }
  return text;
}

}  // namespace

/// One line for each message that GitHub shows at a file and line of a pull request.
std::string annotations(const results::document& document, const format_options& options) {
  std::string text;
  for (const note_result& note : document.notes) {
    for (const problem& p : note.problems)
      text += annotation("error", file_of(p.place, note.path), p.place.line, p.message, p.rendered);
  }
  for (standing s : {standing::malformed, standing::fails, standing::undecided}) {
    for (const concern& c : concerns(document, s)) {
      text += annotation(s == standing::undecided ? "warning" : "error",
                         file_of(c.goal->place, c.note->path), c.goal->place.line,
                         c.goal->found.name + " is " + complaint(c),
                         trimmed(concern_text(c, false, options.matrices)));
    }
  }
  return text + survivors(document);
}

}  // namespace proofread::reports::formats
