// SPDX-License-Identifier: MIT
#pragma once

#include "properties/degrees/degree_bound.hpp"

namespace proofread::properties {

/// The bound for a name that is drawn on a stratum, in the parameters it is drawn from
/// (construct.hpp, svd_triple.hpp): plain entries are parameters themselves; a plain matrix of a
/// given rank is a product of two; worded ones are products, Cayley transforms and stereographic
/// projections.
degree_bound bound_drawn(const identities::proposition& problem, const stratum& where, int slot);

}  // namespace proofread::properties
