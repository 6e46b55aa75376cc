// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "identities/expression/proposition.hpp"
#include "properties/evaluation/assignment.hpp"
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
/// undecidable_value where that is high. Up to bases: with fewer unknowns where the proposition
/// says the same in every orthonormal basis of a space (orthogonal_form.hpp); some such point meets
/// the hypotheses and fails the statement if any does.
unknown_point unknown_point_at(const identities::proposition& problem,
                               const std::vector<std::int64_t>& integers, bool up_to_bases);

/// Some of these points, with fewer unknowns: every matrix a multiple of the identity, or as at
/// size 2 and the identity or 0 beyond; or one of them free while the others are the identity, or
/// diag(1, 2, ...). Words may fail there.
std::vector<unknown_point> with_few_unknowns(const unknown_point& all);

/// The same with numbers for its unknowns.
unknown_point at_rational(unknown_point all, const std::vector<rational>& at);

}  // namespace proofread::properties
