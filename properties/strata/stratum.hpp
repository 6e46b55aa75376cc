// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "identities/expression/proposition.hpp"

namespace proofread::properties {

/// One stratum of a proposition's points: everything discrete is fixed, the rest is drawn.
struct stratum {
  std::vector<std::int64_t> integers;  ///< by slot: sizes and indices; 0 elsewhere
  std::vector<int> ranks;       ///< by slot: the rank of a variable stratified by rank, else -1
  std::vector<int> components;  ///< by slot: which component (orthogonal: 0 or 1, the sign of det;
                                ///< unit with n = 1: the sign; signature of a closed pair), else -1
};

/// The strata a proposition is checked on, smallest sizes first.
struct stratification {
  std::vector<stratum> strata;
  std::string covered;  ///< for the report: "n, d in 1..3 (9 tuples), pairwise to 6 (12); X of rank
                        ///< 0..min(n, d)"
  std::string none;     ///< why there is no stratum: "no sizes satisfy n > d, d > n"
};

/// Sizes: all tuples in 1..3 that satisfy the size relations (and word consequences: full column
/// rank means n >= d, skew invertible means n even), then a pairwise cover up to 6. Indices: every
/// value. Ranks: every rank 0..min(n,d) of a plain declared matrix that stands under pinv, rank or
/// range, each by itself. Components of O(n): all of them, 2^m for m orthogonal variables.
stratification stratify(const identities::proposition& problem);

}  // namespace proofread::properties
