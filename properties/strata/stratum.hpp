// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <vector>

namespace proofread::properties {

/// One stratum of a proposition's points: everything discrete is fixed, the rest is drawn.
struct stratum {
  std::vector<std::int64_t> integers;  ///< by slot: sizes and indices; 0 elsewhere
  std::vector<int> ranks;       ///< by slot: the rank of a variable stratified by rank, else -1
  std::vector<int> components;  ///< by slot: which component (orthogonal: 0 or 1, the sign of det;
                                ///< unit with n = 1: the sign; signature of a closed pair), else -1
};

}  // namespace proofread::properties
