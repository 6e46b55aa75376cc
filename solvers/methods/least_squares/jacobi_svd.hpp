// SPDX-License-Identifier: MIT
#pragma once

#include "solvers/kernels/jacobi.hpp"
#include "solvers/laws/claims.hpp"
#include "solvers/problems/problem.hpp"

namespace proofread::solvers {

// X = U·diag(σ)·V' by Jacobi rotations: w = X⁺·y = Σ (uᵢ'y/σᵢ)·vᵢ over the σᵢ above
// lapack_error·σ₁. Any X : n × d, any rank; minimal norm.
// Source: Golub and Van Loan, §8.6.3 and §5.5.3; Demmel and Veselić 1992; bound: lapack_ratio.
extern const claims jacobi_svd_claims;
template <class S>
outcome<S> jacobi_svd(const problem<S>& p);

// Σ (uᵢ'y/σᵢ)·vᵢ over the σᵢ above lapack_error·σ₁, whose number is the rank.
template <class S>
outcome<S> solve_by_svd(const problem<S>& p, const thin_svd<S>& svd);

}  // namespace proofread::solvers
