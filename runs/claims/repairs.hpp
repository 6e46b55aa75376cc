// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "identities/notes/note.hpp"
#include "properties/evidence/evidence.hpp"
#include "results/document/sections.hpp"
#include "runs/conduct/settings.hpp"

namespace proofread::runs {

/// Candidates that are looked at for a statement; and for one that is meant to be refuted,
/// which names its correction already.
inline constexpr int repair_trials = 400;
inline constexpr int repair_trials_of_refute = 40;

/// What is near a refuted statement and true, by at most so many trials; empty for every other
/// finding. `conditions`: what the note asks of its names elsewhere (conditions_of_note).
std::vector<results::repair> repairs_for(const identities::goal& goal,
                                         const properties::finding& found, const settings& how,
                                         const entropy& randomness,
                                         const std::vector<std::string>& conditions,
                                         int trials = repair_trials);

/// The conditions that the claims and derivations of a note state, each once.
std::vector<std::string> conditions_of_note(const identities::note& note);

}  // namespace proofread::runs
