// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "identities/notes/note.hpp"
#include "results/document/document.hpp"

namespace proofread::runs {

/// The note as Markdown, and behind each display that was checked a block that states in the claim
/// language what was checked there: with the declarations as `given` lines, and remarks behind #.
/// `found` is what verify found of the note; without a block in it the text is empty.
std::string draft(const identities::note& from, const results::note_result& found);

}  // namespace proofread::runs
