// SPDX-License-Identifier: MIT
#pragma once

#include "identities/expression/proposition.hpp"

namespace proofread::properties {

/// The degree in which a size stands as a number: 2 of n in (n - 1)*(n - 2)*tr(A). A polynomial in
/// n of degree k that vanishes at k sizes may be another one than 0. What n does inside I(n),
/// ones(n) and the ranges of sums does not count.
int size_degree(const identities::proposition& problem, const identities::expression& tree,
                int slot);

}  // namespace proofread::properties
