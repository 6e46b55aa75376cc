// SPDX-License-Identifier: MIT
#include <Eigen/Cholesky>
#include <Eigen/QR>
#include <cmath>

#include "solvers/kernels/jacobi.hpp"
#include "solvers/methods/least_squares/adjoint_qr.hpp"
#include "solvers/methods/least_squares/householder_qr.hpp"
#include "solvers/methods/least_squares/jacobi_svd.hpp"
#include "tests/solvers/laws/broken.hpp"

namespace proofread::solvers {

namespace {

answer primal(const problems& p, double lambda) {
  matrixd gram = p.X.transpose() * p.X;
  gram.diagonal().array() += lambda;
  return gives(gram.ldlt().solve(p.X.transpose() * p.y));
}

answer dual(const problems& p, double lambda) {
  matrixd kernel = p.X * p.X.transpose();
  kernel.diagonal().array() += lambda;
  return gives(p.X.transpose() * kernel.ldlt().solve(p.y));
}

answer lambda_squared(const problems& p) { return primal(p, p.lambda * p.lambda); }
answer lambda_times_n(const problems& p) {
  return primal(p, p.lambda * static_cast<double>(p.X.rows()));
}
answer lambda_halved(const problems& p) { return dual(p, p.lambda / 2); }
answer lambda_in_float(const problems& p) {
  return dual(p, p.lambda * (1 + static_cast<double>(std::numeric_limits<float>::epsilon())));
}

answer rows_without_root(const problems& p) {
  const index n = p.X.rows();
  const index d = p.X.cols();
  problems rows{matrixd::Zero(n + d, d), vectord::Zero(n + d)};
  rows.X.topRows(n) = p.X;
  rows.X.bottomRows(d).diagonal().setConstant(p.lambda);
  rows.y.head(n) = p.y;
  return householder_qr(rows);
}

answer columns_without_root(const problems& p) {
  const index n = p.X.rows();
  const index d = p.X.cols();
  problems columns{matrixd::Zero(n, d + n), p.y};
  columns.X.leftCols(d) = p.X;
  columns.X.rightCols(n).diagonal().setConstant(p.lambda);
  answer found = adjoint_qr(columns);
  if (auto* both = std::get_if<solution<double>>(&found)) both->w = both->w.head(d).eval();
  return found;
}

answer sigma_not_squared(const problems& p) {
  const thin_svd<double> svd = thin_svd_of(p.X);
  const vectord filter = svd.sigma.array() / (svd.sigma.array() + p.lambda);
  return gives(svd.V * filter.cwiseProduct(svd.U.transpose() * p.y));
}

answer filter_without_inverse(const problems& p) {
  const thin_svd<double> svd = thin_svd_of(p.X);
  const vectord squares = svd.sigma.cwiseProduct(svd.sigma);
  const vectord filter = squares.array() / (squares.array() + p.lambda);
  return gives(svd.V * filter.cwiseProduct(svd.U.transpose() * p.y));
}

answer last_point_without_lambda(const problems& p) {
  matrixd kernel = p.X * p.X.transpose();
  kernel.diagonal().head(kernel.rows() - 1).array() += p.lambda;
  return gives(p.X.transpose() * kernel.ldlt().solve(p.y));
}

}  // namespace

std::vector<broken_solver> broken_ridge() {
  return {{"lambda squared", {claims_of("ridge_primal"), lambda_squared}},
          {"lambda counted once a row", {claims_of("ridge_primal"), lambda_times_n}},
          {"lambda halved", {claims_of("ridge_dual"), lambda_halved}},
          {"lambda off by one float unit", {claims_of("ridge_dual"), lambda_in_float}},
          {"lambda for its root, rows", {claims_of("ridge_rows"), rows_without_root}},
          {"lambda for its root, columns", {claims_of("ridge_columns"), columns_without_root}},
          {"sigma + lambda", {claims_of("ridge_svd"), sigma_not_squared}},
          {"filter factor without 1/sigma", {claims_of("ridge_svd"), filter_without_inverse}},
          {"one point without lambda", {claims_of("kernel_ridge"), last_point_without_lambda}}};
}

}  // namespace proofread::solvers
