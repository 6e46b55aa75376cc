// SPDX-License-Identifier: MIT
#pragma once

#include "properties/draws/draws.hpp"
#include "properties/scalars/matrix.hpp"
#include "properties/structure/words.hpp"

namespace proofread::properties {

/// What a construction is told: sizes, the r of `rank r` (or the rank stratum), the component.
struct blueprint {
  construction made = construction::plain;
  int rows = 1;
  int cols = 1;
  int r = 0;
  int component = 0;
  bool often_deficient = false;  ///< plain: lower ranks in one draw of three
};

/// A matrix with the words the construction stands for.
matrix<field> construct(field_draw& draw, const blueprint& plan);
matrix<rational> construct(choice_draw& draw, const blueprint& plan);

}  // namespace proofread::properties
