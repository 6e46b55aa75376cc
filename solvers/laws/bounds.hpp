// SPDX-License-Identifier: MIT
// Every error bound of the solvers, as a formula in unit roundoff u, sizes and norms. The laws
// divide what they measure by these and ask for at most 1; the reports print the same ratios.
#pragma once

#include "solvers/laws/claims.hpp"
#include "solvers/laws/roundoff.hpp"
#include "solvers/problems/geometry.hpp"

namespace proofread::solvers {

// What was measured for a computed ŵ.
struct measured {
  real norm_Dw;        // ‖D·ŵ‖
  real norm_residual;  // ‖b − A·D·ŵ‖
};

// ‖D(ŵ − w)‖ ≤ forward_bound; infinite where the problem is within its own backward error of losing
// rank. The perturbation bound is Wedin's: Björck, Numerical Methods for Least Squares Problems
// (1996), Theorem 1.4.6 (any rank, shape; Higham, Theorem 20.1, for full column rank):
// ‖δx‖ ≤ P/(1 − eP)·(e‖x‖ + f + eP‖r‖) + eP‖x‖ [rank < d],  P = ‖A⁺‖, ‖E‖ ≤ e, ‖δb‖ ≤ f, eP < 1.
real forward_bound(stability kind, const geometry& g, const real& u);

// The perturbation bound by itself.
real perturbation_bound(const geometry& g, const real& e, const real& f);

// ‖D⁻¹(X'(y − X·ŵ) − lambda·ŵ)‖ ≤ gradient_bound: the residual is orthogonal to the columns.
real gradient_bound(stability kind, const geometry& g, const measured& m, const real& u);

// Karlson-Waldén estimate of the backward error of ŵ ≤ backward_bound; infinite for those that are
// not backward stable. (The estimate is within √2 of the optimal backward error: Hallman, SIAM J.
// Matrix Anal. Appl. 41 (2020); the optimum: Waldén, Karlson, Sun 1995, Higham Theorem 20.5.)
real backward_bound(stability kind, const geometry& g, const real& u);

// The problem is so near to singular that the solver may refuse it: the perturbation that its error
// bound allows already changes the rank; for an iteration, ‖A‖_F·‖A⁺‖_F > 20.
bool may_refuse(stability kind, const geometry& g, const real& u);

// ‖ŵ − A⁺A·ŵ‖ ≤ null_space_bound·‖ŵ‖: a solution of minimal norm has nothing in the null space.
// Backward stable: ŵ is in the range of (A + E)', so eP/(1 − eP) (Björck, Theorem 1.4.6) and the
// rounding of the last product. The others: no more than their forward error.
real null_space_bound(stability kind, const geometry& g, const real& u);

}  // namespace proofread::solvers
