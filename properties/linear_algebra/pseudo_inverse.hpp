// SPDX-License-Identifier: MIT
#pragma once

#include "properties/linear_algebra/elimination.hpp"

namespace proofread::properties {

/// The Moore-Penrose inverse P of A (real): A P A = A, P A P = P, (A P)' = A P, (P A)' = P A.
///   full column rank: (A'A)⁻¹ A';  full row rank: A'(A A')⁻¹;  otherwise, with A = F G of full
///   ranks, G'(G G')⁻¹ (F'F)⁻¹ F' (MacDuffee; Ben-Israel & Greville, Generalized Inverses, ch. 1,
///   theorem 5).
/// The rank is a decision; over jets it must be constant in their directions (undefined_value
/// otherwise), and then P is differentiable. In `field` a Gram matrix may be singular by chance:
/// undefined_value.
template <typename T>
matrix<T> pseudo_inverse(const matrix<T>& a, decision_log* log) {
  if constexpr (std::is_same_v<T, fraction>) return pseudo_inverse_unknown(a);
  const rank_profile profile = rank_profile_of(a, log);
  const int rank = profile.rank();
  if (rank == 0) return matrix<T>(a.cols(), a.rows(), T(0));
  if (rank == a.rows() && rank == a.cols()) return inverse(a, log);
  const matrix<T> adjoint = transposed(a);
  if (rank == a.cols()) return solve(times(adjoint, a), adjoint, log);
  if (rank == a.rows()) return times(adjoint, inverse(times(a, adjoint), log));
  const rank_factorisation<T> factors = factors_of(a, profile, log);
  const matrix<T> F = transposed(factors.F);
  const matrix<T> G = transposed(factors.G);
  const matrix<T> left = times(G, inverse(times(factors.G, G), log));
  return times(left, solve(times(F, factors.F), F, log));
}

}  // namespace proofread::properties
