// SPDX-License-Identifier: MIT
#pragma once

#include <optional>

#include "identities/expression/proposition.hpp"
#include "properties/decide/decide.hpp"
#include "properties/evidence/evidence.hpp"

namespace proofread::properties {

/// A point that the solver found, for a reader. Coordinates are made simpler as long as the
/// statement fails; if all are rational the judge has to agree, and nothing is returned if it does
/// not. Others are told as roots of polynomials; their check was that of the solution.
std::optional<counterexample> describe_real_counterexample(const identities::proposition& problem,
                                                           const real_counterexample& against);

}  // namespace proofread::properties
