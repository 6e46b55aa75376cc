// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "identities/expression/proposition.hpp"
#include "properties/scalars/rational.hpp"

namespace proofread::properties {

/// The numbers that the proposition names, constant terms such as 10^36 included, with their
/// opposites, reciprocals and integer roots.
std::vector<rational> literals_of(const identities::proposition& problem);

/// What lies beyond the numbers c that are not small (5, 1/5, 10^36, ...): 2c, c/2, c + 1, c - 1,
/// c^2 and their opposites. A bound that random values never reach is passed there.
std::vector<rational> neighbours_of_literals(const identities::proposition& problem);

}  // namespace proofread::properties
