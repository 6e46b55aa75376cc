// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>

#include "identities/expression/proposition.hpp"
#include "properties/points/point_source.hpp"
#include "properties/strata/stratify.hpp"
#include "properties/verdict/exact.hpp"

namespace proofread::properties {

/// Empty, or why points of Q do not stand for all real ones: an equation of the hypotheses with
/// sin, cos or tan, whose other solutions Q cannot name.
std::string holds_between_rationals(const identities::proposition& problem);

/// What the search for zeros of what a statement asks about (crossings.hpp) found.
struct open_point {
  std::string
      why;  ///< empty, or: at a real point that is not rational the statement is not decided
  std::optional<refutation> counterexample;  ///< a rational point met on the way
};

/// For a statement that every point of Q that was drawn speaks for.
open_point open_between_rationals(const identities::proposition& problem, point_source& source,
                                  const stratification& where, const work_limit& until);

}  // namespace proofread::properties
