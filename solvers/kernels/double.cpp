// SPDX-License-Identifier: MIT
// The kernels at double are Eigen's decompositions, all in this object: they share what they are
// made of.
#include "solvers/kernels/double.hpp"

#include <Eigen/Cholesky>
#include <Eigen/Eigenvalues>
#include <Eigen/LU>
#include <Eigen/QR>
#include <Eigen/SVD>
#include <algorithm>
#include <numeric>
#include <utility>

#include "solvers/kernels/complete_lu.hpp"
#include "solvers/kernels/definite.hpp"
#include "solvers/kernels/householder.hpp"
#include "solvers/kernels/jacobi.hpp"
#include "solvers/kernels/triangular.hpp"

namespace proofread::solvers {

namespace {

using in_place = Eigen::Ref<matrix<double>>;

}  // namespace

template <>
reflections<double> householder(matrix<double> A) {
  // What Eigen::HouseholderQR calls (a name internal to Eigen 3.4), on the matrix itself: nothing
  // is copied out.
  const index count = std::min(A.rows(), A.cols());
  reflections<double> out{std::move(A), vector<double>(count), {}};
  Eigen::internal::householder_qr_inplace_blocked<matrix<double>, vector<double>>::run(out.packed,
                                                                                       out.tau);
  return out;
}

template <>
reflections<double> pivoted_householder(matrix<double> A) {
  reflections<double> out{std::move(A), {}, {}};
  in_place packed(out.packed);
  const Eigen::ColPivHouseholderQR<in_place> qr(packed);
  out.tau = qr.hCoeffs();
  const auto& order = qr.colsPermutation().indices();
  out.order.assign(order.begin(), order.end());
  return out;
}

template <>
void reflect_adjoint(const reflections<double>& by, index count, vector<double>& y) {
  y.applyOnTheLeft(Eigen::householderSequence(by.packed, by.tau).setLength(count).adjoint());
}

template <>
void reflect(const reflections<double>& by, index count, vector<double>& y) {
  y.applyOnTheLeft(Eigen::householderSequence(by.packed, by.tau).setLength(count));
}

template <>
vector<double> solve_upper(const matrix<double>& R, vector<double> b) {
  R.topLeftCorner(b.size(), b.size()).triangularView<Eigen::Upper>().solveInPlace(b);
  return b;
}

template <>
vector<double> solve_upper_adjoint(const matrix<double>& R, vector<double> b) {
  R.topLeftCorner(b.size(), b.size()).adjoint().triangularView<Eigen::Lower>().solveInPlace(b);
  return b;
}

template <>
vector<double> solve_unit_lower(const matrix<double>& L, vector<double> b) {
  L.triangularView<Eigen::UnitLower>().solveInPlace(b);
  return b;
}

template <>
vector<double> solve_unit_lower_adjoint(const matrix<double>& L, vector<double> b) {
  L.triangularView<Eigen::UnitLower>().adjoint().solveInPlace(b);
  return b;
}

template <>
bool cholesky(matrix<double>& A) {
  in_place packed(A);
  return Eigen::LLT<in_place, Eigen::Upper>(packed).info() == Eigen::Success;
}

template <>
diagonal_pivoting<double> ldlt(matrix<double> A) {
  diagonal_pivoting<double> out{std::move(A), {}, {}, false};
  in_place packed(out.L);
  const Eigen::LDLT<in_place> factors(packed);
  out.D = factors.vectorD();
  out.positive = out.D.size() == 0 || out.D.minCoeff() > 0;
  out.order.resize(static_cast<size_t>(out.D.size()));
  std::iota(out.order.begin(), out.order.end(), index{0});
  for (size_t k = 0; k < out.order.size(); ++k) {
    const int with = factors.transpositionsP().indices()(static_cast<index>(k));
    std::swap(out.order[k], out.order[static_cast<size_t>(with)]);
  }
  return out;
}

template <>
matrix<double> gram_of(const matrix<double>& X) {
  matrix<double> lower = matrix<double>::Zero(X.cols(), X.cols());
  lower.selfadjointView<Eigen::Lower>().rankUpdate(X.transpose());
  return lower.selfadjointView<Eigen::Lower>();
}

template <>
std::optional<vector<double>> solve_by_complete_lu(matrix<double> A, vector<double> b,
                                                   const double& threshold) {
  in_place packed(A);
  Eigen::FullPivLU<in_place> lu(packed);
  lu.setThreshold(threshold);
  if (!lu.isInvertible()) return std::nullopt;
  return lu.solve(b);
}

template <>
thin_svd<double> thin_svd_of(const matrix<double>& X) {
  const Eigen::JacobiSVD<matrix<double>> svd(X, Eigen::ComputeThinU | Eigen::ComputeThinV);
  return {svd.matrixU(), svd.matrixV(), svd.singularValues()};
}

double largest_eigenvalue_of(const matrix<double>& A) {
  return Eigen::SelfAdjointEigenSolver<matrix<double>>(A, Eigen::EigenvaluesOnly)
      .eigenvalues()
      .maxCoeff();
}

std::optional<thin_svd<double>> divided_svd_of(const matrix<double>& X) {
  const Eigen::BDCSVD<matrix<double>> svd(X, Eigen::ComputeThinU | Eigen::ComputeThinV);
  if (svd.info() != Eigen::Success) return std::nullopt;
  return thin_svd<double>{svd.matrixU(), svd.matrixV(), svd.singularValues()};
}

}  // namespace proofread::solvers
