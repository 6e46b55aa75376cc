// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace proofread::properties {

/// What was drawn so far, for the report. Ranks and conditions are those of every eighth point.
struct draw_statistics {
  std::map<std::vector<std::int64_t>, int> sizes;  ///< points by the values of the sizes, by slot
  std::map<std::string, int> ranks;                ///< "full", "deficient by 1", "zero", ...
  double largest_condition = 0;  ///< ‖A‖·‖A^-1‖ (Frobenius) over square matrices
  int built = 0;
  int discarded = 0;     ///< choice sequences whose equations could not be met
  int premises_met = 0;  ///< points made to meet a premise of the statement
};

}  // namespace proofread::properties
