// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "solvers/families/matrix_family.hpp"
#include "solvers/problems/problem.hpp"

namespace proofread::runs {

/// One problem of a sweep, as it is meant: over Q.
struct accuracy_problem {
  solvers::named_matrix_family family;
  solvers::matrix_sizes asked;
  std::optional<solvers::rational>
      lambda;  ///< nullopt: about 2^-10 times the largest entry squared
};

/// "geometric(kappa=1e8) 40 x 10": what a row calls the problem and what its draws depend on.
std::string name_of(const accuracy_problem& what);

/// X from the family; y = X*w + noise with w of integers in 1..9 of either sign, noise uniform and
/// at most 2^-10 of the largest |X*w|. A function of the problem and the seed.
solvers::problem<solvers::rational> draw(const accuracy_problem& what, std::uint64_t seed);

}  // namespace proofread::runs
