// SPDX-License-Identifier: MIT
#pragma once

#include <optional>

#include "properties/strata/stratify.hpp"
#include "properties/verdict/exact.hpp"

namespace proofread::properties {

/// What one floating level says.
struct floating_evidence {
  level_evidence evidence;
  std::optional<refutation> against;
};

/// Encloses the statement in balls of the level's precision at unit-scale points (every fourth from
/// the stress family), spread over the strata. A point decides if the enclosures overlap and fix at
/// least half of the level's digits; disjoint enclosures where every hypothesis holds refute.
floating_evidence sample_enclosures(const identities::proposition& problem, const features& form,
                                    point_source& source, const stratification& where, level at,
                                    const check_options& options);

}  // namespace proofread::properties
