// SPDX-License-Identifier: MIT
#pragma once

#include <atomic>

namespace proofread::runs {

/// From here on one Ctrl-C (or SIGTERM) sets the flag instead of ending the program; what has not
/// ended a second later is ended with exit code 130, and what stands in the files then,
/// "interrupted" from the start of the run, stays. A second one ends it at once. Needs nothing that
/// a constructor prepares.
void listen_for_signals() noexcept;

/// Once all that was asked for is written: a signal changes nothing any more.
void ignore_signals() noexcept;

/// Whether a signal has come.
const std::atomic<bool>& interrupted();

}  // namespace proofread::runs
