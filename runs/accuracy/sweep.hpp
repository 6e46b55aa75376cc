// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "runs/accuracy/problem.hpp"
#include "runs/accuracy/steps.hpp"

namespace proofread::runs {

/// Who takes part in a sweep. Left out beside: stochastic descents but in double, and runs whose
/// count of operations says that they take longer than `patience` seconds.
struct accuracy_field {
  std::vector<std::string> scalars;  ///< of double, quad, mp50, mp100
  std::vector<std::string> solvers;  ///< empty: all
  double patience = 1;
};

/// work.template operator()<S>() in each scalar of the field, at its precision.
template <class Work>
void for_each_scalar(const accuracy_field& field, const Work& work) {
  for (const solvers::precision& one : solvers::precisions) {
    if (std::find(field.scalars.begin(), field.scalars.end(), one.name) == field.scalars.end()) {
      continue;
    }
    solvers::at_precision(one, work);
  }
}

/// One step a problem: every solver of the field that takes its shape and lambda, in every scalar.
std::vector<accuracy_step> problem_steps(const std::vector<accuracy_problem>& problems,
                                         const accuracy_field& field, std::uint64_t seed);

/// Why solvers of the field do not measure some of the problems: "ridge_svd needs lambda > 0".
std::vector<std::string> reasons_against(const std::vector<accuracy_problem>& problems,
                                         const accuracy_field& field);

/// Whether it is one of the names.
bool among(const std::vector<std::string>& names, std::string_view name);

std::vector<std::string> solver_names();
std::vector<std::string> scalar_names();

}  // namespace proofread::runs
