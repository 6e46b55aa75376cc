// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "identities/expression/proposition.hpp"
#include "properties/strata/stratum.hpp"

namespace proofread::properties {

/// The strata a proposition is checked on, smallest sizes first.
struct stratification {
  std::vector<stratum> strata;
  /// Sizes past the numbers that the statement names (size_bounds.hpp), for a few points alone.
  std::vector<stratum> far;
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
