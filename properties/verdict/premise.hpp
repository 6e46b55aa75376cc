// SPDX-License-Identifier: MIT
#pragma once

#include <optional>

#include "identities/expression/proposition.hpp"
#include "properties/verdict/check.hpp"
#include "properties/verdict/exact.hpp"

namespace proofread::properties {

/// Looks for a counterexample to `P implies Q` (and to either direction of `P iff Q`) among points
/// that are made to satisfy P as hypotheses are: an equation is solved for one of its names, a
/// condition is drawn again until it holds. Random points alone rarely meet a premise.
std::optional<refutation> refute_from_premise(const identities::proposition& problem,
                                              const check_options& options);

}  // namespace proofread::properties
