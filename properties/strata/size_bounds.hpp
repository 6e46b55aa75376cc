// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <set>

#include "identities/expression/proposition.hpp"

namespace proofread::properties {

/// Sizes beyond `small_size` at which a statement may be false that holds up to it, because
/// something in it grows with n past a number that it names: for each number c > 0, and 1/c, the
/// least n with (n - 1)^2, n - 1, sqrt(n - 1) or log(n - 1) above c, and c itself; and where no
/// value is a matrix and no name quantified 8, 16, 32, ... None past those of which a point costs
/// little.
std::set<std::int64_t> sizes_past_numbers(const identities::proposition& problem);

}  // namespace proofread::properties
