// SPDX-License-Identifier: MIT
#pragma once

#include "runs/own_data/data.hpp"
#include "solvers/measurement/performance.hpp"

namespace proofread::runs {

/// Runs the solvers that fit on what is stored; those that would take too long are named with a
/// reason. Stops between two where it is asked to. Returns what they gave, in the order of the
/// trials; empty where one gave nothing.
std::vector<solvers::vector<solvers::rational>> run_trials(
    const data_options& asked, const solvers::stored_problem_of<double>& on,
    const solvers::yardstick& written, data_outcome& found);

}  // namespace proofread::runs
