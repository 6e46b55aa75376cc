// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <vector>

#include "properties/draws/family.hpp"
#include "properties/strata/stratum.hpp"

namespace proofread::properties {

/// What a rational point is made from: parameters in the sense of the closed words'
/// parametrisations. Every vector of integers gives a point of the stratum that satisfies all
/// declaration words by construction, so shrinking the integers keeps the hypotheses. 0 is the
/// simplest parameter.
struct recipe {
  stratum where;
  family kind = family::small;
  std::vector<std::int64_t> parameters;
};

}  // namespace proofread::properties
