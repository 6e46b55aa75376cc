// SPDX-License-Identifier: MIT
#pragma once

#include "properties/evaluation/assignment.hpp"
#include "properties/scalars/rational.hpp"

namespace proofread::properties {

/// A point where equations hold, or what a statement asks about vanishes, and that is rational but
/// for one parameter: it lies between `low` and `high`, with the entry between `above` and `below`.
/// `low` = `high`: a rational point after all.
struct real_solution {
  assignment<rational> low, high;
  int slot = -1;
  int entry = 0;
  rational above, below;
};

}  // namespace proofread::properties
