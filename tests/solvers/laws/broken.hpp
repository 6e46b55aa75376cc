// SPDX-License-Identifier: MIT
// Solvers with one mistake each, under the claims of the correct one. Every one must be caught.
#pragma once

#include <string_view>
#include <vector>

#include "solvers/methods/all_solvers.hpp"

namespace proofread::solvers {

using problems = problem<double>;
using answer = outcome<double>;
using matrixd = matrix<double>;
using vectord = vector<double>;

struct broken_solver {
  std::string_view mistake;
  entry<double> solver;
};

std::vector<broken_solver> broken_least_squares();
std::vector<broken_solver> broken_ridge();

/// The answer w, or a refusal where it is not finite.
answer gives(const vectord& w);

// The claims of the solver of this name; throws std::out_of_range when there is none.
const claims& claims_of(std::string_view name);

}  // namespace proofread::solvers
