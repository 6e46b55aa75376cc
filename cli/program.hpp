// SPDX-License-Identifier: MIT
#pragma once

namespace proofread::cli {

/// The program. Exit codes: 0 certified, decided or supported, or every block passes; 1 refuted,
/// or a block fails; 2 malformed input or usage; 3 undecided; 130 interrupted.
int run(int argc, const char* const* argv);

}  // namespace proofread::cli
