// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "solvers/laws/claims.hpp"
#include "solvers/problems/problem.hpp"

namespace proofread::cli {

/// Why a solver takes no problem of these sizes and lambda: "needs lambda > 0"; empty if it does.
std::string misfit(const solvers::claims& what, solvers::index n, solvers::index d,
                   bool positive_lambda);

/// Every solver with its equation and what it takes, a line each.
std::string solvers_text();

}  // namespace proofread::cli
