// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "identities/language/proposition.hpp"
#include "properties/generators/words.hpp"

namespace proofread::properties {

/// How the singular vectors of X = U*S*V' are drawn together.
enum class svd_relation : std::uint8_t {
  free,            ///< U and V independent orthogonal; components: the signs of their determinants
  equal,           ///< U = V (psd)
  signs,           ///< U = V*diag(±1) (symmetric); component of S: how many minus signs
  turned,          ///< U = V*K, K of blocks [0 1; -1 0], singular values in equal pairs (skew)
  diagonal,        ///< U and V diagonal signs
  equal_diagonal,  ///< U = V = I up to signs
};

/// Which singular values are drawn. For `nonnegative` the rank stratum of X says how many are
/// non-zero.
enum class svd_values : std::uint8_t { nonnegative, positive, nonzero, rank, one, zero };

/// One `U, S, V = svd(X)` of a proposition, by slots (-1 for a factor that is not used).
struct svd_plan {
  int matrix = -1;
  int left = -1;
  int values = -1;
  int right = -1;
  svd_relation relation = svd_relation::free;
  svd_values kind = svd_values::nonnegative;
  identities::expression_ptr rank;  ///< r of `rank r`
  std::string unavailable;          ///< X is worded in a way the table does not know
};

/// All svd declarations. Factors that are not listed in the proposition (unused) are drawn all the
/// same.
std::vector<svd_plan> svd_plans(const identities::proposition& problem);

}  // namespace proofread::properties
