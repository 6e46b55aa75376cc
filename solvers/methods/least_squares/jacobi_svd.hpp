// SPDX-License-Identifier: MIT
#pragma once

#include "solvers/laws/claims.hpp"
#include "solvers/problems/problem.hpp"

namespace proofread::solvers {

// X = U·diag(σ)·V' by two-sided Jacobi rotations: w = X⁺·y = Σ (uᵢ'y/σᵢ)·vᵢ over the σᵢ above
// lapack_error·σ₁. Any X : n × d, any rank; minimal norm.
// Source: Golub and Van Loan, §8.6.3 and §5.5.3; Demmel and Veselić 1992; bound: lapack_ratio.
extern const claims jacobi_svd_claims;
template <class S>
outcome<S> jacobi_svd(const problem<S>& p);

// U : n × k, sigma : k in descending order, V : d × k; k = min(n, d).
template <class S>
struct thin_svd {
  matrix<S> U, V;
  vector<S> sigma;
};
template <class S>
thin_svd<S> thin_svd_of(const matrix<S>& X);

}  // namespace proofread::solvers
