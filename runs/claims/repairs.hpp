// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>
#include <string>
#include <vector>

#include "identities/notes/note.hpp"
#include "properties/verdict/evidence.hpp"
#include "results/document/sections.hpp"
#include "runs/conduct/settings.hpp"

namespace proofread::runs {

/// What is near a refuted statement and true, within a time; empty for every other finding.
/// `conditions`: what the note asks of its names elsewhere (conditions_of_note).
std::vector<results::repair> repairs_for(const identities::goal& goal,
                                         const properties::finding& found, const settings& how,
                                         const entropy& randomness,
                                         const std::vector<std::string>& conditions,
                                         std::chrono::milliseconds time);

/// The conditions that the claims and derivations of a note state, each once.
std::vector<std::string> conditions_of_note(const identities::note& note);

}  // namespace proofread::runs
