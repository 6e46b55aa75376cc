// SPDX-License-Identifier: MIT
#include <Eigen/Cholesky>
#include <Eigen/LU>
#include <Eigen/QR>
#include <Eigen/SVD>
#include <stdexcept>

#include "solvers/kernels/jacobi.hpp"
#include "solvers/methods/descent/gradient_descent.hpp"
#include "solvers/methods/least_squares/householder_qr.hpp"
#include "solvers/methods/least_squares/jacobi_svd.hpp"
#include "tests/solvers/laws/broken.hpp"

namespace proofread::solvers {

namespace {

// Q : n × d with orthonormal columns, R : d × d upper triangular; n ≥ d.
struct thin_qr {
  matrixd Q, R;
};
thin_qr thin_qr_of(const matrixd& X) {
  const Eigen::HouseholderQR<matrixd> qr(X);
  thin_qr out{matrixd::Identity(X.rows(), X.cols()),
              qr.matrixQR().topRows(X.cols()).triangularView<Eigen::Upper>()};
  out.Q.applyOnTheLeft(qr.householderQ());
  return out;
}

answer gram_in_float(const problems& p) {
  const Eigen::MatrixXf X = p.X.cast<float>();
  const matrixd gram = (X.transpose() * X).cast<double>();
  return gives(gram.llt().solve(p.X.transpose() * p.y));
}

answer ldlt_without_d(const problems& p) {
  const matrixd gram = p.X.transpose() * p.X;
  const Eigen::LDLT<matrixd> ldlt(gram);
  vectord w = ldlt.transpositionsP() * (p.X.transpose() * p.y);
  ldlt.matrixL().solveInPlace(w);
  ldlt.matrixU().solveInPlace(w);
  return gives(ldlt.transpositionsP().transpose() * w);
}

answer q_for_its_transpose(const problems& p) {
  const Eigen::HouseholderQR<matrixd> qr(p.X);
  vectord c = p.y;
  c.applyOnTheLeft(qr.householderQ());
  const index d = p.X.cols();
  return gives(qr.matrixQR().topRows(d).triangularView<Eigen::Upper>().solve(c.head(d)));
}

answer no_permutation(const problems& p) {
  const Eigen::ColPivHouseholderQR<matrixd> qr(p.X);
  return gives(qr.colsPermutation().transpose() * qr.solve(p.y));
}

answer basic_for_minimal(const problems& p) {
  Eigen::ColPivHouseholderQR<matrixd> qr(p.X);
  return gives(qr.solve(p.y));
}

answer v_transposed(const problems& p) {
  const thin_svd<double> svd = thin_svd_of(p.X);
  return gives(svd.V.transpose() * (svd.U.transpose() * p.y).cwiseQuotient(svd.sigma));
}

answer no_rank_decision(const problems& p) {
  const thin_svd<double> svd = thin_svd_of(p.X);
  return gives(svd.V * (svd.U.transpose() * p.y).cwiseQuotient(svd.sigma));
}

answer inverse_in_float(const problems& p) {
  const Eigen::MatrixXf kernel = (p.X * p.X.transpose()).cast<float>();
  const Eigen::VectorXf alpha = kernel.ldlt().solve(p.y.cast<float>());
  return gives(p.X.transpose() * alpha.cast<double>());
}

answer r_for_its_transpose(const problems& p) {
  const thin_qr qr = thin_qr_of(p.X.transpose());
  return gives(qr.Q * qr.R.triangularView<Eigen::Upper>().solve(p.y));
}

answer corner_not_zero(const problems& p) {
  const index n = p.X.rows();
  const index d = p.X.cols();
  matrixd K = -0x1p-30 * matrixd::Identity(n + d, n + d);
  K.topLeftCorner(n, n).setIdentity();
  K.topRightCorner(n, d) = p.X;
  K.bottomLeftCorner(d, n) = p.X.transpose();
  vectord right = vectord::Zero(n + d);
  right.head(n) = p.y;
  return gives(vectord(K.fullPivLu().solve(right)).tail(d));
}

// LU without exchanges of [0, X'; X, I]: the pivots are zero or tiny from the start.
answer no_pivoting(const problems& p) {
  matrixd gram = p.X.transpose() * p.X;
  vectord c = p.X.transpose() * p.y;
  const index d = gram.rows();
  gram.colwise().reverseInPlace();
  c.reverseInPlace();
  for (index k = 0; k < d; ++k) {
    for (index i = k + 1; i < d; ++i) {
      const double factor = gram(i, k) / gram(k, k);
      gram.row(i) -= factor * gram.row(k);
      c(i) -= factor * c(k);
    }
  }
  return gives(gram.triangularView<Eigen::Upper>().solve(c));
}

answer residual_not_doubled(const problems& p) {
  const thin_qr qr = thin_qr_of(p.X);
  vectord w = vectord::Zero(p.X.cols());
  for (int step = 0; step < 5; ++step) {
    const vectord r = p.y - p.X * w;
    w += qr.R.triangularView<Eigen::Upper>().solve(qr.Q.transpose() * r);
  }
  return gives(w);
}

answer stops_early(const problems& p) {
  vectord w = vectord::Zero(p.X.cols());
  const double eta = 1 / (p.X.squaredNorm() + p.lambda);
  return gives(descend(p, w, eta, 50));
}

answer through_normal_equations(const problems& p) {
  const matrixd gram = p.X.transpose() * p.X;
  return gives(gram.completeOrthogonalDecomposition().solve(p.X.transpose() * p.y));
}

answer lost_last_row(const problems& p) {
  const index n = p.X.rows();
  if (n < 2) return refusal{reason::empty, "nothing left"};
  const matrixd X = p.X.topRows(n - 1);
  return gives(X.completeOrthogonalDecomposition().solve(p.y.head(n - 1)));
}

answer last_reflection_lost(const problems& p) {
  const Eigen::HouseholderQR<matrixd> qr(p.X);
  const index d = p.X.cols();
  vectord c = p.y;
  c.applyOnTheLeft(
      Eigen::householderSequence(qr.matrixQR(), qr.hCoeffs()).setLength(d - 1).adjoint());
  return gives(qr.matrixQR().topRows(d).triangularView<Eigen::Upper>().solve(c.head(d)));
}

answer lets_everything_pass(const problems& p) {
  const Eigen::HouseholderQR<matrixd> qr(p.X);
  return solution<double>{.w = qr.solve(p.y), .residual = {}};
}

// The shapes that the correct solver takes.
template <method<double> Mistake, shapes Fits>
answer on(const problems& p) {
  const bool fits = Fits == shapes::tall ? p.X.rows() >= p.X.cols() : p.X.rows() <= p.X.cols();
  return fits ? Mistake(p) : refusal{reason::wrong_shape, "does not fit"};
}

}  // namespace

answer gives(const vectord& w) {
  if (!w.allFinite()) return refusal{reason::out_of_range, "not finite"};
  return solution<double>{.w = w, .residual = {}};
}

const claims& claims_of(std::string_view name) {
  static const std::vector<entry<double>> all = all_solvers<double>();
  for (const entry<double>& one : all) {
    if (one.what.name == name) return one.what;
  }
  throw std::out_of_range(std::string(name));
}

std::vector<broken_solver> broken_least_squares() {
  return {
      {"gram matrix in float", {claims_of("normal_cholesky"), on<gram_in_float, shapes::tall>}},
      {"elimination without pivoting", {claims_of("normal_ldlt"), on<no_pivoting, shapes::tall>}},
      {"D left out of L D L'", {claims_of("normal_ldlt"), on<ldlt_without_d, shapes::tall>}},
      {"Q for Q'", {claims_of("householder_qr"), on<q_for_its_transpose, shapes::tall>}},
      {"answers for dependent columns",
       {claims_of("householder_qr"), on<lets_everything_pass, shapes::tall>}},
      {"permutation the wrong way round", {claims_of("pivoted_qr"), no_permutation}},
      {"basic solution for minimal norm", {claims_of("complete_orthogonal"), basic_for_minimal}},
      {"the last reflection left out of Q'y",
       {claims_of("r_lm"), on<last_reflection_lost, shapes::tall>}},
      {"V' for V", {claims_of("jacobi_svd"), on<v_transposed, shapes::tall>}},
      {"no rank decision", {claims_of("divide_svd"), no_rank_decision}},
      {"kernel solved in float", {claims_of("right_inverse"), on<inverse_in_float, shapes::wide>}},
      {"R for R'", {claims_of("adjoint_qr"), on<r_for_its_transpose, shapes::wide>}},
      {"corner of the system not zero", {claims_of("kkt"), on<corner_not_zero, shapes::tall>}},
      {"refined without extra precision",
       {claims_of("refined_qr"), on<residual_not_doubled, shapes::tall>}},
      {"conjugate gradients stopped early", {claims_of("cgls"), stops_early}},
      {"gradient descent stopped early", {claims_of("gradient_descent"), stops_early}},
      {"kappa squared under a QR claim", {claims_of("pivoted_qr"), through_normal_equations}},
      {"last row lost", {claims_of("complete_orthogonal"), lost_last_row}}};
}

}  // namespace proofread::solvers
