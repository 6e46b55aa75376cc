// SPDX-License-Identifier: MIT
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "runs/claims/verification.hpp"

namespace proofread::runs {

/// Calls `run` now, and again whenever a note that the words of the command line mean has changed,
/// appeared or gone, until Ctrl-C: then 130. The screen is cleared before each, on a terminal.
int watch(const std::vector<std::string>& words, const std::function<int()>& run);

/// Keeps what was found, by statement, so that the next run need only check what has changed.
void remember(const request& asked, const results::document& document, earlier_results& into);

}  // namespace proofread::runs
