// SPDX-License-Identifier: MIT
// What every solver obeys. A law measures, divides by its bound and asks for at
// most 1; it says nothing where the bound is infinite. No test framework here.
#pragma once

#include <string>
#include <vector>

#include "solvers/laws/entry.hpp"
#include "solvers/laws/ratios.hpp"

namespace proofread::solvers {

// A problem stored in S, with its exact solution. With S = real whoever stores a problem and asks
// for broken laws sets the working precision.
template <class S>
struct stored {
  problem<S> given;
  reference truth;
};
template <class S>
stored<S> store(const problem<S>& p);

// The laws that the solver breaks on this problem, each with its numbers; empty when it obeys all.
//   answers_or_refuses_for_cause       refuses rank-deficient input it does not claim, and only
//   what
//                                      is nearly singular otherwise; never NaN, never infinity
//   solution_is_near_the_exact_one     forward error over its bound
//   residual_is_orthogonal_to_columns  gradient over its bound
//   backward_error_is_small            Karlson-Waldén estimate over its bound
//   nothing_in_the_null_space          minimal norm
//   rows_can_be_permuted               solution of (ΠX, Πy) against that of (X, y)
//   reflection_changes_nothing         solution of (HX, Hy), H a rounded Householder reflection
//   columns_can_be_scaled              solution of X·D against D⁻¹·w, D powers of two
//   target_can_be_scaled               solution for 2^k·y is 2^k·w
template <class S>
std::vector<std::string> broken_laws(const entry<S>& solver, const stored<S>& on);

}  // namespace proofread::solvers
