// SPDX-License-Identifier: MIT
// What rank-truncating solvers approximate where rounding raised the rank.
#pragma once

#include "solvers/problems/moments.hpp"

namespace proofread::solvers {

// V_r·Σ_r⁻²·V_r'·X'y: the solution of minimal norm for X of rank r nearest to the X that the
// moments are of (Eckart and Young, Psychometrika 1, 1936), to 100 digits of the largest singular
// value.
vector<rational> truncated_solution(const moments& data, index rank);

}  // namespace proofread::solvers
