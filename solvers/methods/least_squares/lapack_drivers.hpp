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
// The last three decide the rank with RCOND = lapack_error(n, d).
// Source: LAPACK Users' Guide, 3rd ed., §2.3.2 and §4.5; bound: lapack_ratio.
extern const claims lapack_gels_claims, lapack_gelsy_claims, lapack_gelsd_claims,
    lapack_gelss_claims;
template <class S>
outcome<S> lapack_gels(const problem<S>& p);
template <class S>
outcome<S> lapack_gelsy(const problem<S>& p);
template <class S>
outcome<S> lapack_gelsd(const problem<S>& p);
template <class S>
outcome<S> lapack_gelss(const problem<S>& p);

}  // namespace proofread::solvers
