// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "identities/expression/proposition.hpp"
#include "properties/evaluation/assignment.hpp"
#include "properties/unknowns/cases.hpp"
#include "properties/unknowns/fraction.hpp"

namespace proofread::properties {

/// Every point of a proposition at given sizes: its declared names as matrices of unknowns. Words
/// that fix or share entries do so (symmetric, skew, diagonal); X of U, S, V = svd(X) is U·S·V'.
struct unknown_point {
  std::vector<std::string> unknowns;
  assignment<fraction> values;
  struct factors {
    matrix<fraction> left, between, right;
  };
  std::vector<factors> factored;  ///< each U, S, V, also of names that the proposition does not use
};

/// Sizes and indices by slot, as in a stratum. Function variables are polynomials with unknown
/// coefficients, of a degree by which they take any values and derivatives where they are met;
/// undecidable_value where that is high.
unknown_point unknown_point_at(const identities::proposition& problem,
                               const std::vector<std::int64_t>& integers);

/// The same with numbers for its unknowns.
unknown_point at_rational(unknown_point all, const std::vector<rational>& at);

/// Assumes on the path that the declared words hold:
///   orthogonal A'A = AA' = I       unit sum of squares 1     invertible det A != 0
///   posdef     every leading principal minor > 0    psd    every principal minor >= 0
///   full column (row) rank         det A'A (det AA') > 0
///   rank r     every minor of r + 1 rows vanishes, the squares of those of r rows do not add up to
///   0 nonzero    the squares do not add up to 0       svd    U, V orthogonal, S >= 0
void assume_words(case_paths& paths, const identities::proposition& problem,
                  const unknown_point& point);

}  // namespace proofread::properties
