// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "properties/draws/layout.hpp"
#include "properties/draws/special_candidates.hpp"
#include "properties/evaluation/assignment.hpp"
#include "properties/strata/constraints.hpp"

namespace proofread::properties {

/// Points t·E that meet equations: `name` takes a special value E from `values`, scaled by a
/// rational root t of what the equations are along it; the other names are those of `base`. Scaling
/// keeps the rank and most words, so that diag(1, 0) becomes a singular A with tr(A) = 17.
std::vector<assignment<rational>> scaled_solutions(const point_analysis& analysis,
                                                   const layout& plan, const drawn_matrix& name,
                                                   const std::vector<candidate>& values,
                                                   const std::vector<equation>& equations,
                                                   const assignment<rational>& base);

}  // namespace proofread::properties
