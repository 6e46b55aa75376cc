// SPDX-License-Identifier: MIT
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "runs/claims/verification.hpp"

namespace proofread::runs {

/// Calls `run` now, and again whenever a note that the words of the command line mean has changed,
/// appeared or gone, or one of `parts`, which `run` keeps; until Ctrl-C: then 130. The screen is
/// cleared before each, on a terminal.
int watch(const std::vector<std::string>& words, const std::vector<std::string>& parts,
          const std::function<int()>& run);

/// The files besides those named that the notes were read from.
std::vector<std::string> parts_of(const request& asked);

/// Keeps what was found, by statement, so that the next run need only check what has changed.
void remember(const request& asked, const results::document& document, earlier_results& into);

}  // namespace proofread::runs
