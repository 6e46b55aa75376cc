// SPDX-License-Identifier: MIT
#pragma once

#include <optional>

#include "identities/expression/proposition.hpp"
#include "properties/verdict/exact.hpp"

namespace proofread::properties {

/// A point where the statement fails because a value passes a number c that it names, as log(a)
/// passes 1000: entries of one name, or of all, are one number beyond c and what exp, exp(exp) and
/// log make of it, with both signs, and the reciprocals. Nothing where none is found in so much
/// work.
std::optional<refutation> fails_past_numbers(const identities::proposition& problem,
                                             std::int64_t work);

}  // namespace proofread::properties
