// SPDX-License-Identifier: MIT
#pragma once

#include "identities/notes/note.hpp"
#include "properties/evidence/evidence.hpp"
#include "results/document/document.hpp"
#include "runs/conduct/seeds.hpp"
#include "runs/conduct/settings.hpp"

namespace proofread::runs {

/// A goal as it was understood, and what was found of it.
struct checked_goal {
  identities::goal goal;
  properties::finding found;
};

/// Checks the readings of a goal in turn: the first that holds, else the first that is open, else
/// the usual one. Of a formula of a note of which all are false, the first assumption under which
/// one holds is a remark: the note does not state it. One that clashes with what is said and does
/// not hold with other shapes is malformed.
checked_goal check_readings(const identities::goal& goal, const settings& how,
                            const entropy& randomness);

/// Once the statements of a note are checked: what is false and may be an equation claims nothing,
/// and what is left says what each displayed formula is.
void settle_formulas(const identities::note& from, results::note_result& to);

}  // namespace proofread::runs
