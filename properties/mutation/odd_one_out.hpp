// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>

#include "identities/expression/proposition.hpp"
#include "properties/verdict/check.hpp"

namespace proofread::properties {

/// The side of a chain L1 = L2 = ... = Lm, m >= 3, that alone stands in the way: counted from 1,
/// the only one without which the chain holds. 0 where there is none or where more than one would
/// do, and for every other statement.
std::size_t odd_one_out(const identities::proposition& chain, const check_options& options);

}  // namespace proofread::properties
