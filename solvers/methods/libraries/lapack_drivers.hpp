// SPDX-License-Identifier: MIT
#pragma once

#include "solvers/laws/claims.hpp"
#include "solvers/problems/problem.hpp"

namespace proofread::solvers {

// The least-squares drivers of LAPACK, for double, built when the library is found; the same laws
// and tables cover them. minimise ‖y − X·w‖, of minimal norm where there is a choice; X : n × d.
//   lapack_gels   QR or LQ without pivoting: full rank; refuses as householder_qr and adjoint_qr do
//   lapack_gelsy  complete orthogonal factorisation with column pivoting
//   lapack_gelsd  bidiagonal divide-and-conquer SVD
//   lapack_gelss  bidiagonal QR SVD
// The last three take singular values (gelsy: the reciprocal condition of a leading block) below
// RCOND = eps·max(n, d) times the largest for zero, eps = 2u, as NumPy does. That is within
// rounding of what a zero becomes, so that nothing is claimed below full rank. Source: LAPACK
// Users' Guide, 3rd ed., §2.3.2 and §4.5; bound: lapack_ratio.
extern const claims lapack_gels_claims, lapack_gelsy_claims, lapack_gelsd_claims,
    lapack_gelss_claims;

// gelsd with an RCOND of one's own, for problems in range.
outcome<double> divided_lstsq(const problem<double>& p, double rcond);

template <class S>
outcome<S> lapack_gels(const problem<S>& p);
template <class S>
outcome<S> lapack_gelsy(const problem<S>& p);
template <class S>
outcome<S> lapack_gelsd(const problem<S>& p);
template <class S>
outcome<S> lapack_gelss(const problem<S>& p);

}  // namespace proofread::solvers
