// SPDX-License-Identifier: MIT
#pragma once

#include <functional>
#include <map>
#include <string>
#include <utility>

#include "results/document/document.hpp"
#include "runs/conduct/settings.hpp"
#include "runs/notes/catalogue.hpp"

namespace proofread::runs {

/// Why hypotheses stand that a statement is not seen to need: kept-hypotheses.tsv beside the notes,
/// after a heading one line each of "claim, tab, hypothesis, tab, reason". The claim is the full
/// name of a block or of one of its statements. Empty where there is no such file; an error names
/// the line that has not its three fields.
using kept_hypotheses = std::map<std::pair<std::string, std::string>, std::string>;
identities::expected<kept_hypotheses> kept_beside(const std::string& note_path);

/// How the hypotheses of a catalogue are mined.
struct assumption_run {
  settings how;
  entropy randomness;
  int jobs = 1;
  /// Called after each statement, from one thread at a time: how many are done, of how many, which
  /// was last.
  std::function<void(int done, int all, const std::string& name)> progress;
};

/// Drops every hypothesis of every selected claim and derivation in turn. One that a statement does
/// not need `stays` if the table says why, or if it stands in the same words of the note for
/// another statement that needs it. An entry of the table that speaks of no hypothesis without need
/// is a result of its own, of need stale. Stops soon after interrupted() is set.
results::document mine_assumptions(const request& asked, const assumption_run& run);

}  // namespace proofread::runs
