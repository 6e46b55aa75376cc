// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "solvers/laws/claims.hpp"
#include "solvers/problems/problem.hpp"

namespace proofread::runs {

/// Why a solver takes no problem of these sizes and lambda: "needs lambda > 0"; empty if it does.
std::string misfit(const solvers::claims& what, solvers::index n, solvers::index d,
                   bool positive_lambda);

/// "lambda > 0" and "n >= d": what it takes.
std::string lambdas_of(const solvers::claims& what);
std::string shapes_of(const solvers::claims& what);

}  // namespace proofread::runs
