// SPDX-License-Identifier: MIT
#pragma once

#include <set>
#include <string>

namespace proofread::runs {

/// The refutations that coverage.tsv of the built-in notes names for statements false as printed.
std::set<std::string> false_as_printed();

}  // namespace proofread::runs
