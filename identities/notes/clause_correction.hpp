// SPDX-License-Identifier: MIT
#pragma once

#include <functional>
#include <optional>
#include <string>

#include "identities/notes/note_clauses.hpp"
#include "identities/text/source.hpp"

namespace proofread::identities {

/// What is wrong with a text that stands where a clause stands; places are those of the note.
using clause_check = std::function<std::optional<diagnostic>(const std::string& text)>;

/// The problem of a clause with the whole corrected lines: its text with each mend, behind its
/// word, where `check` finds nothing wrong. A problem of another clause stays as it is.
diagnostic with_corrected_lines(diagnostic problem, const clause& line, const clause_check& check);

}  // namespace proofread::identities
