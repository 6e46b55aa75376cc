// SPDX-License-Identifier: MIT
#pragma once

#include <set>
#include <string>
#include <vector>

#include "identities/notes/note.hpp"
#include "properties/mutation/reviewed.hpp"
#include "results/document/sections.hpp"
#include "runs/claims/mutation.hpp"

namespace proofread::runs {

/// A mutant that was not refuted by its statement.
struct unkilled_mutant {
  results::surviving_mutant what;
  std::string definition;  ///< the definition that was changed, and how; empty for the statement
  std::string same;        ///< why it says the same as the statement, or empty
};

/// One statement to be mutated, and what came of it.
struct mutation_task {
  const identities::goal* what = nullptr;
  std::size_t note = 0;
  bool whole_note = false;  ///< the note's other statements are mutated, too, and fully
  std::vector<const properties::reviewed_mutants*> reviewed;
  results::mutation_score score;
  std::vector<unkilled_mutant> unkilled;
  std::set<std::string> killed_definitions;
};

/// Tries the mutants of the statement, if the statement holds.
void work_on(mutation_task& of, const mutation_run& run);

/// A wrong definition is seen when one of the statements that use it is refuted: takes what another
/// task killed out of the unkilled.
void kill_definitions(std::vector<mutation_task>& tasks);

/// The first entry that speaks of an unkilled mutant accounts for it; for want of one, that it says
/// the same as the statement, if that is known. Where all were tried, an
/// entry that accounts for fewer or more than it says is stale.
void look_up(mutation_task& of, bool all_tried);

/// The text as one word of a shell.
std::string quoted(const std::string& text);

}  // namespace proofread::runs
