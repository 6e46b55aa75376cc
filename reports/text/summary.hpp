// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "reports/layout/table.hpp"
#include "results/document/document.hpp"

namespace proofread::reports {

/// Notes by verdict: one row a note, and a last row of sums when there are several.
table notes_table(const results::document& document);

/// The ladder: one row a level with how many goals it decided, the fewest digits and the largest
/// residual among them. A true statement's residual falls with the unit roundoff.
table levels_table(const results::document& document);

/// The goals that keep a block from passing: for claims and derivations those refuted, undecided or
/// malformed, for refutations all of them. What a note's problems already say is left out, and so
/// is what an interrupted run did not reach; of two steps that fail for the one line between them
/// the second is left out.
struct concern {
  const results::note_result* note;
  const results::block_result* block;
  const results::goal_result* goal;
};
std::vector<concern> concerns(const results::document& document, results::standing which);

/// How many statements an interrupted run did not reach.
std::size_t statements_not_reached(const results::document& document);

/// Levels that did not decide though the block passes, grouped by reason: {reason, level, how many,
/// an example}.
table skips_table(const results::document& document);

/// "certified, as it must not be" and the like: why the goal keeps its block from passing.
std::string complaint(const concern& what);

/// "43 of 43 blocks pass (87 statements: 80 certified, 4 supported, 3 refuted) in 1.2 s, seed 17";
/// where notes have problems, their number and the first of them follow.
std::string closing_line(const results::document& document);

}  // namespace proofread::reports
