// SPDX-License-Identifier: MIT
#pragma once

#include "solvers/laws/claims.hpp"
#include "solvers/problems/problem.hpp"

namespace proofread::solvers {

// Householder QR, then iterative refinement of the augmented system [I, X; X', 0]·[r; w] = [y; 0]
// with its residual, r and w carried in residual_bits (3.5 times the digits of S):
//   f = y − r − X·w, g = −X'r;  solve for the corrections with the factors of S;  add.
// Stops when every correction is below u·|wⱼ| or u^1.5·(‖D·w‖ + ‖y‖)/Dⱼ, which is what counts where
// X'y = 0; contracts by about kappa(X·D)·u a step, so the result is the exact solution of the
// stored problem, rounded: |ŵⱼ − wⱼ| ≤ 2u·|wⱼ| + 2u^1.5·(‖D·w‖ + ‖y‖)/Dⱼ. Refuses X when a step
// does not halve the correction. n ≥ d, full column rank. Source: Björck, BIT 7 (1967) and BIT 8
// (1968); Demmel, Hida, Riedy, Li, TOMS 35 (2009).
extern const claims refined_qr_claims;
template <class S>
outcome<S> refined_qr(const problem<S>& p);

}  // namespace proofread::solvers
