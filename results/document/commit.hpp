// SPDX-License-Identifier: MIT
#pragma once

namespace proofread::results {

/// The commit the program was built from, "+" behind it if files were changed; "" if unknown. Its
/// source is written by cmake/commit.cmake.
const char* built_commit();

}  // namespace proofread::results
