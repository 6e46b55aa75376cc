// SPDX-License-Identifier: MIT
// The quantities of a regression table from any solver, and how many digits of them are right.
#pragma once

#include <variant>

#include "solvers/problems/problem.hpp"

namespace proofread::solvers {

template <class S>
struct regression {
  vector<S> w;           // estimates
  vector<S> deviations;  // s/√RSSⱼ, RSSⱼ of column j on the other columns: s·√((X'X)⁻¹ⱼⱼ)
  S residual_deviation;  // s = √(RSS/(n − d))
  S r_squared;           // 1 − RSS/TSS, TSS about the mean of y with an intercept, else about 0
  S residual_sum_of_squares;
};

// Every coefficient from the solver: d + 1 least-squares problems. The sums of squares belong to
// those coefficients and are taken in residual_bits, so that the table judges the solver and not
// the summation. Refuses what the solver refuses, and n ≤ d.
template <class S>
std::variant<regression<S>, refusal> regress(method<S> solve, const problem<S>& p, bool intercept);

// The exact table, to 100 digits. X of full column rank, n > d.
inline constexpr int table_bits = properties::bits_of_digits(100);
regression<real> exact_regression(const problem<rational>& p, bool intercept);

// Correct digits: −log₁₀(|value − truth|/|truth|), −log₁₀|value| where the truth is 0 (McCullough,
// The American Statistician 52 (1998)); the worst over a vector; at most 15, the digits that the
// reference values are certified to, and at least 0.
struct correct_digits {
  double w, deviations, residual_deviation, r_squared, residual_sum_of_squares;
};
inline constexpr double certified_digits = 15;
double digits(const real& value, const real& truth);
template <class S>
correct_digits compare(const regression<S>& found, const regression<real>& truth);

// Every number of an exact table rounded to S.
template <class S>
regression<S> rounded_table(const regression<real>& table);

}  // namespace proofread::solvers
