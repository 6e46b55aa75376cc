// SPDX-License-Identifier: MIT
#pragma once

#include "solvers/laws/claims.hpp"
#include "solvers/problems/problem.hpp"

namespace proofread::solvers {

// X = C·R, C the pivot columns and R the non-zero rows of the reduced echelon form, eliminated
// without fractions: w = R'(R·R')⁻¹(C'C)⁻¹C'·y = X⁺·y, and (X'X + lambda·I)⁻¹·X'·y for lambda > 0.
// Any X : n × d, any rank, exact: over Q only. The reference of every other solver.
// Source: MacDuffee's theorem, Ben-Israel and Greville, Generalized Inverses, §1.6; Bareiss 1968.
extern const claims rank_factors_claims;
template <class S>
outcome<S> rank_factors(const problem<S>& p);

}  // namespace proofread::solvers
