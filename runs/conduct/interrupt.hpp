// SPDX-License-Identifier: MIT
#pragma once

#include <atomic>

namespace proofread::runs {

/// From the first call on, one Ctrl-C (or SIGTERM) sets the flag instead of ending the program, and
/// a second one, of either kind, ends it.
const std::atomic<bool>& interrupted();

}  // namespace proofread::runs
