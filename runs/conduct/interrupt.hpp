// SPDX-License-Identifier: MIT
#pragma once

#include <atomic>

namespace proofread::runs {

/// From the first call on, one Ctrl-C (or SIGTERM) sets the flag instead of ending the program;
/// what has not ended a second later is ended with exit code 130, and what stands in the files
/// then, "interrupted" from the start of the run, stays. A second one ends it at once.
const std::atomic<bool>& interrupted();

}  // namespace proofread::runs
