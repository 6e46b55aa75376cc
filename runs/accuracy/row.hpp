// SPDX-License-Identifier: MIT
#pragma once

#include "results/document/sections.hpp"
#include "solvers/measurement/performance.hpp"

namespace proofread::runs {

/// Writes what a trial gave into the row that says who was measured on what.
void enter(const solvers::performance& found, results::measurement& row);

}  // namespace proofread::runs
