// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "identities/expression/proposition.hpp"
#include "properties/structure/words.hpp"

namespace proofread::properties {

/// How the singular vectors of X = U*S*V' are drawn together. Every triple with orthogonal U and V
/// and nonnegative S is an svd: null-space columns and equal singular values leave U and V freedom.
enum class svd_relation : std::uint8_t {
  free,      ///< U and V independent orthogonal; components: the signs of their determinants
  equal,     ///< psd: U = V but for null-space columns (svd_arrangement.hpp)
  signs,     ///< symmetric: U = V*W, W symmetric within equal singular values
  turned,    ///< skew: U = V*W, W skew within equal singular values
  diagonal,  ///< U and V permutations and signs, rotations within equal singular values; sampled
             ///< only, the components are too many for a certificate
  diagonal_plus,  ///< the same with X >= 0
};

/// Which singular values are drawn. For `nonnegative` and `nonzero` the stratum says how many are
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

  bool is_diagonal() const {
    return relation == svd_relation::diagonal || relation == svd_relation::diagonal_plus;
  }
  /// Square, and drawn as svd_arrangement.hpp says.
  bool is_arranged() const { return relation != svd_relation::free && !is_diagonal(); }
};

/// All svd declarations. Factors that are not listed in the proposition (unused) are drawn all the
/// same.
std::vector<svd_plan> svd_plans(const identities::proposition& problem);

}  // namespace proofread::properties
