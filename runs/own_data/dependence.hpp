// SPDX-License-Identifier: MIT
#pragma once

#include "results/document/own_data.hpp"
#include "solvers/measurement/yardstick.hpp"

namespace proofread::runs {

/// Of a problem without a unique solution: which columns depend on others and how, which
/// coefficients are open, and the solution without the dependent columns.
void enter_dependence(const solvers::yardstick& written, results::own_data& into);

}  // namespace proofread::runs
