// SPDX-License-Identifier: MIT
// A·x = b for symmetric positive definite A, by Cholesky with and without square roots.
#pragma once

#include "solvers/kernels/definite.hpp"
#include "solvers/problems/problem.hpp"

namespace proofread::solvers {

// A = L·L' or A = L·D·L' (pivoted on the diagonal, no square root: also over Q).
// Refuses `rank_deficient` when a pivot is not positive, or when the estimated condition number of
// A with unit diagonal times `relative_error` (the relative error with which A and its factors are
// known: |ΔA|ᵢⱼ ≤ relative_error·√(Aᵢᵢ·Aⱼⱼ)) reaches 1: then a singular matrix is that near.
// Refuses `out_of_range` where A overflowed or a diagonal entry underflowed.
// Source: Higham, Accuracy and Stability, 2nd ed., Theorems 10.3 to 10.5 and 10.7.
template <class S>
outcome<S> cholesky_solve(matrix<S> A, const vector<S>& b, const S& relative_error);
template <class S>
outcome<S> ldlt_solve(matrix<S> A, const vector<S>& b, const S& relative_error);

// A⁻¹·b from factors whose pivots are positive.
template <class S>
vector<S> solve_by(const diagonal_pivoting<S>& factors, const vector<S>& b);

}  // namespace proofread::solvers
