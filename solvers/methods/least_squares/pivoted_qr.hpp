// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "solvers/laws/claims.hpp"
#include "solvers/problems/problem.hpp"

namespace proofread::solvers {

// X·P = Q·R with column pivoting; the leading r × r block of R, r the numerical rank, gives a basic
// solution: zero in the columns that depend on the others. Any X : n × d. A pivot counts while it
// exceeds householder_error times the largest.
// Source: Businger and Golub, Numer. Math. 7 (1965); Lawson and Hanson 1974, ch. 14 and
// Theorem 16.36.
extern const claims pivoted_qr_claims;
template <class S>
outcome<S> pivoted_qr(const problem<S>& p);

// What is left of X·w ≈ y: R·v = c with wₖ = v of column order[k]; R : r × d upper trapezoidal.
template <class S>
struct trapezoid {
  matrix<S> R;
  vector<S> c;
  std::vector<index> order;  // column k of R is column order[k] of X
};
template <class S>
trapezoid<S> trapezoid_of(const problem<S>& p);

// w with w(order[k]) = v(k).
template <class S>
vector<S> unpermuted(const trapezoid<S>& t, const vector<S>& v);

}  // namespace proofread::solvers
