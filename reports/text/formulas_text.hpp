// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "results/document/document.hpp"

namespace proofread::reports {

/// "41 formulas: 23 checked (22 hold, 1 false: line 87), 9 define, ..." with a newline; empty where
/// no note has formulas.
std::string formulas_line(const results::document& document);

}  // namespace proofread::reports
