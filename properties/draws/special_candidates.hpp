// SPDX-License-Identifier: MIT
#pragma once

#include <utility>
#include <vector>

#include "properties/draws/layout.hpp"
#include "properties/evaluation/assignment.hpp"
#include "properties/strata/stratum.hpp"

namespace proofread::properties {

/// A special value of one declared name (or of the factors of one svd) and how far it is from
/// simple.
struct candidate {
  long cost = 0;
  std::vector<std::pair<int, matrix<rational>>> values;
  std::vector<std::pair<int, polynomial_map<rational>>> functions;
};

/// Special values for everything the layout draws, one list per item, simplest first: all matrices
/// with entries in {-1, 0, 1} that have the words (small sizes), zero, identity, signed
/// permutations, rank one, nilpotent, all ones; for scalars 2, 1/2, 3 and the ends of their bounds.
/// Lists are shorter below `full_budget` points to visit.
std::vector<std::vector<candidate>> special_candidates(const point_analysis& analysis,
                                                       const layout& plan, const stratum& where,
                                                       int budget);
inline constexpr int full_budget = 40;

/// Few non-zero entries, small numerators and denominators, positive before negative: what makes a
/// counterexample easy to read.
long cost_of(const matrix<rational>& value);
long cost_of(const assignment<rational>& point);

}  // namespace proofread::properties
