// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "results/document/document.hpp"

namespace proofread::reports {

/// What holds only under an assumption that its note does not state, a line each, or empty:
/// "note.md:15: note/formula-2 holds if A is symmetric".
std::string assumed_text(const results::document& document);

}  // namespace proofread::reports
