// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "identities/language/proposition.hpp"
#include "properties/generators/points.hpp"

namespace proofread::properties {

/// Empty, or why points of Q do not stand for all real ones: an equation of the hypotheses holds at
/// a point that is not rational and the statement, in an enclosure of it, does not; or an equation
/// with sin, cos or tan, whose other solutions Q cannot name. "a^3 = 3*a holds at a real point that
/// is not rational, a between 3/2 and 2, where the statement is false".
std::string fails_between_rationals(const identities::proposition& problem, point_source& source,
                                    const stratification& where);

/// Empty, or why a statement stays open that every point of Q speaks for: what it asks about
/// vanishes at a real point that is not rational (zero_sets.hpp), and there it is not decided.
std::string open_between_rationals(const identities::proposition& problem, point_source& source,
                                   const stratification& where);

}  // namespace proofread::properties
