// SPDX-License-Identifier: MIT
#pragma once

#include "solvers/laws/claims.hpp"
#include "solvers/problems/problem.hpp"

namespace proofread::solvers {

// What SciPy and scikit-learn compute by gelsd, for double, where LAPACK is found.
//   scipy_lstsq     scipy.linalg.lstsq(X, y): RCOND = eps = 2u, whatever the size is
//   sklearn_linear  sklearn.linear_model.LinearRegression().fit(X, y): where the first column of X
//                   is constant the others and y are centred, Xc·v ≈ yc by scipy_lstsq, and the
//                   first coefficient is that of the means; else scipy_lstsq itself. X : n × d,
//                   n ≥ d. Below full rank v, without the intercept, is of minimal norm.
// Source: SciPy 1.10 _basic.py, scikit-learn 1.2 _base.py; bound: lapack_full_rank.
extern const claims scipy_lstsq_claims, sklearn_linear_claims;
template <class S>
outcome<S> scipy_lstsq(const problem<S>& p);
template <class S>
outcome<S> sklearn_linear(const problem<S>& p);

}  // namespace proofread::solvers
