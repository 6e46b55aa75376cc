// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string>

namespace proofread::results {

/// "1 row", "3 rows"; with a plural of its own "2 hypotheses".
std::string counted(std::size_t count, const std::string& one, const std::string& several = "");

}  // namespace proofread::results
