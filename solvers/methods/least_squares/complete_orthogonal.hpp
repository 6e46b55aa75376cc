// SPDX-License-Identifier: MIT
#pragma once

#include "solvers/laws/claims.hpp"
#include "solvers/problems/problem.hpp"

namespace proofread::solvers {

// X·P = Q·[R; 0] by pivoted_qr, R' = Z·T by Householder QR: X = Q·[T', 0; 0, 0]·Z'·P' and
// w = P·Z·T'⁻¹·(Q'y)₁ = X⁺·y, the minimiser of minimal norm. Any X : n × d, any rank, decided as in
// pivoted_qr. Source: Golub and Van Loan, Matrix Computations, §5.5.2; Lawson and Hanson 1974,
// Theorem 16.36.
extern const claims complete_orthogonal_claims;
template <class S>
outcome<S> complete_orthogonal(const problem<S>& p);

}  // namespace proofread::solvers
