// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "properties/verdict/exact.hpp"

namespace proofread::properties {

/// An exact value as entries in text.
named_matrix describe_matrix(const std::string& name, const matrix<rational>& value);

/// The value as the language writes it: "3", "[1; 2]", "[1, 0; 0, -1/2]".
std::string to_claim_text(const named_matrix& value);

/// What a reader needs to see that the statement fails: sizes, values, both sides of the relation
/// that fails with the first differing entry, and a one-liner that fails again.
counterexample describe_counterexample(const identities::proposition& problem,
                                       const refutation& against, level found_at);

/// The statement at a point as a one-liner: "A : 1 x 1, A = [1] |- inv(A) = A".
std::string replay_text(const identities::proposition& problem, const assignment<rational>& point);
/// "a = 1, x = [0; 1]"; of large points the sizes alone.
std::string place_text(const identities::proposition& problem, const assignment<rational>& point);

}  // namespace proofread::properties
