// SPDX-License-Identifier: MIT
#pragma once

#include <string>

namespace proofread::cli {

/// Every solver with its equation and what it takes, a line each.
std::string solvers_text();

/// Every matrix family with its parameters, a line each.
std::string families_text();

}  // namespace proofread::cli
