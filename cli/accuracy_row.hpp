// SPDX-License-Identifier: MIT
#pragma once

#include "reports/sections.hpp"
#include "solvers/measurement/trial.hpp"

namespace proofread::cli {

/// Writes what a trial gave into the row that says who was measured on what.
void enter(const solvers::trial& found, reports::measurement& row);

}  // namespace proofread::cli
