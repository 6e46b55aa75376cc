// SPDX-License-Identifier: MIT
// Least squares by modified Gram-Schmidt on [X, y], held to the laws of all solvers.
#include "solvers/laws/guard.hpp"
#include "solvers/laws/hold_to_laws.hpp"
#include "solvers/methods/least_squares/householder_qr.hpp"

using namespace proofread::solvers;

outcome<double> eliminate(const problem<double>& p) {
  matrix<double> Q = p.X, R = matrix<double>::Zero(p.X.cols(), p.X.cols());
  vector<double> rest = p.y, z(p.X.cols());
  for (Eigen::Index k = 0; k < Q.cols(); ++k) {
    R(k, k) = Q.col(k).norm();
    Q.col(k) /= R(k, k);
    R.row(k).tail(Q.cols() - k - 1) = Q.col(k).transpose() * Q.rightCols(Q.cols() - k - 1);
    Q.rightCols(Q.cols() - k - 1) -= Q.col(k) * R.row(k).tail(Q.cols() - k - 1);
    z(k) = Q.col(k).dot(rest);
    rest -= z(k) * Q.col(k);
  }
  if (nearly_singular(R, Q.rows())) return refusal{reason::rank_deficient, "dependent columns"};
  return solution<double>{R.triangularView<Eigen::Upper>().solve(z), rest};
}

int main() {
  claims claimed = householder_qr_claims;  // backward stable, column by column
  claimed.name = "gram_schmidt";
  return report_laws<double>({claimed, [](const problem<double>& p) {
                                return guarded(p, householder_qr_claims, eliminate);
                              }});
}
