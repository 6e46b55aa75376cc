// SPDX-License-Identifier: MIT
// All solvers, for loops over laws, tables and reports.
#pragma once

#include <vector>

#include "solvers/laws/entry.hpp"

namespace proofread::solvers {

// The solvers of all_solvers.def that exist for S, in that order.
template <class S>
std::vector<entry<S>> all_solvers();

}  // namespace proofread::solvers
